package org.sightline.indicators.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.indicators.rate.SeriesBreaks.Kind;

final class TrendTest {
    private static final double[] YEARS = {2020, 2021, 2022, 2023, 2024};
    private static final double[] EVENTS = {746, 713, 801, 850, 790};
    private static final double[] PEOPLE = {111342, 111342, 112000, 112500, 113000};

    @Test
    void countsAgreeWithAnOverDispersedLogLinearModelInR() {
        Trend trend = Trend.ofCounts(YEARS, EVENTS, PEOPLE, 0.95);
        // R 4.2.2: glm(x ~ y + offset(log(n)), family = quasipoisson, control = glm.control(epsilon = 1e-14))
        assertThat(Math.log1p(trend.change())).isCloseTo(0.0248450248632, within(1e-11));
        assertThat(trend.p()).isCloseTo(0.260309926103, within(1e-9));
        assertThat(trend.dispersion()).isCloseTo(2.51220580749, within(1e-9));
        // 0.0248450248632 - qt(.975, 3) * 0.0179497485935
        assertThat(Math.log1p(trend.interval().lower())).isCloseTo(-0.0322790, within(1e-6));
        assertThat(trend.direction()).isEqualTo(Trend.Direction.NO_CLEAR_CHANGE);
    }

    @Test
    void figuresWithoutCountsAgreeWithLeastSquaresInR() {
        Trend trend = Trend.ofFigures(YEARS, new double[] {3.1, 3.4, 3.2, 3.9, 4.4}, 0.95);
        // R 4.2.2: lm(f ~ y)
        assertThat(trend.change()).isCloseTo(0.31, within(1e-12));
        assertThat(trend.p()).isCloseTo(0.0360370733271, within(1e-9));
        assertThat(trend.direction()).isEqualTo(Trend.Direction.RISING);
    }

    @Test
    void fewerThanFourPeriodsGiveNothing() {
        double[] events = EVENTS.clone();
        events[0] = Double.NaN;
        events[3] = Double.NaN;
        Trend trend = Trend.ofCounts(YEARS, events, PEOPLE, 0.95);
        assertThat(trend.change()).isNaN();
        assertThat(trend.direction()).isEqualTo(Trend.Direction.UNKNOWN);
        assertThat(trend.periods()).isEqualTo(3);
    }

    @Test
    void noEventsAtAllOrOneTimeOnlyGiveNothing() {
        assertThat(Trend.ofCounts(YEARS, new double[5], PEOPLE, 0.95).change()).isNaN();
        assertThat(Trend.ofCounts(new double[5], EVENTS, PEOPLE, 0.95).change()).isNaN();
    }

    @Test
    void unitsOfTimeAreYearsAndPeopleDoNotMatter() {
        double[] thousands = Arrays.stream(PEOPLE).map(n -> n / 1000).toArray();
        assertThat(Trend.ofCounts(YEARS, EVENTS, thousands, 0.95).change())
                .isCloseTo(Trend.ofCounts(YEARS, EVENTS, PEOPLE, 0.95).change(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 0", "8, 0", "5, 0.1"})
    void withoutATrendOneInTwentyIsCalledOneAtMost(int periods, double spread) {
        SplittableRandom random = new SplittableRandom(2);
        int called = 0;
        int runs = 1000;
        double[] years = new double[periods];
        double[] people = new double[periods];
        Arrays.setAll(years, i -> i);
        Arrays.fill(people, 1);
        for (int run = 0; run < runs; run++) {
            double[] events = new double[periods];
            for (int i = 0; i < periods; i++) {
                double mean = spread == 0
                        ? 60
                        : 60
                                * new GammaDistribution(1 / (spread * spread), spread * spread)
                                        .inverseCumulativeProbability(random.nextDouble());
                events[i] = new PoissonDistribution(mean).inverseCumulativeProbability(random.nextDouble());
            }
            called += Trend.ofCounts(years, events, people, 0.95).p() < 0.05 ? 1 : 0;
        }
        assertThat(called).isLessThan(runs * 6 / 100);
    }

    @Test
    void aFallByNineTenthsIsAFaultAndNoTrend() {
        double[] events = {700, 720, 710, 40, 690};
        double[] people = {1, 1, 1, 1, 1};
        assertThat(SeriesBreaks.of(events, people, 40))
                .containsExactly(Kind.NONE, Kind.NONE, Kind.NONE, Kind.FEED_FAULT, Kind.NONE);
    }

    @Test
    void aDoublingIsAStepAndTheTrendBeginsThere() {
        double[] events = {300, 310, 900, 880, 870, 860};
        double[] people = {1, 1, 1, 1, 1, 1};
        Kind[] kinds = SeriesBreaks.of(events, people, 40);
        assertThat(kinds).containsExactly(Kind.NONE, Kind.NONE, Kind.STEP, Kind.NONE, Kind.NONE, Kind.NONE);
        assertThat(SeriesBreaks.start(kinds)).isEqualTo(2);
    }

    @Test
    void smallNumbersAndASteadyRiseAreNoBreak() {
        double[] people = {1, 1, 1, 1, 1, 1};
        assertThat(SeriesBreaks.of(new double[] {3, 8, 2, 9, 0, 7}, people, 1)).containsOnly(Kind.NONE);
        assertThat(SeriesBreaks.of(new double[] {300, 400, 530, 700, 930, 1200}, people, 40))
                .containsOnly(Kind.NONE);
        assertThat(SeriesBreaks.of(new double[] {300, Double.NaN, 310, 290, 305, 300}, people, 40))
                .containsOnly(Kind.NONE);
    }
}
