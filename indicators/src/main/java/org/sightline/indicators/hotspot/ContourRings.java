package org.sightline.indicators.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Joins the pieces of a band's border into rings, and rings into polygons with holes. */
final class ContourRings {
    /** Pieces are found by their first vertex; vertex and place are packed into one number to sort them. */
    private static final int PLACE_BITS = 27;

    private final ContourLines lines;
    private final List<double[]> outer = new ArrayList<>();
    private final List<double[]> holes = new ArrayList<>();

    private ContourRings(ContourLines lines) {
        this.lines = lines;
    }

    /** The polygons of a band, the largest first. */
    static List<ContourPolygon> of(ContourLines lines, int band) {
        ContourRings rings = new ContourRings(lines);
        rings.trace(lines.of(band));
        return rings.polygons();
    }

    private void trace(ContourLines.Pieces pieces) {
        if (pieces.size >= 1 << PLACE_BITS) {
            throw new IllegalArgumentException("levels cut the surface into too many pieces; choose larger cells");
        }
        long[] sorted = new long[pieces.size];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = pieces.from[i] << PLACE_BITS | i;
        }
        Arrays.sort(sorted);
        boolean[] used = new boolean[sorted.length];
        for (long start : sorted) {
            int piece = place(start);
            if (!used[piece]) {
                List<Long> ring = new ArrayList<>();
                while (!used[piece]) {
                    used[piece] = true;
                    ring.add(pieces.from[piece]);
                    int at = Arrays.binarySearch(sorted, pieces.to[piece] << PLACE_BITS);
                    piece = place(sorted[at < 0 ? -at - 1 : at]);
                }
                keep(ring);
            }
        }
    }

    private static int place(long packed) {
        return (int) (packed & (1L << PLACE_BITS) - 1);
    }

    private void keep(List<Long> vertices) {
        double[] ring = new double[2 * vertices.size() + 2];
        int used = 0;
        for (long vertex : vertices) {
            double x = lines.x(vertex);
            double y = lines.y(vertex);
            if (used >= 4 && isBetween(ring, used, x, y)) {
                used -= 2;
            }
            if (used == 0 || ring[used - 2] != x || ring[used - 1] != y) {
                ring[used++] = x;
                ring[used++] = y;
            }
        }
        double[] closed = Arrays.copyOf(ring, used + 2);
        closed[used] = closed[0];
        closed[used + 1] = closed[1];
        double area = ContourPolygon.area(closed);
        if (closed.length >= 8 && area != 0) {
            (area > 0 ? outer : holes).add(closed);
        }
    }

    /** Whether the last corner lies on an upright or level line from the one before it on to the next. */
    private static boolean isBetween(double[] ring, int used, double x, double y) {
        double x0 = ring[used - 4];
        double y0 = ring[used - 3];
        double x1 = ring[used - 2];
        double y1 = ring[used - 1];
        return (x0 == x1 && x1 == x && (y1 - y0) * (y - y1) > 0) || (y0 == y1 && y1 == y && (x1 - x0) * (x - x1) > 0);
    }

    private List<ContourPolygon> polygons() {
        outer.sort(Comparator.<double[]>comparingDouble(ContourPolygon::area)
                .thenComparingDouble(ring -> -ring[0])
                .thenComparingDouble(ring -> -ring[1]));
        List<List<double[]>> parts = new ArrayList<>();
        outer.forEach(ring -> parts.add(new ArrayList<>(List.of(ring))));
        List<double[]> boxes = outer.stream().map(ContourRings::box).toList();
        for (double[] hole : holes) {
            double[] middle = longestMiddle(hole);
            for (int i = 0; i < outer.size(); i++) {
                double[] box = boxes.get(i);
                boolean near = middle[0] >= box[0] && middle[0] <= box[2] && middle[1] >= box[1] && middle[1] <= box[3];
                if (near
                        && ContourPolygon.area(outer.get(i)) > -ContourPolygon.area(hole)
                        && ContourPolygon.contains(outer.get(i), middle[0], middle[1])) {
                    parts.get(i).add(hole);
                    break;
                }
            }
        }
        List<ContourPolygon> polygons = new ArrayList<>();
        for (int i = parts.size() - 1; i >= 0; i--) {
            polygons.add(new ContourPolygon(parts.get(i)));
        }
        return polygons;
    }

    private static double[] box(double[] ring) {
        double[] box = {ring[0], ring[1], ring[0], ring[1]};
        for (int i = 2; i < ring.length; i += 2) {
            box[0] = Math.min(box[0], ring[i]);
            box[1] = Math.min(box[1], ring[i + 1]);
            box[2] = Math.max(box[2], ring[i]);
            box[3] = Math.max(box[3], ring[i + 1]);
        }
        return box;
    }

    /** The middle of a ring's longest side: rings of one band may touch in a corner, but not along a side. */
    private static double[] longestMiddle(double[] ring) {
        int longest = 0;
        double length = -1;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            double side = Math.hypot(ring[i + 2] - ring[i], ring[i + 3] - ring[i + 1]);
            if (side > length) {
                length = side;
                longest = i;
            }
        }
        return new double[] {(ring[longest] + ring[longest + 2]) / 2, (ring[longest + 1] + ring[longest + 3]) / 2};
    }
}
