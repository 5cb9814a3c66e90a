package org.sightline.indicators.inference;

/**
 * Could so many permutations have found anything at all?
 *
 * <p>The smallest two-sided p-value of P permutations is 2/(P + 1), one-sided 1/(P + 1). With m tests and
 * Benjamini–Hochberg at level q, k such p-values pass together only if 2/(P + 1) ≤ q k/m. So a map of 1,000 areas tested
 * with 999 permutations at .05 finds nothing unless at least 40 areas reach the smallest p.
 */
public final class PermutationBudget {

    private PermutationBudget() {}

    /**
     * How many areas would have to reach the smallest possible p-value for any of them to pass.
     *
     * @param permutations number of permutations, at least 1
     * @param tests number of tests, at least 1
     * @param level false discovery rate, strictly between 0 and 1
     * @param alternative the side that counts
     * @return 1 or more; above {@code tests} means that nothing can pass
     */
    public static long hitsNeeded(long permutations, long tests, double level, Alternative alternative) {
        check(permutations, tests, level);
        double smallest = (alternative == Alternative.TWO_SIDED ? 2 : 1) / (permutations + 1.0);
        return Math.max(1, (long) Math.ceil(tests * smallest / level * (1 - 1e-12)));
    }

    /**
     * The fewest permutations with which so many areas could pass.
     *
     * @param hits number of areas that reach the smallest possible p-value, at least 1
     * @param tests number of tests, at least 1
     * @param level false discovery rate, strictly between 0 and 1
     * @param alternative the side that counts
     */
    public static long permutationsNeeded(long hits, long tests, double level, Alternative alternative) {
        check(hits, tests, level);
        double sides = alternative == Alternative.TWO_SIDED ? 2 : 1;
        return Math.max(1, (long) Math.ceil(sides * tests / (level * hits) * (1 - 1e-12)) - 1);
    }

    /**
     * Whether the permutations could have found anything, from their p-values.
     *
     * @param p permutation p-values of all areas; {@code NaN} = not tested
     * @param permutations number of permutations of each, at least 1
     * @param level false discovery rate, strictly between 0 and 1
     * @param alternative the side that counts
     */
    public static Verdict judge(double[] p, long permutations, double level, Alternative alternative) {
        double smallest = (alternative == Alternative.TWO_SIDED ? 2 : 1) / (permutations + 1.0);
        int tests = 0;
        int hits = 0;
        for (double value : p) {
            tests += Double.isNaN(value) ? 0 : 1;
            hits += value <= smallest * (1 + 1e-9) ? 1 : 0;
        }
        return new Verdict(tests, hits, hitsNeeded(permutations, Math.max(1, tests), level, alternative));
    }

    /**
     * What a number of permutations could have found.
     *
     * @param tests number of areas tested
     * @param hits areas at the smallest p-value so many permutations can give
     * @param hitsNeeded how many of them it takes for any to pass
     */
    public record Verdict(int tests, int hits, long hitsNeeded) {

        /** False where areas that no permutation reached cannot pass only because the permutations are too few. */
        public boolean isEnough() {
            return hits == 0 || hits >= hitsNeeded;
        }
    }

    private static void check(long count, long tests, double level) {
        if (count < 1 || tests < 1) {
            throw new IllegalArgumentException("permutations, hits and tests must be at least 1");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie strictly between 0 and 1, but is " + level);
        }
    }
}
