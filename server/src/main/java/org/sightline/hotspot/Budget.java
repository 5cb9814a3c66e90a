package org.sightline.hotspot;

import java.util.Locale;
import java.util.Optional;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.PermutationBudget;

/**
 * Whether so many permutations could have found anything at all.
 *
 * @param permutations made for each area
 * @param tests areas tested
 * @param smallest smallest p an area can have
 * @param hitsNeeded how many areas would have to reach it for any of them to pass
 * @param forOne permutations with which a single area could pass
 */
public record Budget(int permutations, int tests, double smallest, long hitsNeeded, long forOne) {
    static Optional<Budget> of(int permutations, int tests) {
        if (permutations < 1 || tests < 1) {
            return Optional.empty();
        }
        double level = LocalAnalysis.FALSE_DISCOVERY;
        return Optional.of(new Budget(
                permutations,
                tests,
                2 / (permutations + 1.0),
                PermutationBudget.hitsNeeded(permutations, tests, level, Alternative.TWO_SIDED),
                PermutationBudget.permutationsNeeded(1, tests, level, Alternative.TWO_SIDED)));
    }

    /** The budget as a sentence. */
    public String words() {
        String could = hitsNeeded > tests
                ? "no area could pass, whatever the pattern"
                : "an area passes only if at least " + hitsNeeded + " of the " + tests + " reach that";
        return String.format(
                Locale.ROOT,
                "With %,d permutations the smallest p is %.2g: at a false discovery rate of .05 %s; a single area could pass with %,d.",
                permutations,
                smallest,
                could,
                forOne);
    }
}
