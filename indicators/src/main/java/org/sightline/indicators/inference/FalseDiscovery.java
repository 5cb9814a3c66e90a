package org.sightline.indicators.inference;

import java.util.Arrays;

/**
 * Adjusted p-values that control the false discovery rate: among the areas with an adjusted p of at most 0.05, at most
 * five per cent are expected to be there by chance.
 *
 * <p>Step-up procedure on the m defined p-values, sorted p(1) ≤ … ≤ p(m): adjusted p(i) = min over k ≥ i of
 * min(1, c m p(k)/k), with
 *
 * <ul>
 *   <li>c = 1 for Benjamini and Hochberg (1995), valid for independent or positively dependent tests, which is the usual
 *       case for neighbouring areas;
 *   <li>c = 1 + 1/2 + … + 1/m for Benjamini and Yekutieli (2001), valid under any dependence, and more cautious.
 * </ul>
 *
 * <p>Same numbers as R's {@code p.adjust(method = "BH" | "BY")}.
 *
 * <p>Sources: Benjamini and Hochberg (1995), J. R. Statist. Soc. B 57, 289–300; Benjamini and Yekutieli (2001), Annals of
 * Statistics 29, 1165–1188.
 */
public final class FalseDiscovery {

    /** Which of the two. */
    public enum Method {
        /** Benjamini and Hochberg (1995). */
        BH,
        /** Benjamini and Yekutieli (2001). */
        BY;

        /**
         * The factor c by which p-values are raised: a p of level/c is as hard to reach as the level with BH.
         *
         * @param tests number of tests, 0 or more
         */
        public double factor(int tests) {
            return this == BY && tests > 0 ? harmonic(tests) : 1;
        }
    }

    private FalseDiscovery() {}

    /**
     * Adjusted p-values by either method.
     *
     * @param p p-values in [0, 1], in any order; {@code NaN} = not tested
     * @param method which
     * @return adjusted values in the same order; {@code NaN} stays {@code NaN} and is not counted
     */
    public static double[] adjust(double[] p, Method method) {
        return method == Method.BY ? benjaminiYekutieli(p) : benjaminiHochberg(p);
    }

    /**
     * Benjamini–Hochberg adjusted p-values.
     *
     * @param p p-values in [0, 1], in any order; {@code NaN} = not tested
     * @return adjusted values in the same order; {@code NaN} stays {@code NaN} and is not counted
     */
    public static double[] benjaminiHochberg(double[] p) {
        return stepUp(p, Method.BH);
    }

    /**
     * Benjamini–Yekutieli adjusted p-values.
     *
     * @param p p-values in [0, 1], in any order; {@code NaN} = not tested
     * @return adjusted values in the same order; {@code NaN} stays {@code NaN} and is not counted
     */
    public static double[] benjaminiYekutieli(double[] p) {
        return stepUp(p, Method.BY);
    }

    private static double[] stepUp(double[] p, Method method) {
        int tests = 0;
        for (double value : p) {
            if (value < 0 || value > 1) {
                throw new IllegalArgumentException("p must lie between 0 and 1, but one is " + value);
            }
            tests += Double.isNaN(value) ? 0 : 1;
        }
        Sorted sorted = new Sorted(p, tests);
        double[] adjusted = adjust(sorted.values, method.factor(tests));
        double[] result = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            result[i] = Double.isNaN(p[i]) ? Double.NaN : adjusted[sorted.find(p[i])];
        }
        return result;
    }

    /**
     * The defined values in order, presorted by size into many buckets. Equal values get equal results, so sorting the values
     * is enough: each is looked up again afterwards, in its bucket.
     */
    private static final class Sorted {
        private static final int BUCKETS = 1 << 14;

        private final double[] values;
        private final int[] end = new int[BUCKETS + 2];

        Sorted(double[] p, int tests) {
            values = new double[tests];
            for (double value : p) {
                if (!Double.isNaN(value)) {
                    end[bucket(value) + 1]++;
                }
            }
            for (int bucket = 0; bucket <= BUCKETS; bucket++) {
                end[bucket + 1] += end[bucket];
            }
            int[] next = Arrays.copyOf(end, BUCKETS + 1);
            for (double value : p) {
                if (!Double.isNaN(value)) {
                    values[next[bucket(value)]++] = value + 0.0;
                }
            }
            for (int bucket = 0; bucket <= BUCKETS; bucket++) {
                Arrays.sort(values, end[bucket], end[bucket + 1]);
            }
        }

        private static int bucket(double value) {
            return (int) (value * BUCKETS);
        }

        int find(double value) {
            int bucket = bucket(value);
            return Arrays.binarySearch(values, end[bucket], end[bucket + 1], value + 0.0);
        }
    }

    /** Any position among equal values serves: the running minimum from above makes their results the same. */
    private static double[] adjust(double[] sorted, double factor) {
        int tests = sorted.length;
        double[] adjusted = new double[tests];
        double smallest = 1;
        for (int i = tests - 1; i >= 0; i--) {
            smallest = Math.min(smallest, factor * sorted[i] * (tests / (i + 1.0)));
            adjusted[i] = smallest;
        }
        return adjusted;
    }

    private static double harmonic(int tests) {
        double sum = 0;
        for (int i = tests; i >= 1; i--) {
            sum += 1.0 / i;
        }
        return sum;
    }
}
