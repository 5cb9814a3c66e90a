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
    void standardisedRatesHaveDobsonsInterval() {
        double[] events = {12, 30, 8, 5};
        double[] people = {3000, 5200, 2400, 900};
        double[] standard = {5500, 5500, 5500, 6000};
        Standardised found = Standardised.of(events, people, standard, .95);
        // R 4.2.2, w <- w/sum(w): d <- sum(w*x/n); v <- sum(w^2*x/n^2); d + sqrt(v/O)*(byar(O) - O), O <- sum(x)
        assertThat(found.rate()).isCloseTo(0.004684330484330, within(1e-14));
        assertLimits(found.interval(), 0.003189018079035, 0.006512692011713, 1e-12);
    }

    @Test
    void standardisedByItsOwnAgesARateIsTheCrudeOne() {
        double[] events = {12, 30, 8, 5};
        double[] people = {3000, 5200, 2400, 900};
        Standardised found = Standardised.of(events, people, people, .95);
        assertThat(found.rate()).isCloseTo(55.0 / 11500, within(1e-15));
        assertThat(found.interval().upper())
                .isCloseTo(Rates.interval(55, 11500, .95).upper(), within(1e-12));
    }

    @Test
    void anAgeGroupWithoutPeopleCannotBeStandardised() {
        double[] events = {1, 2};
        assertThat(Standardised.of(events, new double[] {10, 0}, new double[] {1, 1}, .95)
                        .rate())
                .isNaN();
        assertThat(Standardised.of(events, new double[] {10, 0}, new double[] {1, 0}, .95)
                        .rate())
                .isCloseTo(.1, within(1e-15));
        Standardised none = Standardised.of(new double[2], new double[] {10, 20}, new double[] {1, 1}, .95);
        assertThat(none.rate()).isZero();
        assertThat(none.interval().lower()).isZero();
        assertThat(none.interval().upper()).isPositive();
    }

    @Test
    void manyEpisodesOfFewChildrenAreLessSure() {
        // R 4.2.2: Byar of 400/7 events, times 7, per 10,000 (m = 4 episodes a child, 2m - 1 = 7)
        assertLimits(Rates.repeats(400, 100, 10_000, .95), 0.03030503361844, 0.05180890206087, 1e-12);
        assertThat(Rates.repeats(30, 30, 500, .95)).isEqualTo(Rates.interval(30, 500, .95));
        assertThat(Rates.repeats(0, 0, 500, .95)).isEqualTo(Rates.interval(0, 500, .95));
        assertThat(Rates.repeats(Double.NaN, 3, 500, .95).isDefined()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.repeats(3, 4, 500, .95));
    }

    @Test
    void repeatsHoldTheTruthAsOftenAsTheySay() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(4);
        int repeats = 0;
        int single = 0;
        int runs = 2000;
        for (int run = 0; run < runs; run++) {
            int children = new org.hipparchus.distribution.discrete.PoissonDistribution(60)
                    .inverseCumulativeProbability(random.nextDouble());
            int episodes = children;
            for (int child = 0; child < children; child++) {
                while (random.nextDouble() < 0.75) {
                    episodes++;
                }
            }
            repeats += holds(Rates.repeats(episodes, children, 1, .95), 240) ? 1 : 0;
            single += holds(Rates.interval(episodes, 1, .95), 240) ? 1 : 0;
        }
        assertThat(repeats / (double) runs).isBetween(0.92, 0.98);
        assertThat(single / (double) runs).isLessThan(0.65);
    }

    private static boolean holds(Interval interval, double truth) {
        return interval.lower() <= truth && truth <= interval.upper();
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
