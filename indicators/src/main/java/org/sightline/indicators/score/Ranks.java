package org.sightline.indicators.score;

import java.util.Arrays;

/** The order of areas by a figure. */
public final class Ranks {

    private Ranks() {}

    /**
     * Ranks from the highest value down.
     *
     * @param values one per area; {@code NaN} = no figure
     * @return 1 for the highest; equal values share the lowest number (1, 2, 2, 4); 0 for {@code NaN}
     */
    public static int[] descending(double[] values) {
        double[] sorted = new double[values.length];
        int defined = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sorted[defined++] = value + 0.0; // -0.0 and 0.0 are the same figure
            }
        }
        Arrays.sort(sorted, 0, defined);
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = Double.isNaN(values[i]) ? 0 : 1 + defined - countUpTo(sorted, defined, values[i] + 0.0);
        }
        return ranks;
    }

    /** How many of the sorted values are at most {@code value}. */
    private static int countUpTo(double[] sorted, int size, double value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
