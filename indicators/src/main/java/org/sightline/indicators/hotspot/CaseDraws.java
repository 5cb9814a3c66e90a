package org.sightline.indicators.hotspot;

import java.util.SplittableRandom;

/** Spreads cases over areas at random, each case independently with probabilities in proportion to weights (Walker's alias method). */
final class CaseDraws {
    private final double[] keep;
    private final int[] alias;

    CaseDraws(double[] weights, double sum) {
        int n = weights.length;
        keep = new double[n];
        alias = new int[n];
        int[] queue = new int[n];
        int small = 0;
        int large = n;
        for (int j = 0; j < n; j++) {
            keep[j] = weights[j] / sum * n;
            alias[j] = j;
            if (keep[j] < 1) {
                queue[small++] = j;
            } else {
                queue[--large] = j;
            }
        }
        while (small > 0 && large < n) {
            int below = queue[--small];
            int above = queue[large];
            alias[below] = above;
            keep[above] -= 1 - keep[below];
            if (keep[above] < 1) {
                large++;
                queue[small++] = above;
            }
        }
        // what rounding leaves over
        for (int k = 0; k < small; k++) {
            keep[queue[k]] = 1;
        }
    }

    /** Adds this many cases to a map: area j counts at {@code step * j + offset}. */
    void add(SplittableRandom random, long cases, double[] map, int step, int offset) {
        long n = keep.length;
        for (long c = 0; c < cases; c++) {
            long bits = random.nextLong();
            int j = (int) ((n * (bits >>> 32)) >>> 32);
            double u = (bits & 0xFFFFFFFFL) * 0x1p-32;
            map[step * (u < keep[j] ? j : alias[j]) + offset]++;
        }
    }
}
