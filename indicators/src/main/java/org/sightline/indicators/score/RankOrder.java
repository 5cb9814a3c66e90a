package org.sightline.indicators.score;

import java.util.Arrays;

/**
 * Ranks of many values, again and again: values are dropped into buckets, then ordered within a bucket. Buckets are as narrow as the values
 * are dense there (counted first in cells of equal width), so that each holds about one. Same result as {@link Ranks#descending} for defined
 * values; linear time where they do not crowd. One per thread.
 */
final class RankOrder {
    private static final int CROWDED = 24;
    private static final int BUCKETS_A_CELL = 32;

    private final int buckets;
    private final int[] bucketOf;
    private final int[] start;
    private final double[] sorted;
    private final int[] index;
    private final int[] inCell;
    private final double[] firstBucket;

    RankOrder(int most) {
        buckets = Math.max(2, Integer.highestOneBit(Math.max(1, most)));
        bucketOf = new int[most];
        start = new int[buckets + 1];
        sorted = new double[most];
        index = new int[most];
        inCell = new int[Math.max(1, buckets / BUCKETS_A_CELL)];
        firstBucket = new double[inCell.length + 1];
    }

    /**
     * Ranks the first {@code size} values.
     *
     * @param values none {@code NaN}
     * @param ranks result: 1 for the highest, equal values share the lowest number
     */
    void rank(double[] values, int size, int[] ranks) {
        if (!distribute(values, size)) {
            Arrays.fill(ranks, 0, size, 1);
            return;
        }
        int from = 0;
        for (int b = 0; b < buckets; b++) {
            int to = start[b];
            if (to - from > CROWDED) {
                sort(from, to);
                for (int j = from; j < to; j++) {
                    ranks[index[j]] = 1 + countAbove(from, to, values[index[j]]);
                }
            } else {
                sortWithIndex(from, to);
                int first = from;
                for (int j = from; j < to; j++) {
                    first = sorted[j] == sorted[first] ? first : j;
                    ranks[index[j]] = first + 1;
                }
            }
            from = to;
        }
    }

    /**
     * Shares of values at or below each, in the sense of {@link Normaliser#PERCENTILE}.
     *
     * @param shares result
     */
    void percentiles(double[] values, int size, double[] shares) {
        if (!distribute(values, size)) {
            Arrays.fill(shares, 0, size, 0.5);
            return;
        }
        int from = 0;
        for (int b = 0; b < buckets; b++) {
            int to = start[b];
            sort(from, to);
            from = to;
        }
        for (int i = 0; i < size; i++) {
            int b = bucketOf[i];
            int first = countAbove(b == 0 ? 0 : start[b - 1], start[b], values[i]);
            int last = first;
            while (last + 1 < size && sorted[last + 1] == values[i]) {
                last++;
            }
            shares[i] = (size - 0.5 * (first + last + 1)) / size;
        }
    }

    /** Puts the values into buckets, highest first; false where they are all equal. */
    private boolean distribute(double[] values, int size) {
        double low = values[0];
        double high = values[0];
        // none is NaN, so a plain comparison will do, and is far cheaper than Math.min
        for (int i = 1; i < size; i++) {
            double value = values[i];
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        double perUnit = inCell.length / (high - low);
        if (!(perUnit > 0 && perUnit < Double.POSITIVE_INFINITY)) {
            return false;
        }
        layCells(values, size, high, perUnit);
        Arrays.fill(start, 0);
        for (int i = 0; i < size; i++) {
            double at = (high - values[i]) * perUnit;
            int cell = Math.min(inCell.length - 1, (int) at);
            double first = firstBucket[cell];
            // never beyond the first bucket of the next cell: the same sum, with a smaller share
            double within = Math.min(1, at - cell) * (firstBucket[cell + 1] - first);
            int b = Math.min(buckets - 1, (int) (first + within));
            bucketOf[i] = b;
            start[b + 1]++;
        }
        for (int b = 1; b <= buckets; b++) {
            start[b] += start[b - 1];
        }
        for (int i = 0; i < size; i++) {
            int at = start[bucketOf[i]]++;
            sorted[at] = values[i];
            index[at] = i;
        }
        return true;
    }

    /** Gives each cell as many buckets as it has values, in proportion; whole numbers, so that no rounding mixes their order. */
    private void layCells(double[] values, int size, double high, double perUnit) {
        Arrays.fill(inCell, 0);
        for (int i = 0; i < size; i++) {
            inCell[Math.min(inCell.length - 1, (int) ((high - values[i]) * perUnit))]++;
        }
        double perValue = (double) buckets / size;
        long sum = 0;
        for (int cell = 0; cell < inCell.length; cell++) {
            sum += inCell[cell];
            firstBucket[cell + 1] = Math.floor(sum * perValue);
        }
    }

    private void sort(int from, int to) {
        if (to - from > CROWDED) {
            Arrays.sort(sorted, from, to);
            for (int i = from, j = to - 1; i < j; i++, j--) {
                double swap = sorted[i];
                sorted[i] = sorted[j];
                sorted[j] = swap;
            }
            return;
        }
        for (int i = from + 1; i < to; i++) {
            double value = sorted[i];
            int j = i;
            while (j > from && sorted[j - 1] < value) {
                sorted[j] = sorted[j - 1];
                j--;
            }
            sorted[j] = value;
        }
    }

    private void sortWithIndex(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            double value = sorted[i];
            int place = index[i];
            int j = i;
            while (j > from && sorted[j - 1] < value) {
                sorted[j] = sorted[j - 1];
                index[j] = index[j - 1];
                j--;
            }
            sorted[j] = value;
            index[j] = place;
        }
    }

    private int countAbove(int from, int to, double value) {
        if (to - from <= CROWDED) {
            int at = from;
            while (sorted[at] > value) {
                at++;
            }
            return at;
        }
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
