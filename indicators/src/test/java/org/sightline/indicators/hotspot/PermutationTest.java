package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.indicators.Links;
import org.sightline.indicators.Reference;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.neighbour.Neighbours;

final class PermutationTest {

    private static final double[] CHAIN = {5, 1, 4, 2, 2, 8};
    private static final Neighbours LINKS =
            Links.of(6, new int[][] {{0, 1}, {0, 2}, {1, 0}, {1, 2}, {2, 0}, {2, 1}, {3, 4}, {4, 3}, {4, 5}, {5, 4}});

    @ParameterizedTest
    @Tag("shared")
    @CsvSource({"columbus, CRIME, 49", "nc_sids, SID74, 100", "nc_sids, RATE74, 100"})
    void agreesWithEsdaWithinChance(String place, String variable, int areas) {
        Reference table = Reference.read(place + "/expected_esda_" + variable + ".csv");
        double[] values =
                Reference.read(place + "/expected_" + variable + "_queen.csv").column("x");
        Neighbours w = Links.read(place + "/neighbours_queen.csv", areas).rowStandardised();
        TailCounts counts = LocalMoran.permute(values, w, new PermutationPlan(9999, 7, 2));
        // esda 2.5.0: Moran_Local(y, w, permutations = 9999).p_sim, one tail; it counts ties on one side only, so its
        // value
        // lies between ours without and with ties
        double[] expected = table.column("p_sim_one_sided");
        for (int i = 0; i < areas; i++) {
            int strict = 9999 - Math.max(counts.atLeast()[i], counts.atMost()[i]);
            double without = (strict + 1) / 1e4;
            double with = (Math.min(counts.atLeast()[i], counts.atMost()[i]) + 1) / 1e4;
            double error = Math.sqrt(2 * Math.max(expected[i] * (1 - expected[i]), 1e-4) / 9999);
            assertThat(expected[i]).as("area %d", i + 1).isBetween(without - 4.5 * error, with + 4.5 * error);
        }
    }

    @Test
    void agreesWithAllArrangementsCountedByHand() {
        // area 0 (value 5) has two neighbours (1, 4: sum 5) drawn from 1 4 2 2 8: ten pairs with sums
        // 5 3 3 9 6 6 12 4 10 10: seven at least 5, four at most 5
        TailCounts counts = GetisOrd.permute(CHAIN, LINKS, new PermutationPlan(200_000, 11, 2));
        assertThat(counts.atLeast()[0] / 200_000.0).isCloseTo(.7, within(.005));
        assertThat(counts.atMost()[0] / 200_000.0).isCloseTo(.4, within(.005));
        // the same with values that are no whole numbers, and with unequal but proportional handling by shuffles
        double[] tenths = {.5, .1, .4, .2, .2, .8};
        TailCounts rates = GetisOrd.permute(tenths, LINKS, new PermutationPlan(200_000, 12, 2));
        assertThat(rates.atLeast()[0] / 200_000.0).isCloseTo(.7, within(.005));
        assertThat(rates.atMost()[0] / 200_000.0).isCloseTo(.4, within(.005));
    }

    @Test
    void unequalWeightsAreShuffledOverThePlaces() {
        // weights 2 and 1 on two of the values 1 4 2 2 8; observed 2·1 + 4 = 6; 20 ordered pairs by hand:
        // at least 6: all but 2a+b < 6: (1,2)x2=4 (2,1)x2=5 → 16 of 20; at most 6: those 4, (1,4)=6, (2,2)x2=6 → 7
        Neighbours w = Neighbours.of(LINKS.offsets(), LINKS.targets(), new double[] {2, 1, 1, 1, 1, 1, 1, 1, 1, 1});
        TailCounts counts = GetisOrd.permute(CHAIN, w, new PermutationPlan(200_000, 3, 1));
        assertThat(counts.atLeast()[0] / 200_000.0).isCloseTo(.8, within(.005));
        assertThat(counts.atMost()[0] / 200_000.0).isCloseTo(.35, within(.005));
    }

    @Test
    void moranLooksTheOtherWayWhereTheAreaItselfIsLow() {
        PermutationPlan plan = new PermutationPlan(999, 5, 1);
        TailCounts sums = GetisOrd.permute(CHAIN, LINKS, plan);
        TailCounts moran = LocalMoran.permute(CHAIN, LINKS, plan);
        assertThat(moran.atLeast()[1]).isEqualTo(sums.atMost()[1]);
        assertThat(moran.atLeast()[0]).isEqualTo(sums.atLeast()[0]);
    }

    @Test
    void isTheSameForAnyNumberOfThreadsAndDiffersBySeed() {
        Neighbours rook = Links.rook(17, 13);
        double[] values = new double[221];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 37 % 19;
        }
        int[] one =
                GetisOrd.permute(values, rook, new PermutationPlan(99, 42, 1)).atLeast();
        assertThat(GetisOrd.permute(values, rook, new PermutationPlan(99, 42, 3))
                        .atLeast())
                .isEqualTo(one);
        assertThat(GetisOrd.permute(values, rook, new PermutationPlan(99, 43, 3))
                        .atLeast())
                .isNotEqualTo(one);
    }

    @Test
    void allOthersAsNeighboursTieAlways() {
        Neighbours all = Links.of(4, new int[][] {{0, 1}, {0, 2}, {0, 3}, {1, 0}, {2, 0}, {3, 0}});
        double[] values = {.1, .2, .3, .7};
        assertThat(GetisOrd.permute(values, all, new PermutationPlan(99, 1, 1)).p(Alternative.TWO_SIDED)[0])
                .isEqualTo(1);
    }

    @Test
    void isUndefinedWhereTheStatisticIs() {
        Neighbours chain = Links.of(4, new int[][] {{0, 1}, {1, 0}, {1, 2}, {2, 1}});
        double[] p = GetisOrd.permute(new double[] {1, 2, 4, 9}, chain, new PermutationPlan(9, 1, 1))
                .p(Alternative.GREATER);
        assertThat(p[3]).isNaN();
        assertThat(p[1]).isBetween(.1, 1.0);
        assertThat(GetisOrd.permute(new double[] {2, 2, 2, 2}, chain, new PermutationPlan(9, 1, 1))
                        .p(Alternative.GREATER))
                .containsOnly(Double.NaN);
    }

    @Test
    void refusesNoPermutations() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PermutationPlan(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PermutationPlan(9, 1, 0));
    }
}
