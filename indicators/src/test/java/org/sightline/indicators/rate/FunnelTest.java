package org.sightline.indicators.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.indicators.rate.Funnel.Adjustment;

final class FunnelTest {
    private static final double[] EVENTS = {746, 713, 801, 850, 790, 410, 95, 12, 1500, 640, 30, 88};
    private static final double[] PEOPLE = {
        111342, 67839, 81187, 58345, 52441, 60873, 12556, 1958, 119636, 64000, 7000, 6000
    };

    @Test
    void targetDispersionAndVarianceBetweenAgreeWithTheFormulaInR() {
        Funnel funnel = Funnel.of(EVENTS, PEOPLE, false, Adjustment.ADDITIVE);
        // R 4.2.2: th <- sum(x)/sum(n); z <- (x/n - th)/sqrt(th/n); q <- quantile(z, c(.1, .9)); mean(pmin(pmax(z,
        // q[1]), q[2])^2);
        // tau2 <- (I*phi - (I-1))/(sum(w) - sum(w^2)/sum(w)), w = n/th
        assertThat(funnel.target()).isCloseTo(1.037816961738e-02, within(1e-13));
        assertThat(funnel.dispersion()).isCloseTo(36.26473867811, within(1e-9));
        assertThat(funnel.between()).isCloseTo(7.830769619482e-06, within(1e-17));
        // R 4.2.2: the same with s^2 = th (1 - th)/n
        assertThat(Funnel.of(EVENTS, PEOPLE, true, Adjustment.MULTIPLICATIVE).dispersion())
                .isCloseTo(36.64504719352, within(1e-9));
    }

    @Test
    void limitsOfChanceAloneAreInterpolatedQuantiles() {
        Funnel rates = Funnel.of(EVENTS, PEOPLE, false, Adjustment.NONE);
        Interval inner = rates.limits(1958, Funnel.INNER);
        Interval outer = rates.limits(1958, Funnel.OUTER);
        // R 4.2.2: r <- qpois(p, m); (r - (ppois(r, m) - p)/dpois(r, m))/n, m = th*1958, p = .025, .975, .001, .999
        assertThat(inner.lower()).isCloseTo(0.005841242029906, within(1e-12));
        assertThat(inner.upper()).isCloseTo(0.014870024337770, within(1e-12));
        assertThat(outer.lower()).isCloseTo(0.003751588916085, within(1e-12));
        assertThat(outer.upper()).isCloseTo(0.017929129432897, within(1e-12));
        Funnel shares = Funnel.of(EVENTS, PEOPLE, true, Adjustment.NONE);
        // R 4.2.2: the same with qbinom, pbinom, dbinom
        assertThat(shares.limits(1958, Funnel.INNER).lower()).isCloseTo(0.005859310099016, within(1e-12));
        assertThat(shares.limits(1958, Funnel.OUTER).upper()).isCloseTo(0.017867176221113, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Adjustment.class)
    void limitsWidenTowardsSmallAreasAndHoldTheTarget(Adjustment adjustment) {
        Funnel funnel = Funnel.of(EVENTS, PEOPLE, false, adjustment);
        double before = Double.POSITIVE_INFINITY;
        for (double people = 100; people < 1e7; people *= 1.5) {
            Interval limits = funnel.limits(people, Funnel.OUTER);
            assertThat(limits.lower()).isBetween(0.0, funnel.target());
            assertThat(limits.upper()).isGreaterThan(funnel.target());
            assertThat(limits.upper()).isLessThanOrEqualTo(before * 1.0001);
            before = limits.upper();
        }
    }

    @Test
    void adjustedLimitsCryWolfSeldomAndStillSeeTheOutlier() {
        SplittableRandom random = new SplittableRandom(5);
        int plain = 0;
        int adjusted = 0;
        int outlier = 0;
        int runs = 200;
        int areas = 40;
        for (int run = 0; run < runs; run++) {
            double[] people = new double[areas];
            double[] events = new double[areas];
            for (int i = 0; i < areas; i++) {
                people[i] = 20_000 + 60_000 * random.nextDouble();
                double own =
                        Math.exp(0.15 * new NormalDistribution().inverseCumulativeProbability(random.nextDouble()));
                double mean = people[i] * 0.01 * own * (i == 0 ? 2.2 : 1);
                events[i] = new PoissonDistribution(mean).inverseCumulativeProbability(random.nextDouble());
            }
            Funnel none = Funnel.of(events, people, false, Adjustment.NONE);
            Funnel wide = Funnel.of(events, people, false, Adjustment.ADDITIVE);
            plain += outside(none, events, people);
            adjusted += outside(wide, events, people);
            outlier += wide.place(events[0], people[0]) == Funnel.Place.FAR_ABOVE ? 1 : 0;
        }
        assertThat(plain / (double) (runs * (areas - 1))).isGreaterThan(0.25);
        assertThat(adjusted / (double) (runs * (areas - 1))).isLessThan(0.02);
        assertThat(outlier).isGreaterThan(runs * 95 / 100);
    }

    private static int outside(Funnel funnel, double[] events, double[] people) {
        int count = 0;
        for (int i = 1; i < events.length; i++) {
            Funnel.Place place = funnel.place(events[i], people[i]);
            count += place == Funnel.Place.FAR_ABOVE || place == Funnel.Place.FAR_BELOW ? 1 : 0;
        }
        return count;
    }

    @Test
    void noFigureHasNoPlaceAndNoEventsGiveNoFunnel() {
        double[] events = EVENTS.clone();
        double[] people = PEOPLE.clone();
        events[0] = Double.NaN;
        people[1] = 0;
        Funnel funnel = Funnel.of(events, people, false, Adjustment.MULTIPLICATIVE);
        assertThat(funnel.z()[0]).isNaN();
        assertThat(funnel.place(events[0], people[0])).isEqualTo(Funnel.Place.UNKNOWN);
        assertThat(funnel.place(events[1], people[1])).isEqualTo(Funnel.Place.UNKNOWN);
        Funnel none = Funnel.of(new double[12], PEOPLE, false, Adjustment.MULTIPLICATIVE);
        assertThat(none.target()).isNaN();
        assertThat(none.place(0, 100)).isEqualTo(Funnel.Place.UNKNOWN);
        assertThatThrownBy(() -> Funnel.of(new double[] {3}, new double[] {2}, true, Adjustment.NONE))
                .hasMessageContaining("must not exceed");
    }

    @Test
    void neitherOrderNorNamesMatter() {
        double[] events = new double[12];
        double[] people = new double[12];
        Arrays.setAll(events, i -> EVENTS[11 - i]);
        Arrays.setAll(people, i -> PEOPLE[11 - i]);
        Funnel first = Funnel.of(EVENTS, PEOPLE, false, Adjustment.MULTIPLICATIVE);
        Funnel second = Funnel.of(events, people, false, Adjustment.MULTIPLICATIVE);
        for (int i = 0; i < 12; i++) {
            assertThat(second.z()[11 - i]).isCloseTo(first.z()[i], within(1e-12));
        }
    }
}
