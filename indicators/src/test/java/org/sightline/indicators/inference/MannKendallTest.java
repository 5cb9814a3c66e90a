package org.sightline.indicators.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class MannKendallTest {

    @Test
    void knowsTheHandMadeCases() {
        // references/README.md: 1..10: S 45, variance 125, z 3.93547964
        MannKendall rise = MannKendall.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        assertThat(rise.s()).isEqualTo(45);
        assertThat(rise.variance()).isEqualTo(125);
        assertThat(rise.z()).isCloseTo(3.93547964, within(5e-9));
        // references/README.md: with ties
        MannKendall ties = MannKendall.of(new double[] {1, 1, 2, 3, 3, 3, 4, 2, 5, 6});
        assertThat(ties.s()).isEqualTo(32);
        assertThat(ties.variance()).isCloseTo(119.333, within(5e-4));
        assertThat(ties.z()).isCloseTo(2.83779362, within(5e-9));
    }

    @Test
    void fallingMirrorsRising() {
        assertThat(MannKendall.of(new double[] {5, 3, 4, 1}).z())
                .isEqualTo(-MannKendall.of(new double[] {1, 4, 3, 5}).z());
    }

    @Test
    void leavesMissingStepsOutAndSaysWhenThereIsNothingToTest() {
        assertThat(MannKendall.of(new double[] {1, Double.NaN, 2, 3}))
                .isEqualTo(MannKendall.of(new double[] {1, 2, 3}));
        assertThat(MannKendall.of(new double[] {2, 2, 2}).z()).isNaN();
        assertThat(MannKendall.of(new double[] {0.0, -0.0}).s()).isZero();
        assertThat(MannKendall.of(new double[0]).p()).isNaN();
    }

    @Test
    void saysWhetherPermutationsCouldFindAnything() {
        // by hand: smallest p .002; 1,000 tests at .05: .002 ≤ .05 k/1000 needs k ≥ 40
        assertThat(PermutationBudget.hitsNeeded(999, 1000, .05, Alternative.TWO_SIDED))
                .isEqualTo(40);
        assertThat(PermutationBudget.hitsNeeded(999, 1000, .05, Alternative.GREATER))
                .isEqualTo(20);
        assertThat(PermutationBudget.permutationsNeeded(40, 1000, .05, Alternative.TWO_SIDED))
                .isEqualTo(999);
        assertThat(PermutationBudget.permutationsNeeded(1, 1000, .05, Alternative.TWO_SIDED))
                .isEqualTo(39_999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermutationBudget.hitsNeeded(0, 1, .05, Alternative.LESSER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermutationBudget.hitsNeeded(9, 1, 1, Alternative.LESSER));
    }
}
