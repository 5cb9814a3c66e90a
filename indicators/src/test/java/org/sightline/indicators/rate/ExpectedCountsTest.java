package org.sightline.indicators.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpectedCountsTest {
    private static final double[] COUNTS = {6, 38, 8, 60, 8, 62, 10, 25, 10, 42, 29, 5, 28, 45};
    private static final double[] PEOPLE = {
        1000, 2200, 900, 3100, 1500, 4200, 800, 2600, 1300, 3000, 2900, 700, 1800, 2100
    };
    private static final double[] NEED = {.2, 1.1, -.6, .8, .3, 1.5, -1.2, .1, -.3, 1.0, .6, -.9, 0, .4};

    @Test
    void theRegressionAgreesWithR() {
        NegativeBinomial fit = NegativeBinomial.of(COUNTS, PEOPLE, new double[][] {NEED});
        // R 4.2.2, MASS 7.3-58.2: glm.nb(y ~ a + offset(log(n)), control = glm.control(epsilon = 1e-13, maxit = 200))
        assertThat(fit.coefficients()[0]).isCloseTo(-4.475787994309, within(1e-7));
        assertThat(fit.coefficients()[1]).isCloseTo(0.257849030948, within(1e-7));
        assertThat(fit.size()).isCloseTo(13.450749075, within(1e-4));
        assertThat(fit.fitted()[0]).isCloseTo(11.98357654191, within(1e-5));
        assertThat(fit.fitted()[5]).isCloseTo(70.37410412663, within(1e-5));
        assertThat(fit.logLikelihood()).isCloseTo(-47.7285969218, within(1e-8));
        assertThat(Math.sqrt(fit.covariance()[0][0])).isCloseTo(0.109121362407, within(1e-5));
        assertThat(Math.sqrt(fit.covariance()[1][1])).isCloseTo(0.136202750042, within(1e-5));
    }

    @Test
    void countsThatVaryNoMoreThanChanceAreModelledAsPoisson() {
        double[] people = {1000, 2000, 3000, 4000, 5000};
        NegativeBinomial fit = NegativeBinomial.of(new double[] {10, 20, 30, 40, 50}, people, new double[][] {});
        assertThat(fit.size()).isEqualTo(NegativeBinomial.POISSON);
        assertThat(fit.fitted()[2]).isCloseTo(30, within(1e-9));
    }

    @Test
    void refusesCovariatesThatSayNothing() {
        assertThatThrownBy(() -> NegativeBinomial.of(COUNTS, PEOPLE, new double[][] {new double[14]}))
                .hasMessageContaining("must vary");
        assertThatThrownBy(() -> NegativeBinomial.of(COUNTS, PEOPLE, new double[][] {NEED, NEED}))
                .hasMessageContaining("follows from the others");
    }

    @Test
    void theRatioIsDrawnTowardsOneWhereLittleIsExpected() {
        double[] counts = COUNTS.clone();
        double[] people = PEOPLE.clone();
        people[0] = 50;
        counts[0] = 0;
        ExpectedCounts found = ExpectedCounts.of(counts, people, new double[][] {NEED}, 0.95);
        assertThat(found.ratio()[0]).isZero();
        assertThat(found.smoothed()[0]).isBetween(0.85, 1.0);
        assertThat(found.interval()[0].upper()).isGreaterThan(1);
    }

    @Test
    void noDataIsNeitherZeroNorUnseen() {
        double[] counts = COUNTS.clone();
        counts[3] = Double.NaN;
        ExpectedCounts found = ExpectedCounts.of(counts, PEOPLE, new double[][] {NEED}, 0.95);
        assertThat(found.standing()[3]).isEqualTo(ExpectedCounts.Standing.NO_DATA);
        assertThat(found.ratio()[3]).isNaN();
        assertThat(found.interval()[3].isDefined()).isFalse();
    }

    /** Regions of so many areas of which the first few record a share of what they should: found, flagged ordinary, all ordinary. */
    private static int[] simulate(int areas, int silent, double share, int regions, double children) {
        SplittableRandom random = new SplittableRandom(8);
        int found = 0;
        int flagged = 0;
        for (int region = 0; region < regions; region++) {
            double[] counts = new double[areas];
            double[] people = new double[areas];
            double[] need = new double[areas];
            for (int i = 0; i < areas; i++) {
                people[i] = children * (1 + 3 * random.nextDouble());
                need[i] = new NormalDistribution().inverseCumulativeProbability(random.nextDouble());
                double own = new GammaDistribution(60, 1 / 60.0).inverseCumulativeProbability(random.nextDouble());
                double mean = people[i] * 0.01 * Math.exp(0.3 * need[i]) * own * (i < silent ? share : 1);
                counts[i] = new PoissonDistribution(mean).inverseCumulativeProbability(random.nextDouble());
            }
            ExpectedCounts.Standing[] standing = ExpectedCounts.of(counts, people, new double[][] {need}, 0.95)
                    .standing();
            for (int i = 0; i < areas; i++) {
                found += i < silent && standing[i] == ExpectedCounts.Standing.UNSEEN ? 1 : 0;
                flagged += i >= silent && standing[i] == ExpectedCounts.Standing.UNSEEN ? 1 : 0;
            }
        }
        return new int[] {found, flagged, regions * (areas - silent)};
    }

    @ParameterizedTest
    @CsvSource({"8, 1, 150, 0.65", "12, 1, 150, 0.8", "12, 2, 150, 0.7", "24, 2, 60, 0.85", "200, 20, 3, 0.95"})
    void findsTheSilentAreasAndFlagsFewOthers(int areas, int silent, int regions, double share) {
        int[] seen = simulate(areas, silent, 0.4, regions, 20_000);
        assertThat(seen[0] / (double) (regions * silent)).isGreaterThan(share);
        assertThat(seen[1]).isLessThan(seen[2] / 20);
    }

    @ParameterizedTest
    @CsvSource({"8, 200, 20000", "24, 60, 20000", "24, 60, 500", "200, 3, 500"})
    void flagsFewWhereNoneIsSilent(int areas, int regions, double children) {
        int[] seen = simulate(areas, 0, 1, regions, children);
        assertThat(seen[1]).isLessThan(seen[2] / 20);
    }

    @Test
    void theIntervalHoldsTheFactorUnderWhichTheCountIsNoSurprise() {
        Surprise seen = new Surprise(40, 100, 25, 10);
        Interval interval = seen.interval(0.95);
        assertThat(new Surprise(40, 100 * interval.upper(), 25, 10).pValue()).isCloseTo(0.05, within(1e-6));
        assertThat(new Surprise(40, 100 * interval.lower(), 25, 10).pValue()).isCloseTo(0.05, within(1e-6));
        assertThat(new Surprise(0, 3, 25, 10).interval(0.95).lower()).isZero();
    }

    @Test
    void neitherOrderNorUnitsMatter() {
        ExpectedCounts first = ExpectedCounts.of(COUNTS, PEOPLE, new double[][] {NEED}, 0.95);
        double[][] turned = {COUNTS.clone(), PEOPLE.clone(), NEED.clone()};
        for (double[] column : turned) {
            for (int i = 0, j = 13; i < j; i++, j--) {
                double swap = column[i];
                column[i] = column[j];
                column[j] = swap;
            }
        }
        double[] thousand = Arrays.stream(turned[2]).map(x -> 1000 * x + 7).toArray();
        ExpectedCounts second = ExpectedCounts.of(turned[0], turned[1], new double[][] {thousand}, 0.95);
        for (int i = 0; i < 14; i++) {
            assertThat(second.ratio()[13 - i]).isCloseTo(first.ratio()[i], within(1e-6));
            assertThat(second.standing()[13 - i]).isEqualTo(first.standing()[i]);
        }
    }

    @Test
    void saysWhenThereAreTooFewAreas() {
        double[] few = {1, 2, 3};
        assertThatThrownBy(() -> ExpectedCounts.of(few, few, new double[][] {few}, 0.95))
                .hasMessageContaining("too few areas");
    }
}
