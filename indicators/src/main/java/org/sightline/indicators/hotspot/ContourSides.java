package org.sightline.indicators.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the polygon of a band that a position lies in: that of the first side to the west of it. Sides are kept by row. */
final class ContourSides {
    private final ContourLattice lattice;
    private final List<Side>[] rows;

    private record Side(double x1, double y1, double x2, double y2, int polygon) {
        /** x of the side at a y; NaN where the side does not reach it. */
        double at(double y) {
            return y1 > y == y2 > y ? Double.NaN : x1 + (x2 - x1) * (y - y1) / (y2 - y1);
        }
    }

    @SuppressWarnings("unchecked") // an array of lists
    ContourSides(ContourLattice lattice, List<ContourPolygon> polygons) {
        this.lattice = lattice;
        rows = new List[lattice.rows + 1];
        Arrays.setAll(rows, row -> new ArrayList<>(0));
        for (int k = 0; k < polygons.size(); k++) {
            for (double[] ring : polygons.get(k).rings()) {
                for (int i = 0; i + 3 < ring.length; i += 2) {
                    add(new Side(ring[i], ring[i + 1], ring[i + 2], ring[i + 3], k));
                }
            }
        }
    }

    private void add(Side side) {
        int first = Math.max(0, lattice.squareRow(Math.min(side.y1, side.y2)) - 1);
        int last = Math.min(lattice.rows, lattice.squareRow(Math.max(side.y1, side.y2)) + 1);
        for (int row = first; row <= last && side.y1 != side.y2; row++) {
            rows[row].add(side);
        }
    }

    /** The polygon of a position that lies in the band; the nearest one where rounding puts it on a border. */
    int polygonOf(double x, double y) {
        double west = Double.NEGATIVE_INFINITY;
        double east = Double.POSITIVE_INFINITY;
        int found = -1;
        int otherwise = -1;
        for (Side side : rows[Math.max(0, lattice.squareRow(y))]) {
            double at = side.at(y);
            if (at <= x && at > west) {
                west = at;
                found = side.polygon;
            } else if (at > x && at < east) {
                east = at;
                otherwise = side.polygon;
            }
        }
        return found >= 0 ? found : otherwise;
    }
}
