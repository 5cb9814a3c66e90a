package org.sightline.indicators.neighbour;

/**
 * A k-d tree over points: halves them by their wider side until few are left. Finds near points in any distribution; equal
 * distances are ordered by the lower row.
 */
final class PointTree {
    private static final int LEAF = 8;

    private final double[] x;
    private final double[] y;
    /** Rows, each half of a range on its side of the middle one. */
    private final int[] row;

    private final boolean[] splitsY;
    /** The lowest row of the range whose middle this is. */
    private final int[] lowest;

    /** Takes the rows named, all with finite coordinates. */
    PointTree(double[] x, double[] y, int[] rows) {
        this.x = x;
        this.y = y;
        row = rows.clone();
        splitsY = new boolean[rows.length];
        lowest = new int[rows.length];
        build(0, rows.length);
    }

    /** What a search keeps: everything at most this far (squared) may still matter. */
    interface Search {
        /** Whether a point at this squared distance, in rows from {@code lowestRow} on, would matter. */
        boolean wants(double squaredDistance, int lowestRow);

        /** Takes a point that matters. */
        void take(double squaredDistance, int row);
    }

    /** Shows the search all points around (px, py) that it wants, the nearer side first. */
    void search(double px, double py, Search search) {
        search(0, row.length, px, py, search);
    }

    private void search(int from, int to, double px, double py, Search search) {
        if (to - from <= LEAF) {
            for (int k = from; k < to; k++) {
                show(k, px, py, search);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        double offset = splitsY[middle] ? py - y[row[middle]] : px - x[row[middle]];
        int below = lowest(from, middle);
        int above = lowest(middle + 1, to);
        boolean lowerFirst = offset < 0 || (offset == 0 && below < above);
        search(lowerFirst ? from : middle + 1, lowerFirst ? middle : to, px, py, search);
        show(middle, px, py, search);
        if (search.wants(offset * offset, lowerFirst ? above : below)) {
            search(lowerFirst ? middle + 1 : from, lowerFirst ? to : middle, px, py, search);
        }
    }

    private int lowest(int from, int to) {
        if (to - from > LEAF) {
            return lowest[(from + to) >>> 1];
        }
        int low = Integer.MAX_VALUE;
        for (int k = from; k < to; k++) {
            low = Math.min(low, row[k]);
        }
        return low;
    }

    private void show(int k, double px, double py, Search search) {
        double dx = px - x[row[k]];
        double dy = py - y[row[k]];
        double squared = dx * dx + dy * dy;
        if (search.wants(squared, row[k])) {
            search.take(squared, row[k]);
        }
    }

    private void build(int from, int to) {
        if (to - from <= LEAF) {
            return;
        }
        int middle = (from + to) >>> 1;
        splitsY[middle] = spread(y, from, to) > spread(x, from, to);
        select(splitsY[middle] ? y : x, from, to - 1, middle);
        build(from, middle);
        build(middle + 1, to);
        lowest[middle] = Math.min(row[middle], Math.min(lowest(from, middle), lowest(middle + 1, to)));
    }

    private double spread(double[] values, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            least = Math.min(least, values[row[k]]);
            most = Math.max(most, values[row[k]]);
        }
        return most - least;
    }

    /** Hoare's quickselect: the target place gets the value it would have in sorted order. */
    private void select(double[] values, int first, int last, int target) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = median(values[row[low]], values[row[(low + high) >>> 1]], values[row[high]]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[row[i]] < pivot) {
                    i++;
                }
                while (values[row[j]] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swapped = row[i];
                    row[i++] = row[j];
                    row[j--] = swapped;
                }
            }
            low = target >= i ? i : target <= j ? low : target;
            high = target <= j ? j : target >= i ? high : target;
        }
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
