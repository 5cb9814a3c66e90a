package org.sightline.indicators.inference;

/**
 * The p-value of a permutation test from how many permuted values lie on either side of the observed one.
 *
 * <p>With P permutations, g of them at least as large as the observed value and l at most as large (ties count on both
 * sides), the observed arrangement itself is one more equally likely one:
 *
 * <ul>
 *   <li>greater: (g + 1)/(P + 1); lesser: (l + 1)/(P + 1);
 *   <li>two-sided: min(1, 2 (min(g, l) + 1)/(P + 1)).
 * </ul>
 *
 * <p>It is never 0. Programs that print the smaller tail without doubling it (esda's {@code p_sim}) state half of the
 * two-sided value. Source: Davison and Hinkley (1997), Bootstrap Methods and their Application, section 4.2.
 */
public final class PseudoP {

    private PseudoP() {}

    /**
     * The p-value.
     *
     * @param atLeast number of permuted values ≥ the observed one, 0 to {@code permutations}
     * @param atMost number of permuted values ≤ the observed one, 0 to {@code permutations}
     * @param permutations number of permutations, at least 1
     * @param alternative the side that counts
     * @return probability in (0, 1]
     */
    public static double of(long atLeast, long atMost, long permutations, Alternative alternative) {
        if (permutations < 1) {
            throw new IllegalArgumentException("permutations must be at least 1, but is " + permutations);
        }
        if (atLeast < 0 || atMost < 0 || atLeast > permutations || atMost > permutations) {
            throw new IllegalArgumentException("tail counts must lie between 0 and the number of permutations");
        }
        double all = permutations + 1.0;
        return switch (alternative) {
            case TWO_SIDED -> Math.min(1, 2 * (Math.min(atLeast, atMost) + 1) / all);
            case GREATER -> (atLeast + 1) / all;
            case LESSER -> (atMost + 1) / all;
        };
    }
}
