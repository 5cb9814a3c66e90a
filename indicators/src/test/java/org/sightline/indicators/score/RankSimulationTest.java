package org.sightline.indicators.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.sightline.indicators.rate.Posteriors;

final class RankSimulationTest {
    private static final ScoreMethod PLAIN = ScoreMethod.standard().with(OutlierTreatment.none());

    /** A region: the true rates, and what is published of them. */
    private record Region(double[][] truth, double[][] events, double[][] people) {

        static Region random(long seed, int areas, int indicators) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] truth = new double[indicators][areas];
            double[][] events = new double[indicators][areas];
            double[][] people = new double[indicators][areas];
            for (int k = 0; k < indicators; k++) {
                double mean = 0.004 * (k + 1);
                double shape = 1 / Math.pow(0.2 + 0.1 * k, 2);
                GammaDistribution rates = new GammaDistribution(shape, mean / shape);
                for (int i = 0; i < areas; i++) {
                    people[k][i] = Math.round(1000 * Math.exp(1.5 * random.nextDouble()));
                    truth[k][i] = rates.inverseCumulativeProbability(random.nextDouble());
                    double expected = people[k][i] * truth[k][i];
                    events[k][i] = new PoissonDistribution(expected).inverseCumulativeProbability(random.nextDouble());
                }
            }
            return new Region(truth, events, people);
        }

        SimulationInput input(ScoreMethod method) {
            return input(method, 1000);
        }

        SimulationInput input(ScoreMethod method, double per) {
            List<Indicator> indicators = new ArrayList<>();
            List<Posteriors> posteriors = new ArrayList<>();
            for (int k = 0; k < truth.length; k++) {
                posteriors.add(Posteriors.gamma(events[k], people[k], per));
                indicators.add(Indicator.of(figures(k, per), 1));
            }
            ScoreInput input = ScoreInput.of(indicators);
            return new SimulationInput(input, ScorePipeline.of(input, method), posteriors);
        }

        double[] figures(int k, double per) {
            double[] figures = new double[events[k].length];
            for (int i = 0; i < figures.length; i++) {
                figures[i] = per * events[k][i] / people[k][i];
            }
            return figures;
        }

        int[] trueRanks(ScoreMethod method) {
            List<Indicator> indicators =
                    Arrays.stream(truth).map(row -> Indicator.of(row, 1)).toList();
            return ScorePipeline.of(ScoreInput.of(indicators), method).ranks();
        }
    }

    @Test
    void ninetyPerCentIntervalsHoldTheTrueRankInNinetyPerCentOfCases() {
        int regions = 1000;
        int areas = 25;
        long held = 0;
        for (int r = 0; r < regions; r++) {
            Region region = Region.random(1000L * r + 7, areas, 4);
            RankUncertainty found =
                    run(region.input(PLAIN), Variation.dataOnly(), 200, r, 2).all();
            int[] ranks = region.trueRanks(PLAIN);
            for (int i = 0; i < areas; i++) {
                held += found.low()[i] <= ranks[i] && ranks[i] <= found.high()[i] ? 1 : 0;
            }
        }
        assertThat(held / (double) (areas * regions)).isBetween(0.88, 0.92);
    }

    @Test
    void theIntervalFromTheDataAloneIsTheSameWhateverElseVaries() {
        SimulationInput input = Region.random(3, 30, 5).input(PLAIN);
        RankSimulation.Result both = run(input, Variation.all(), 300, 9, 2);
        RankUncertainty data = run(input, Variation.dataOnly(), 300, 9, 1).all();
        assertThat(both.data().low()).isEqualTo(data.low());
        assertThat(both.data().high()).isEqualTo(data.high());
        int wider = 0;
        for (int i = 0; i < 30; i++) {
            wider += both.all().high()[i] - both.all().low()[i] >= data.high()[i] - data.low()[i] ? 1 : 0;
        }
        assertThat(wider).isGreaterThanOrEqualTo(24);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameAndAnotherSeedDoesNot() {
        SimulationInput input = Region.random(4, 60, 7).input(PLAIN);
        RankUncertainty one = run(input, Variation.all(), 200, 5, 1).all();
        RankUncertainty three = run(input, Variation.all(), 200, 5, 3).all();
        assertSame(one, three);
        assertThat(run(input, Variation.all(), 200, 6, 1).all().topShare()).isNotEqualTo(one.topShare());
    }

    @Test
    void orderOfAreasAndUnitsOfMeasurementChangeNothing() {
        Region region = Region.random(5, 40, 3);
        int[] order = new int[40];
        Arrays.setAll(order, i -> (i * 17 + 5) % 40);
        Region mixed = new Region(mix(region.truth, order), mix(region.events, order), mix(region.people, order));
        RankUncertainty first =
                run(region.input(PLAIN), Variation.all(), 150, 8, 2).all();
        RankUncertainty second =
                run(mixed.input(PLAIN), Variation.all(), 150, 8, 2).all();
        for (int i = 0; i < order.length; i++) {
            assertThat(second.low()[i]).isEqualTo(first.low()[order[i]]);
            assertThat(second.high()[i]).isEqualTo(first.high()[order[i]]);
            assertThat(second.topShare()[i]).isEqualTo(first.topShare()[order[i]]);
        }
        SimulationInput scaled = region.input(PLAIN, 64);
        assertSame(first, run(scaled, Variation.all(), 150, 8, 2).all());
    }

    @Test
    void areasThatNothingTellsApartHaveTheSameInterval() {
        double[][] events = {{5, 5, 40, 5, 9}};
        double[][] people = {{1000, 1000, 1000, 1000, 1000}};
        RankUncertainty found = run(new Region(events, events, people).input(PLAIN), Variation.dataOnly(), 100, 1, 1)
                .all();
        assertThat(found.low()[1]).isEqualTo(found.low()[0]).isEqualTo(found.low()[3]);
        assertThat(found.topShare()[1]).isEqualTo(found.topShare()[3]);
        assertThat(found.low()[2]).isEqualTo(1);
    }

    @Test
    void anAreaWithoutRankHasNoInterval() {
        double[][] events = {{5, Double.NaN, 40, 9}};
        double[][] people = {{1000, 1000, 1000, 1000}};
        RankUncertainty found = run(new Region(events, events, people).input(PLAIN), Variation.all(), 50, 1, 1)
                .all();
        assertThat(found.low()[1]).isZero();
        assertThat(found.topShare()[1]).isNaN();
        assertThat(found.band(1)).isEmpty();
    }

    @Test
    void aloneTheDataExplainAllOfTheDoubt() {
        SimulationInput input = Region.random(6, 20, 3).input(PLAIN);
        Sensitivity found =
                RankSimulation.sensitivity(input, PLAIN, Variation.dataOnly(), SimulationPlan.of(400, 2, 2));
        // nothing else varies, so the total index is 1 and the first-order index estimates 1 (sampling error of 400
        // runs)
        assertThat(found.overallTotal()[Factor.DATA.ordinal()]).isBetween(0.93, 1.07);
        assertThat(found.overallFirst()[Factor.DATA.ordinal()]).isBetween(0.93, 1.07);
        assertThat(found.overallTotal()[Sensitivity.METHOD]).isZero();
        assertThat(found.overallTotal()[Factor.WEIGHTS.ordinal()]).isZero();
    }

    @Test
    void sharesOfDataAndMethodAreThoseOfConditionalVariances() {
        SimulationInput input = Region.random(7, 20, 4).input(PLAIN);
        SimulationPlan plan = SimulationPlan.of(3000, 2, 2);
        Sensitivity found = RankSimulation.sensitivity(input, PLAIN, Variation.all(), plan);
        double data = found.overallFirst()[Factor.DATA.ordinal()];
        double method = found.overallTotal()[Sensitivity.METHOD];
        // with two groups, first order of one and total of the other are the whole variance
        assertThat(data + method).isBetween(0.95, 1.05);
        assertThat(data).isBetween(0.1, 0.95);
        // variance of the rank given the chosen method, averaged, is about the total share of the data
        assertThat(found.overallTotal()[Factor.DATA.ordinal()] + found.overallFirst()[Sensitivity.METHOD])
                .isBetween(0.95, 1.05);
    }

    private static RankSimulation.Result run(
            SimulationInput input, Variation variation, int draws, long seed, int threads) {
        return RankSimulation.of(input, PLAIN, variation, SimulationPlan.of(draws, seed, threads));
    }

    private static double[][] mix(double[][] rows, int[] order) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(order).mapToDouble(i -> row[i]).toArray())
                .toArray(double[][]::new);
    }

    private static void assertSame(RankUncertainty one, RankUncertainty other) {
        assertThat(other.low()).isEqualTo(one.low());
        assertThat(other.median()).isEqualTo(one.median());
        assertThat(other.high()).isEqualTo(one.high());
        assertThat(other.topShare()).isEqualTo(one.topShare());
        assertThat(other.bandShare()).isDeepEqualTo(one.bandShare());
    }
}
