package org.sightline.indicators.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class IntervalsTest {

    private static void assertLimits(Interval interval, double lower, double upper, double tolerance) {
        assertThat(interval.lower()).isCloseTo(lower, within(tolerance));
        assertThat(interval.upper()).isCloseTo(upper, within(tolerance));
    }

    @Test
    void wilsonForSixtyFiveOfAHundred() {
        // published example, Wilson 65/100 at 95 %: references/README.md
        assertLimits(Proportions.wilson(65, 100, .95), .5525444330, .7363575176, 5e-11);
    }

    @Test
    void wilsonStaysWithinZeroAndOne() {
        // x = 0: upper = z²/(n + z²) by hand, z = 1.959963984540054
        assertLimits(Proportions.wilson(0, 10, .95), 0, 0.27753279986288926, 1e-12);
        assertLimits(Proportions.wilson(10, 10, .95), 1 - 0.27753279986288926, 1, 1e-12);
    }

    @Test
    void byarForSixtyFiveEvents() {
        // published example, Byar 65 at 95 %: references/README.md
        assertLimits(Rates.byar(65, 1, .95), 50.16318771, 82.84913855, 5e-9);
    }

    @Test
    void exactForOneAndFiveEvents() {
        // R 4.2.2: poisson.test(1), poisson.test(5): per 100, references/README.md
        assertLimits(Rates.exact(1, 100, .95).times(100), 0.0253178, 5.5716434, 5e-8);
        assertLimits(Rates.exact(5, 100, .95).times(100), 1.6234864, 11.6683321, 5e-8);
        // by hand: lower −log(.975), upper for no events −log(.025)
        assertThat(Rates.exact(1, 1, .95).lower()).isCloseTo(-Math.log(.975), within(1e-11));
        assertLimits(Rates.exact(0, 1, .95), 0, -Math.log(.025), 1e-11);
    }

    @Test
    void changesFromExactToByarAtTenEvents() {
        assertThat(Rates.interval(9, 7, .95)).isEqualTo(Rates.exact(9, 7, .95));
        assertThat(Rates.interval(10, 7, .95)).isEqualTo(Rates.byar(10, 7, .95));
        assertThat(Rates.exact(10, 1, .95).upper())
                .isCloseTo(Rates.byar(10, 1, .95).upper(), within(.02));
    }

    @Test
    void byarOfNoEventsStartsAtZero() {
        assertThat(Rates.byar(0, 5, .95).lower()).isZero();
        assertThat(Rates.byar(1e-3, 5, .95).lower()).isZero();
    }

    @Test
    void hasNoIntervalWithoutExposureOrFigure() {
        assertThat(Rates.interval(0, 0, .95).isDefined()).isFalse();
        assertThat(Rates.interval(Double.NaN, 10, .95).isDefined()).isFalse();
        assertThat(Proportions.wilson(0, 0, .95).isDefined()).isFalse();
        assertThat(Proportions.wilson(1, Double.NaN, .95).isDefined()).isFalse();
    }

    @Test
    void refusesNegativeCountsMoreEventsThanTrialsAndOddConfidence() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.exact(-1, 10, .95));
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.byar(1, -10, .95));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportions.wilson(11, 10, .95));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportions.wilson(1, 10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.exact(1, 10, Double.NaN));
    }

    @Test
    void isWiderForMoreConfidence() {
        assertThat(Rates.exact(4, 1, .99).upper())
                .isGreaterThan(Rates.exact(4, 1, .95).upper());
        assertThat(Rates.exact(4, 1, .99).lower())
                .isLessThan(Rates.exact(4, 1, .95).lower());
    }
}
