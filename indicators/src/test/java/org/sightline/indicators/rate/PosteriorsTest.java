package org.sightline.indicators.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;

final class PosteriorsTest {

    @Test
    void oneUnitAloneIsJudgedByItsOwnCounts() {
        Posteriors rate = Posteriors.gamma(new double[] {5}, new double[] {100}, 1000);
        // R 4.2.2: qgamma(c(.025, .975), 5.5, 100) * 1000
        assertThat(rate.interval(0, 0.95).lower()).isCloseTo(19.07874, within(1e-4));
        assertThat(rate.interval(0, 0.95).upper()).isCloseTo(109.60025, within(1e-4));
        Posteriors share = Posteriors.beta(new double[] {65}, new double[] {100}, 1);
        // R 4.2.2: qbeta(c(.025, .975), 65.5, 35.5)
        assertThat(share.interval(0, 0.95).lower()).isCloseTo(0.5533032, within(1e-6));
        assertThat(share.interval(0, 0.95).upper()).isCloseTo(0.7381544, within(1e-6));
    }

    @Test
    void drawsASmallUnitTowardsTheOthers() {
        double[] events = {100, 220, 140, 180, 8};
        double[] people = {10_000, 11_000, 9_000, 12_000, 100};
        Posteriors found = Posteriors.gamma(events, people, 1000);
        assertThat(found.mean(4)).isBetween(12.0, 70.0);
        assertThat(found.mean(1)).isCloseTo(20, within(1.0));
    }

    @Test
    void aUnitWithoutFigureHasNoPosterior() {
        Posteriors found = Posteriors.gamma(new double[] {5, Double.NaN, 7}, new double[] {100, 100, 0}, 1);
        assertThat(found.interval(0, 0.9).isDefined()).isTrue();
        assertThat(found.interval(1, 0.9).isDefined()).isFalse();
        assertThat(found.interval(2, 0.9).isDefined()).isFalse();
        assertThat(found.mean(1)).isNaN();
    }

    @Test
    void noEventsAnywhereStillLeaveDoubt() {
        Posteriors found = Posteriors.gamma(new double[] {0, 0, 0}, new double[] {100, 100, 100}, 1);
        assertThat(found.interval(0, 0.9).upper()).isBetween(1e-4, 0.02);
    }

    @Test
    void intervalsOfRatesAndProportionsHoldTheTruth() {
        SplittableRandom random = new SplittableRandom(5);
        int[] held = new int[2];
        int all = 0;
        for (int region = 0; region < 300; region++) {
            double[] people = new double[12];
            double[][] truth = new double[2][12];
            double[][] events = new double[2][12];
            for (int i = 0; i < 12; i++) {
                people[i] = 50 + random.nextInt(400);
                truth[0][i] = new GammaDistribution(6, 0.005).inverseCumulativeProbability(random.nextDouble());
                truth[1][i] = new BetaDistribution(6, 60).inverseCumulativeProbability(random.nextDouble());
                events[0][i] = new PoissonDistribution(people[i] * truth[0][i])
                        .inverseCumulativeProbability(random.nextDouble());
                events[1][i] = new BinomialDistribution((int) people[i], truth[1][i])
                        .inverseCumulativeProbability(random.nextDouble());
            }
            Posteriors rates = Posteriors.gamma(events[0], people, 1);
            Posteriors shares = Posteriors.beta(events[1], people, 1);
            for (int i = 0; i < 12; i++) {
                all++;
                held[0] += holds(rates.interval(i, 0.9), truth[0][i]);
                held[1] += holds(shares.interval(i, 0.9), truth[1][i]);
            }
        }
        assertThat(held[0] / (double) all).isBetween(0.88, 0.92);
        assertThat(held[1] / (double) all).isBetween(0.88, 0.92);
    }

    private static int holds(Interval interval, double truth) {
        return interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
    }

    @Test
    void refusesMoreEventsThanTrials() {
        assertThatThrownBy(() -> Posteriors.beta(new double[] {5}, new double[] {4}, 1))
                .hasMessageContaining("exceed");
    }
}
