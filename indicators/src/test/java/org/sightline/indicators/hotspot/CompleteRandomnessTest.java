package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.indicators.Links;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.inference.PermutationBudget;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * A thousand maps of 1,000 incidents each that lie anywhere: whatever is called hot or cold is a false discovery, so the false-discovery rate is the share of
 * maps on which anything is. Permutations are continued as the command does.
 */
final class CompleteRandomnessTest {
    private static final int MAPS = 1000;
    private static final int SIDE = 12;
    private static final int AREAS = SIDE * SIDE;
    private static final double LEVEL = .05;
    private static final Neighbours ROOK = Links.rook(SIDE, SIDE);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hardlyEverCallsAnythingHotOrCold(boolean giStar) {
        int discovered = 0;
        for (int map = 0; map < MAPS; map++) {
            double[] adjusted = FalseDiscovery.benjaminiHochberg(p(giStar, counts(map), map));
            discovered += Arrays.stream(adjusted).anyMatch(p -> p <= LEVEL) ? 1 : 0;
        }
        assertThat(discovered / (double) MAPS).isLessThanOrEqualTo(LEVEL);
    }

    private static double[] p(boolean giStar, double[] counts, int map) {
        Neighbours w = giStar ? ROOK : ROOK.rowStandardised();
        PermutationPlan plan = new PermutationPlan(999, map, 2);
        TailCounts first = giStar ? GetisOrd.permute(counts, w, plan) : LocalMoran.permute(counts, w, plan);
        int most = (int) PermutationBudget.permutationsNeeded(1, AREAS, LEVEL, Alternative.TWO_SIDED);
        Continuation continuation = new Continuation(Alternative.TWO_SIDED, most);
        TailCounts all = giStar
                ? GetisOrd.permuteOn(counts, w, plan, first, continuation)
                : LocalMoran.permuteOn(counts, w, plan, first, continuation);
        return all.p(Alternative.TWO_SIDED);
    }

    private static double[] counts(int map) {
        SplittableRandom random = new SplittableRandom(map);
        double[] counts = new double[AREAS];
        for (int i = 0; i < 1000; i++) {
            counts[random.nextInt(AREAS)]++;
        }
        return counts;
    }
}
