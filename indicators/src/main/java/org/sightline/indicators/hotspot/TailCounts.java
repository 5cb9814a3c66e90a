package org.sightline.indicators.hotspot;

import java.util.Arrays;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.PseudoP;

/**
 * How many permuted statistics of each area lie on either side of the observed one; equal ones count on both. The arrays
 * are not copied; do not change them.
 *
 * @param atLeast number of permuted values ≥ the observed one; −1 where the statistic is undefined
 * @param atMost number of permuted values ≤ the observed one; −1 where the statistic is undefined
 * @param permutations number of permutations of each area; 0 where the statistic is undefined
 */
public record TailCounts(int[] atLeast, int[] atMost, int[] permutations) {

    static TailCounts undefined(int areas) {
        TailCounts counts = new TailCounts(new int[areas], new int[areas], new int[areas]);
        Arrays.fill(counts.atLeast, -1);
        Arrays.fill(counts.atMost, -1);
        return counts;
    }

    /**
     * Permutation p-values; see {@link PseudoP}.
     *
     * @param alternative the side that counts
     * @return one per area; {@code NaN} where the statistic is undefined
     */
    public double[] p(Alternative alternative) {
        double[] p = new double[atLeast.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = atLeast[i] < 0 ? Double.NaN : PseudoP.of(atLeast[i], atMost[i], permutations[i], alternative);
        }
        return p;
    }

    TailCounts copy() {
        return new TailCounts(atLeast.clone(), atMost.clone(), permutations.clone());
    }

    void put(int area, int high, int low, int made) {
        atLeast[area] = high;
        atMost[area] = low;
        permutations[area] = made;
    }

    /** For a statistic that falls as the permuted sum rises. */
    void swap(int area) {
        int other = atLeast[area];
        atLeast[area] = atMost[area];
        atMost[area] = other;
    }

    /** For a statistic that is the same whatever the sum. */
    void tie(int area) {
        if (atLeast[area] >= 0) {
            atLeast[area] = permutations[area];
            atMost[area] = permutations[area];
        }
    }
}
