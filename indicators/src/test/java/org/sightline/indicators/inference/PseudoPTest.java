package org.sightline.indicators.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PseudoPTest {

    @Test
    void countsTheObservedArrangementAsOneOfThePermutations() {
        assertThat(PseudoP.of(9, 990, 999, Alternative.GREATER)).isCloseTo(.01, within(1e-15));
        assertThat(PseudoP.of(9, 990, 999, Alternative.LESSER)).isCloseTo(.991, within(1e-15));
        assertThat(PseudoP.of(9, 990, 999, Alternative.TWO_SIDED)).isCloseTo(.02, within(1e-15));
        assertThat(PseudoP.of(0, 999, 999, Alternative.TWO_SIDED)).isCloseTo(.002, within(1e-15));
    }

    @Test
    void isOneWhenAllPermutationsTie() {
        assertThat(PseudoP.of(999, 999, 999, Alternative.TWO_SIDED)).isEqualTo(1);
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> PseudoP.of(10, 0, 9, Alternative.GREATER));
        assertThatIllegalArgumentException().isThrownBy(() -> PseudoP.of(0, 0, 0, Alternative.GREATER));
    }

    @Test
    void givesNormalTailProbabilities() {
        // R 4.2.2: 2*pnorm(-1.959964), pnorm(-3), pnorm(-30)
        assertThat(Normal.p(-1.959964, Alternative.TWO_SIDED)).isCloseTo(0.04999999819, within(1e-10));
        assertThat(Normal.p(3, Alternative.GREATER)).isCloseTo(0.001349898031630095, within(1e-15));
        assertThat(Normal.p(-30, Alternative.LESSER) / 4.906713927148187e-198).isCloseTo(1, within(1e-9));
        assertThat(Normal.p(Double.NaN, Alternative.LESSER)).isNaN();
        // R 4.2.2: qnorm(.975)
        assertThat(Normal.quantileOf(.95)).isCloseTo(1.959963984540054, within(1e-13));
    }
}
