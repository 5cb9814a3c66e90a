package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * The borders of the bands, piece by piece: level lines through each square (the higher side on the left) and the border of the
 * defined region. A side between two squares is cut in the same places from both, so nothing else is border.
 *
 * <p>Vertices are numbers that name a node or the crossing of a side by a level, so pieces fit together exactly.
 */
final class ContourLines {
    private static final int[] STEP_P = {0, 1, 1, 0};
    private static final int[] STEP_Q = {0, 0, 1, 1};
    private static final int SIDES = 4;
    private static final int NODE = 2;

    private final ContourLattice lattice;
    private final int levels;
    private final Pieces[] bands;

    ContourLines(ContourLattice lattice, int levels) {
        this.lattice = lattice;
        this.levels = levels;
        bands = new Pieces[levels];
        Arrays.setAll(bands, band -> new Pieces());
        for (int q = 0; q < lattice.rows; q++) {
            for (int p = 0; p < lattice.columns; p++) {
                if (lattice.isSquare(p, q)) {
                    addSquare(p, q);
                }
            }
        }
    }

    /** The pieces of a band's border. */
    Pieces of(int band) {
        return bands[band];
    }

    private void addSquare(int p, int q) {
        int[] corner = new int[SIDES];
        int lowest = Integer.MAX_VALUE;
        int highest = 0;
        for (int s = 0; s < SIDES; s++) {
            corner[s] = lattice.classAt(lattice.node(p + STEP_P[s], q + STEP_Q[s]));
            lowest = Math.min(lowest, corner[s]);
            highest = Math.max(highest, corner[s]);
        }
        for (int level = lowest; level < highest; level++) {
            addLevel(p, q, corner, level);
        }
        if (highest > 0) {
            addBorder(p, q, corner, 0, lattice.isSquare(p, q - 1));
            addBorder(p, q, corner, 1, lattice.isSquare(p + 1, q));
            addBorder(p, q, corner, 2, lattice.isSquare(p, q + 1));
            addBorder(p, q, corner, 3, lattice.isSquare(p - 1, q));
        }
    }

    /** From where the walk around the square leaves the higher part to where it comes back to it. */
    private void addLevel(int p, int q, int[] corner, int level) {
        for (int s = 0; s < SIDES; s++) {
            if (corner[s] > level && corner[(s + 1) % SIDES] <= level) {
                int back = back(p, q, corner, level, s);
                long from = crossing(p, q, s, level);
                long to = crossing(p, q, back, level);
                bands[level].add(from, to);
                if (level > 0) {
                    bands[level - 1].add(to, from);
                }
            }
        }
    }

    private int back(int p, int q, int[] corner, int level, int leaving) {
        int next = leaving;
        do {
            next = (next + 1) % SIDES;
        } while (!(corner[next] <= level && corner[(next + 1) % SIDES] > level));
        boolean saddle = corner[(leaving + 2) % SIDES] > level && corner[(leaving + 3) % SIDES] <= level;
        return saddle && !lattice.isMiddleHigh(p, q, level) ? (leaving + 3) % SIDES : next;
    }

    private void addBorder(int p, int q, int[] corner, int side, boolean shared) {
        if (shared) {
            return;
        }
        int end = corner[(side + 1) % SIDES];
        long at = node(p, q, side);
        int now = corner[side];
        while (now != end) {
            int level = now < end ? now : now - 1;
            long next = crossing(p, q, side, level);
            add(now, at, next);
            at = next;
            now += now < end ? 1 : -1;
        }
        add(now, at, node(p, q, (side + 1) % SIDES));
    }

    private void add(int height, long from, long to) {
        if (height > 0) {
            bands[height - 1].add(from, to);
        }
    }

    private long crossing(int p, int q, int side, int level) {
        int atP = side == 1 ? p + 1 : p;
        int atQ = side == 2 ? q + 1 : q;
        return (lattice.node(atP, atQ) * 4L + side % 2) * levels + level;
    }

    /** At a pinch the two squares have a node of their own each, so that their borders do not join. */
    private long node(int p, int q, int corner) {
        int atP = p + STEP_P[corner];
        int atQ = q + STEP_Q[corner];
        int kind = lattice.isPinched(atP, atQ) && atQ == q ? NODE + 1 : NODE;
        return (lattice.node(atP, atQ) * 4L + kind) * levels;
    }

    /** x of a vertex. */
    double x(long vertex) {
        long side = vertex / levels;
        int p = (int) (side / 4 % (lattice.columns + 1));
        return lattice.x(side % 4 == 0 ? p + crossing(vertex) : p);
    }

    /** y of a vertex. */
    double y(long vertex) {
        long side = vertex / levels;
        int q = (int) (side / 4 / (lattice.columns + 1));
        return lattice.y(side % 4 == 1 ? q + crossing(vertex) : q);
    }

    private double crossing(long vertex) {
        long side = vertex / levels;
        int p = (int) (side / 4 % (lattice.columns + 1));
        int q = (int) (side / 4 / (lattice.columns + 1));
        return lattice.crossing(p, q, side % 4 == 1, (int) (vertex % levels));
    }

    /**
     * Whether a position in a square is at or above a level: on the left of the one line through the square, or of both (one, where
     * the middle of a saddle is low).
     */
    boolean isAtLeast(int p, int q, int level, double x, double y) {
        int[] corner = new int[SIDES];
        for (int s = 0; s < SIDES; s++) {
            corner[s] = lattice.classAt(lattice.node(p + STEP_P[s], q + STEP_Q[s]));
        }
        int lines = 0;
        int left = 0;
        for (int s = 0; s < SIDES; s++) {
            if (corner[s] > level && corner[(s + 1) % SIDES] <= level) {
                lines++;
                left += isLeft(crossing(p, q, s, level), crossing(p, q, back(p, q, corner, level, s), level), x, y);
            }
        }
        return lines == 0
                ? corner[0] > level
                : lines == 2 && !lattice.isMiddleHigh(p, q, level) ? left > 0 : left == lines;
    }

    private int isLeft(long from, long to, double x, double y) {
        double fromX = x(from);
        double fromY = y(from);
        double cross = (x(to) - fromX) * (y - fromY) - (y(to) - fromY) * (x - fromX);
        return cross >= 0 ? 1 : 0;
    }

    /** Directed pieces of a border; the region is on the left. */
    static final class Pieces {
        private static final int FIRST_ROOM = 64;

        long[] from = new long[FIRST_ROOM];
        long[] to = new long[FIRST_ROOM];
        int size;

        private void add(long start, long end) {
            if (size == from.length) {
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
            }
            from[size] = start;
            to[size++] = end;
        }
    }
}
