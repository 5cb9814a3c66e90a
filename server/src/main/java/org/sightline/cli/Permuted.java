package org.sightline.cli;

import java.util.Locale;
import java.util.Optional;
import org.sightline.indicators.inference.PermutationBudget;

/**
 * What permutations said, and whether there were enough of them.
 *
 * @param p p-value per area, NaN where undefined
 * @param verdict what the first permutations could have found
 * @param continued number of areas permuted further
 * @param most the largest number of permutations of an area
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Permuted(double[] p, PermutationBudget.Verdict verdict, int continued, int most) {

    /** What to tell the user about the first permutations; empty where they were enough. */
    Optional<String> describe(int permutations) {
        if (verdict.isEnough()) {
            return Optional.empty();
        }
        String why = String.format(
                Locale.ROOT,
                "%,d permutations are too few for %,d tests at a false discovery rate of .05: %,d areas would have to"
                        + " reach the smallest p, and %,d do; ",
                permutations,
                verdict.tests(),
                verdict.hitsNeeded(),
                verdict.hits());
        String then = continued > 0
                ? String.format(Locale.ROOT, "went on with %,d areas, up to %,d permutations each", continued, most)
                : "give more --permutations, or a higher --permutation-limit";
        return Optional.of(why + then);
    }
}
