package org.sightline.indicators.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

final class NormalTest {

    @Test
    void agreesWithTheLibraryFromTheMiddleToTheFarTail() {
        for (double z = -8; z <= 30; z += 0.037) {
            // Hipparchus 4.0.3, Erf.erfc, by continued fractions
            double expected = Erf.erfc(z / Math.sqrt(2)) / 2;
            assertThat(Normal.p(z, Alternative.GREATER)).as("z %s", z).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    @Test
    void knowsTheUsualLevels() {
        // R 4.2: 2 * pnorm(-1.959963984540054), pnorm(-1.644853626951473), 2 * pnorm(-10)
        assertThat(Normal.p(1.959963984540054, Alternative.TWO_SIDED)).isCloseTo(.05, within(1e-15));
        assertThat(Normal.p(1.644853626951473, Alternative.GREATER)).isCloseTo(.05, within(1e-15));
        assertThat(Normal.p(-1.644853626951473, Alternative.LESSER)).isCloseTo(.05, within(1e-15));
        assertThat(Normal.p(-10, Alternative.TWO_SIDED)).isCloseTo(1.523970604832105e-23, within(1e-36));
        assertThat(Normal.p(0, Alternative.TWO_SIDED)).isEqualTo(1);
        assertThat(Normal.p(Double.NaN, Alternative.GREATER)).isNaN();
    }
}
