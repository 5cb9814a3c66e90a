package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.indicators.Links;
import org.sightline.indicators.Reference;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.neighbour.Neighbours;

final class LocalGearyTest {

    private static final double[] CHAIN = {5, 1, 4, 2, 2, 8};
    private static final Neighbours LINKS =
            Links.of(6, new int[][] {{0, 1}, {0, 2}, {1, 0}, {1, 2}, {2, 0}, {2, 1}, {3, 4}, {4, 3}, {4, 5}, {5, 4}});

    @Test
    void momentsAreThoseOfAllArrangementsCountedByHand() {
        // area 0 (5) next to 1 and 4: squared differences 16 + 1; of the others 16 1 9 9 9, in pairs 17, 3 × 25, 3 ×
        // 10,
        // 3 × 18: mean 17.6, variance 33.84; variance of the values (divisor 5) 20/3
        LocalStatistics geary = LocalGeary.of(CHAIN, LINKS);
        assertThat(geary.statistic()[0]).isCloseTo(17 * .15, within(1e-12));
        assertThat(geary.expected()[0]).isCloseTo(17.6 * .15, within(1e-12));
        assertThat(geary.variance()[0]).isCloseTo(33.84 * .15 * .15, within(1e-12));
        assertThat(geary.z()[0]).isCloseTo(-.6 / Math.sqrt(33.84), within(1e-12));
    }

    @Test
    void permutationsTendToTheCountsByHand() {
        // of the ten pairs above seven are at least 17 and four at most
        TailCounts counts = LocalGeary.permute(CHAIN, LINKS, new PermutationPlan(100_000, 3, 2));
        assertThat(counts.atLeast()[0] / 1e5).isCloseTo(.7, within(.008));
        assertThat(counts.atMost()[0] / 1e5).isCloseTo(.4, within(.008));
    }

    @ParameterizedTest
    @Tag("shared")
    @CsvSource({"columbus, CRIME, 49", "nc_sids, SID74, 100"})
    void momentsAreThoseThePermutationsTendTo(String place, String variable, int areas) {
        double[] values =
                Reference.read(place + "/expected_" + variable + "_queen.csv").column("x");
        Neighbours w = Links.read(place + "/neighbours_queen.csv", areas).rowStandardised();
        LocalStatistics geary = LocalGeary.of(values, w);
        TailCounts counts = LocalGeary.permute(values, w, new PermutationPlan(999, 5, 2));
        double[] p = counts.p(Alternative.TWO_SIDED);
        int alike = 0;
        for (int i = 0; i < areas; i++) {
            // skewed squares: z and permutations agree on the side where both are sure
            if (p[i] <= .01) {
                assertThat(geary.z()[i] > 0).isEqualTo(counts.atLeast()[i] < counts.atMost()[i]);
            }
            alike += geary.z()[i] < 0 ? 1 : 0;
        }
        assertThat(alike).isGreaterThan(areas / 2);
    }

    @Test
    void threadsChangeNothingAndIslandsHaveNoFigure() {
        double[] values = Arrays.copyOf(CHAIN, 7);
        Neighbours w = Links.of(7, new int[][] {{0, 1}, {0, 2}, {1, 0}, {1, 2}, {2, 0}, {2, 1}, {3, 4}, {4, 3}});
        TailCounts one = LocalGeary.permute(values, w, new PermutationPlan(99, 1, 1));
        TailCounts four = LocalGeary.permute(values, w, new PermutationPlan(99, 1, 4));
        assertThat(one.atLeast()).isEqualTo(four.atLeast());
        assertThat(one.atLeast()[6]).isEqualTo(-1);
        assertThat(LocalGeary.of(values, w).z()[6]).isNaN();
    }

    @Test
    void goesOnWhereThePValueIsNotSettled() {
        TailCounts first = LocalGeary.permute(CHAIN, LINKS, new PermutationPlan(9, 1, 1));
        TailCounts all = LocalGeary.permuteOn(
                CHAIN, LINKS, new PermutationPlan(9, 1, 1), first, new Continuation(Alternative.TWO_SIDED, 9999));
        assertThat(all.permutations()[0]).isGreaterThan(9);
        assertThat(Math.min(all.atLeast()[0], all.atMost()[0])).isEqualTo(Continuation.ENOUGH);
    }

    @Test
    void oneFarValueLeavesNoSpreadButItsOwn() {
        // all others are equal: every arrangement gives area 0 the same c, so it has no z
        Neighbours rook = Links.rook(3, 3);
        double[] values = {1e6, 1, 1, 1, 1, 1, 1, 1, 1};
        LocalStatistics geary = LocalGeary.of(values, rook);
        assertThat(geary.z()[0]).isNaN();
        assertThat(geary.z()[4]).isFinite();
    }
}
