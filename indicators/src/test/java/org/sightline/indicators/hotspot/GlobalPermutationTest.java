package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.indicators.Links;
import org.sightline.indicators.Reference;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.neighbour.Neighbours;

final class GlobalPermutationTest {

    @Test
    void countsAsAllArrangementsByHand() {
        // 2 × 2 rook, 1 2 3 10: products of neighbours add up to 39, 48 or 55 (observed) as 1 faces 2, 3 or 10 across
        TailCounts counts =
                GlobalPermutation.of(new double[] {1, 2, 3, 10}, Links.rook(2, 2), new PermutationPlan(30_000, 2, 2));
        for (int kind = 0; kind < 3; kind++) {
            assertThat(counts.atLeast()[kind] / 3e4).isCloseTo(1 / 3.0, within(.013));
            assertThat(counts.atMost()[kind]).isEqualTo(30_000);
        }
    }

    @Test
    @Tag("shared")
    void columbusIsAsFarOutAsSpdepSays() {
        double[] values = Reference.read("columbus/expected_CRIME_queen.csv").column("x");
        Neighbours w = Links.read("columbus/neighbours_queen.csv", 49).rowStandardised();
        TailCounts counts = GlobalPermutation.of(values, w, new PermutationPlan(9999, 4, 2));
        // spdep 1.2-7: moran.mc(CRIME, nb2listw(nb), nsim = 9999): p .0001
        assertThat(counts.p(Alternative.GREATER)[0]).isCloseTo(1e-4, within(1e-9));
        assertThat(counts.p(Alternative.GREATER)[1]).isLessThan(.001);
    }

    @Test
    void threadsChangeNothing() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6, 5};
        TailCounts one = GlobalPermutation.of(values, Links.rook(3, 3), new PermutationPlan(199, 9, 1));
        TailCounts three = GlobalPermutation.of(values, Links.rook(3, 3), new PermutationPlan(199, 9, 3));
        assertThat(three.atLeast()).isEqualTo(one.atLeast());
        assertThat(three.atMost()).isEqualTo(one.atMost());
    }

    @Test
    void isUndefinedWhereValuesDoNotDiffer() {
        TailCounts counts = GlobalPermutation.of(new double[9], Links.rook(3, 3), new PermutationPlan(9, 1, 1));
        assertThat(counts.p(Alternative.TWO_SIDED)).containsOnly(Double.NaN);
    }
}
