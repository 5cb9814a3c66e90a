package org.sightline.indicators.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ScorePipelineTest {
    private static final double NONE = Double.NaN;

    @Test
    void putsFiguresOnEveryScale() {
        double[] figures = {1, 2, 3, 10, NONE};
        // by hand: mean 4, s² = (9 + 4 + 1 + 36)/3
        assertThat(scale(Normaliser.Z, figures)[3]).isCloseTo(6 / Math.sqrt(50 / 3.0), within(1e-14));
        // by hand: median 2.5, distances 1.5 .5 .5 7.5, MAD 1
        assertThat(scale(Normaliser.ROBUST_Z, figures)[3]).isCloseTo(7.5 / 1.4826022185056018, within(1e-14));
        assertThat(scale(Normaliser.PERCENTILE, figures)).containsExactly(.125, .375, .625, .875, NONE);
        assertThat(scale(Normaliser.MIN_MAX, figures)).containsExactly(0, 1 / 9.0, 2 / 9.0, 1, NONE);
        // by hand: the highest of n is at 100, R = 1/2 at -23 ln(1 - (1 - e^(-100/23))/2)
        assertThat(scale(Normaliser.EXPONENTIAL, figures)[3]).isCloseTo(100, within(1e-9));
        assertThat(scale(Normaliser.EXPONENTIAL, figures)[1])
                .isCloseTo(-23 * Math.log(1 - .5 * (1 - Math.exp(-100 / 23.0))), within(1e-12));
    }

    @Test
    void saysThatOneFigureHasNothingToCompareWith() {
        Scores scores =
                ScorePipeline.of(ScoreInput.of(List.of(Indicator.of(new double[] {3}, 1))), ScoreMethod.standard());
        assertThat(scores.standing()).containsExactly(Standing.NOTHING_TO_COMPARE);
        assertThat(scores.table().score()).containsExactly(NONE);
        assertThat(scores.ranks()).containsExactly(0);
    }

    @Test
    void saysWhyAnAreaIsNotScored() {
        Indicator first = Indicator.of(new double[] {1, 2, NONE, NONE}, 1);
        Indicator second = Indicator.of(new double[] {4, 1, 2, NONE}, 2);
        Indicator third = Indicator.of(new double[] {4, 1, NONE, NONE}, 2);
        Scores scores = ScorePipeline.of(ScoreInput.of(List.of(first, second, third)), ScoreMethod.standard());
        assertThat(scores.standing())
                .containsExactly(Standing.SCORED, Standing.SCORED, Standing.INCOMPLETE, Standing.NO_FIGURES);
        assertThat(scores.table().completeness()).containsExactly(1, 1, .4, 0);
    }

    @Test
    void countsAUnitThatIsSharedOnce() {
        // three districts of one county at 4, two authorities at 1 and 7: mean of the units 4
        Indicator shared = new Indicator(new double[] {4, 1, 7}, new int[] {0, 0, 0, 1, 2}, true, 1);
        Scores scores = ScorePipeline.of(ScoreInput.of(List.of(shared)), ScoreMethod.standard());
        assertThat(scores.table().score()).containsExactly(0, 0, 0, -1, 1);
        assertThat(scores.ranks()).containsExactly(2, 2, 2, 5, 1);
    }

    @Test
    void fitsScalesToTheComparisonSetOnly() {
        Indicator one = Indicator.of(new double[] {1, 3, 100}, 1);
        ScoreInput input = new ScoreInput(List.of(one), new boolean[] {true, true, false});
        Scores scores = ScorePipeline.of(input, ScoreMethod.standard());
        // by hand: mean 2, s √2
        assertThat(scores.table().score()[2]).isCloseTo(98 / Math.sqrt(2), within(1e-12));
        assertThat(scores.ranks()).containsExactly(2, 1, 0);
    }

    @Test
    void drawsInOutliersOnlyWhereThereAreSome() {
        double[] plain = new double[100];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = i;
        }
        assertThat(OutlierTreatment.skewed(.05).limits(plain))
                .containsExactly(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        double[] spiked = plain.clone();
        spiked[99] = 10_000;
        assertThat(OutlierTreatment.skewed(.05).limits(spiked)).containsExactly(Double.NEGATIVE_INFINITY, 98);
        assertThat(OutlierTreatment.winsorise(.05).limits(plain)).containsExactly(5, 94);
    }

    @Test
    void contributionsAddUpForBothMeansAndEveryScale() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 200; run++) {
            ScoreInput input = region(random, 30, 7);
            for (Normaliser normaliser : Normaliser.values()) {
                for (Aggregation aggregation : Aggregation.values()) {
                    Scores scores = ScorePipeline.of(
                            input, ScoreMethod.standard().with(normaliser).with(aggregation));
                    for (int area = 0; area < 30; area++) {
                        if (scores.standing()[area] == Standing.SCORED) {
                            assertThat(sum(scores, area))
                                    .isCloseTo(scores.table().score()[area], within(1e-12));
                        }
                    }
                }
            }
        }
    }

    @Test
    void theGeometricMeanIsThatOfPositiveNumbers() {
        double[][] z = {{1}, {-2}};
        ScoreTable table = GeometricMean.of(z, new double[] {1, 3}, 0, Normaliser.Z);
        // by hand: (110 · 80³)^(1/4), from 100 in tens
        double expected = (Math.pow(110 * Math.pow(80, 3), .25) - 100) / 10;
        assertThat(table.score()[0]).isCloseTo(expected, within(1e-12));
        assertThat(table.contributions()[0][0]).isPositive();
        assertThat(table.contributions()[1][0]).isNegative();
        ScoreTable alike = GeometricMean.of(new double[][] {{.3}, {.3}}, new double[] {1, 3}, 0, Normaliser.MIN_MAX);
        assertThat(alike.score()[0]).isCloseTo(.3, within(1e-12));
    }

    @Test
    void orderOfAreasAndUnitsOfMeasurementChangeNothing() {
        SplittableRandom random = new SplittableRandom(5);
        ScoreInput input = region(random, 40, 5);
        int[] order = new int[40];
        for (int i = 0; i < 40; i++) {
            order[i] = (i * 17 + 3) % 40;
        }
        List<Indicator> shuffled = new ArrayList<>();
        List<Indicator> scaled = new ArrayList<>();
        for (Indicator indicator : input.indicators()) {
            double[] moved = new double[40];
            double[] perThousand = new double[40];
            for (int i = 0; i < 40; i++) {
                moved[i] = indicator.figures()[order[i]];
                perThousand[i] = indicator.figures()[i] * 1000;
            }
            shuffled.add(Indicator.of(moved, indicator.weight()));
            scaled.add(Indicator.of(perThousand, indicator.weight()));
        }
        for (Normaliser normaliser : Normaliser.values()) {
            ScoreMethod method = ScoreMethod.standard().with(normaliser);
            Scores scores = ScorePipeline.of(input, method);
            Scores other = ScorePipeline.of(ScoreInput.of(shuffled), method);
            Scores bigger = ScorePipeline.of(ScoreInput.of(scaled), method);
            assertThat(bigger.ranks()).isEqualTo(scores.ranks());
            for (int i = 0; i < 40; i++) {
                assertThat(other.table().score()[i]).isEqualTo(scores.table().score()[order[i]]);
                assertThat(other.ranks()[i]).isEqualTo(scores.ranks()[order[i]]);
            }
        }
    }

    @Test
    void findsTheSmallestChangeThatMovesTheBand() {
        // by hand: z of 0, 1, 2, 3 moves by 1/s per unit; to reach the rank-2 area at 2 from 1 one unit is needed
        Indicator one = Indicator.of(new double[] {0, 1, 2, 3}, 1);
        ScoreInput input = ScoreInput.of(List.of(one));
        Scores scores = ScorePipeline.of(input, ScoreMethod.standard());
        List<BandChange> changes = BandChange.of(input, ScoreMethod.standard(), scores, new RankBands(2, 4), 1);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.up()).isTrue();
            assertThat(change.figure()).isCloseTo(2, within(1e-9));
            assertThat(change.change()).isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void noChangeNeedsANegativeRate() {
        // the third area leaves the upper band only with a low figure of both: z of 0, 4, 10 by hand is (x - 14/3)/5.03
        Indicator rate = Indicator.of(new double[] {0, 4, 10}, 1);
        Indicator other = Indicator.of(new double[] {0, 4, 100}, 1);
        ScoreInput input = ScoreInput.of(List.of(rate, other));
        Scores scores = ScorePipeline.of(input, ScoreMethod.standard());
        List<BandChange> changes = BandChange.of(input, ScoreMethod.standard(), scores, new RankBands(3, 3), 2);
        assertThat(changes).filteredOn(change -> change.indicator() == 0).isEmpty();

        Indicator turned = new Indicator(new double[] {10, 6, 0}, new int[] {0, 1, 2}, false, 1);
        ScoreInput low = ScoreInput.of(List.of(turned, Indicator.of(new double[] {0, 90, 100}, 1)));
        Scores lowScores = ScorePipeline.of(low, ScoreMethod.standard());
        assertThat(BandChange.of(low, ScoreMethod.standard(), lowScores, new RankBands(3, 3), 0))
                .filteredOn(BandChange::up)
                .isNotEmpty()
                .allMatch(change -> change.figure() >= 0);

        Indicator signed = Indicator.of(new double[] {-20, 4, 10}, 1);
        ScoreInput free = ScoreInput.of(List.of(signed, other));
        Scores freeScores = ScorePipeline.of(free, ScoreMethod.standard());
        assertThat(BandChange.of(free, ScoreMethod.standard(), freeScores, new RankBands(3, 3), 2))
                .anyMatch(change -> change.indicator() == 0 && change.figure() < 0);
    }

    @Test
    void leavesOutEachIndicatorInTurn() {
        Indicator first = Indicator.of(new double[] {1, 2, 3}, 1);
        Indicator second = Indicator.of(new double[] {9, 3, 1}, 1);
        ScoreInput input = ScoreInput.of(List.of(first, second));
        Scores scores = ScorePipeline.of(input, ScoreMethod.standard());
        LeaveOneOut without = LeaveOneOut.of(input, ScoreMethod.standard(), scores);
        assertThat(without.ranks()[0]).containsExactly(1, 2, 3);
        assertThat(without.ranks()[1]).containsExactly(3, 2, 1);
    }

    @Test
    void bandsOnlyWhatTheIntervalSupports() {
        RankBands bands = new RankBands(5, 24);
        assertThat(bands.of(1)).isZero();
        assertThat(bands.of(24)).isEqualTo(4);
        assertThat(bands.last(0)).isEqualTo(5);
        assertThat(bands.of(5)).isZero();
        assertThat(bands.of(6)).isEqualTo(1);
        assertThat(bands.supported(1, 5)).isEqualTo("A");
        assertThat(bands.supported(1, 7)).isEqualTo("A-B");
        assertThat(bands.supported(1, 12)).isEmpty();
    }

    private static double sum(Scores scores, int area) {
        double sum = 0;
        for (double[] row : scores.table().contributions()) {
            sum += Double.isNaN(row[area]) ? 0 : row[area];
        }
        return sum;
    }

    private static double[] scale(Normaliser normaliser, double[] figures) {
        Scale scale = normaliser.fit(figures);
        double[] placed = new double[figures.length];
        for (int i = 0; i < placed.length; i++) {
            placed[i] = scale.of(figures[i]);
        }
        return placed;
    }

    private static ScoreInput region(SplittableRandom random, int areas, int indicators) {
        List<Indicator> all = new ArrayList<>();
        for (int k = 0; k < indicators; k++) {
            double[] figures = new double[areas];
            for (int i = 0; i < areas; i++) {
                figures[i] = random.nextInt(12) == 0 ? NONE : Math.exp(2 * random.nextDouble());
            }
            all.add(Indicator.of(figures, .2 + random.nextDouble()));
        }
        return ScoreInput.of(all);
    }
}
