package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.indicators.Links;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.PermutationBudget;
import org.sightline.indicators.neighbour.Neighbours;

final class ContinuationTest {

    private static final Neighbours ROOK = Links.rook(12, 12);

    /** Noise, and a block of nine high values in the middle of the map. */
    private static double[] values() {
        Random random = new Random(4);
        double[] values = random.doubles(144).toArray();
        for (int i = 0; i < 144; i++) {
            boolean block = i % 12 >= 5 && i % 12 <= 7 && i / 12 >= 5 && i / 12 <= 7;
            values[i] += block ? 3 : 0;
        }
        return values;
    }

    @Test
    void areasThatAreNothingSpecialAreLeftAsTheyWere() {
        PermutationPlan plan = new PermutationPlan(99, 3, 1);
        TailCounts first = GetisOrd.permute(values(), ROOK, plan);
        TailCounts all = GetisOrd.permuteOn(values(), ROOK, plan, first, new Continuation(Alternative.TWO_SIDED, 5759));
        for (int i = 0; i < 144; i++) {
            int smaller = Math.min(first.atLeast()[i], first.atMost()[i]);
            if (smaller >= Continuation.ENOUGH) {
                assertThat(all.permutations()[i]).isEqualTo(99);
            } else {
                boolean settled = Math.min(all.atLeast()[i], all.atMost()[i]) >= Continuation.ENOUGH;
                assertThat(settled || all.permutations()[i] == 5759).isTrue();
            }
        }
    }

    @Test
    void findsTheBlockThatNinetyNinePermutationsCouldNotFind() {
        PermutationPlan plan = new PermutationPlan(99, 3, 2);
        TailCounts first = GetisOrd.permute(values(), ROOK, plan);
        PermutationBudget.Verdict verdict =
                PermutationBudget.judge(first.p(Alternative.TWO_SIDED), 99, .05, Alternative.TWO_SIDED);
        // 144 tests × 2/100 / .05, rounded up
        assertThat(verdict.hitsNeeded()).isEqualTo(58);
        assertThat(verdict.isEnough()).isFalse();
        int most = (int) PermutationBudget.permutationsNeeded(1, 144, .05, Alternative.TWO_SIDED);
        TailCounts all = GetisOrd.permuteOn(values(), ROOK, plan, first, new Continuation(Alternative.TWO_SIDED, most));
        double[] p = all.p(Alternative.TWO_SIDED);
        // the middle of the block
        assertThat(p[6 * 12 + 6]).isLessThan(.05 / 144 * 3);
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        Continuation continuation = new Continuation(Alternative.GREATER, 2000);
        PermutationPlan one = new PermutationPlan(99, 3, 1);
        PermutationPlan three = new PermutationPlan(99, 3, 3);
        TailCounts first = LocalMoran.permute(values(), ROOK, one);
        TailCounts a = LocalMoran.permuteOn(values(), ROOK, one, first, continuation);
        TailCounts b = LocalMoran.permuteOn(values(), ROOK, three, first, continuation);
        assertThat(a.atLeast()).isEqualTo(b.atLeast());
        assertThat(a.permutations()).isEqualTo(b.permutations());
    }

    @Test
    void moranGoesOnWithTheSideThatCounts() {
        PermutationPlan plan = new PermutationPlan(99, 3, 1);
        TailCounts first = LocalMoran.permute(values(), ROOK, plan);
        TailCounts all = LocalMoran.permuteOn(values(), ROOK, plan, first, new Continuation(Alternative.GREATER, 2000));
        for (int i = 0; i < 144; i++) {
            if (first.atLeast()[i] < Continuation.ENOUGH) {
                assertThat(all.atLeast()[i] >= Continuation.ENOUGH || all.permutations()[i] == 2000)
                        .isTrue();
            } else {
                assertThat(all.permutations()[i]).isEqualTo(99);
            }
        }
    }

    @Test
    void smallPValuesAreNoMoreFrequentThanTheySay() {
        // 3,600 areas of noise: at most a share of about α may have p ≤ α, also with continuation
        int atMost = 0;
        for (int map = 0; map < 25; map++) {
            double[] noise = new Random(map).doubles(144).toArray();
            PermutationPlan plan = new PermutationPlan(99, map, 2);
            TailCounts first = GetisOrd.permute(noise, ROOK, plan);
            double[] p = GetisOrd.permuteOn(noise, ROOK, plan, first, new Continuation(Alternative.GREATER, 1999))
                    .p(Alternative.GREATER);
            atMost += (int) Arrays.stream(p).filter(value -> value <= .01).count();
        }
        // 3,600 × .01 = 36; areas share neighbours, so allow twice the binomial spread of 6
        assertThat(atMost).isBetween(15, 60);
    }

    @Test
    void refusesNoLimit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Continuation(Alternative.GREATER, 0));
    }
}
