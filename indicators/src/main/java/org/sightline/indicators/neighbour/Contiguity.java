package org.sightline.indicators.neighbour;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/**
 * Which areas touch: queen neighbours share at least one place on their borders, rook neighbours a stretch of border. The links
 * are symmetric and weigh 1.
 *
 * <p>With snap tolerance 0 only vertices with equal coordinates meet, and a shared stretch is an edge with both ends in
 * common. With a tolerance (same unit as the coordinates) vertices within it of each other are one place (chains count), and a
 * vertex within it of another area's edge meets that edge, so that borders digitised with different vertices are found
 * (T-junctions). R's spdep ({@code poly2nb(snap=)}) compares vertices only and so misses T-junctions.
 */
public final class Contiguity {
    private Contiguity() {}

    /** {@link #queen(Geometry[], double, int)} with one thread. */
    public static Neighbours queen(Geometry[] areas, double snapTolerance) {
        return queen(areas, snapTolerance, 1);
    }

    /** Areas that share a border point, as row numbers in the order of {@code areas}; empty areas are islands. */
    public static Neighbours queen(Geometry[] areas, double snapTolerance, int threads) {
        BorderLines lines = lines(areas, snapTolerance, threads);
        return new Meetings(lines, areas.length).at(lines.node);
    }

    /** {@link #rook(Geometry[], double, int)} with one thread. */
    public static Neighbours rook(Geometry[] areas, double snapTolerance) {
        return rook(areas, snapTolerance, 1);
    }

    /** Areas that share a stretch of border, as row numbers in the order of {@code areas}; empty areas are islands. */
    public static Neighbours rook(Geometry[] areas, double snapTolerance, int threads) {
        BorderLines lines = lines(areas, snapTolerance, threads);
        return new Meetings(lines, areas.length).at(lines.edgeNumbers(threads));
    }

    private static BorderLines lines(Geometry[] areas, double snapTolerance, int threads) {
        if (!(snapTolerance >= 0) || Double.isInfinite(snapTolerance)) {
            throw new IllegalArgumentException("snapTolerance must be 0 or a positive number");
        }
        int[] order = IntStream.range(0, areas.length).toArray();
        return BorderLines.of(Rings.of(areas, order, threads), snapTolerance, threads);
    }

    /** Walks the rings area by area and links each area to the earlier ones that were at the same place or edge. */
    private static final class Meetings {
        private final BorderLines lines;
        private final PairList links = new PairList();
        private final int areas;
        private final int[] linkedTo;

        Meetings(BorderLines lines, int areas) {
            this.lines = lines;
            this.areas = areas;
            this.linkedTo = new int[areas];
            Arrays.fill(linkedTo, -1);
        }

        /** {@code place[v]} is what vertex v of the lines, or the edge that starts there, has in common with others. */
        Neighbours at(int[] place) {
            int[] last = new int[place.length];
            int[] before = new int[place.length];
            Arrays.fill(last, -1);
            int[] areaAt = new int[place.length];
            for (int ring = 0; ring < lines.area.length; ring++) {
                int area = lines.area[ring];
                for (int v = lines.start[ring]; v + 1 < lines.start[ring + 1]; v++) {
                    int previous = last[place[v]];
                    if (previous >= 0 && areaAt[previous] == area) {
                        continue;
                    }
                    areaAt[v] = area;
                    before[v] = previous;
                    last[place[v]] = v;
                    for (int other = previous; other >= 0; other = before[other]) {
                        link(areaAt[other], area);
                    }
                }
            }
            return links.neighbours(areas);
        }

        private void link(int earlier, int area) {
            if (linkedTo[earlier] != area) {
                linkedTo[earlier] = area;
                links.add(earlier, area);
                links.add(area, earlier);
            }
        }
    }
}
