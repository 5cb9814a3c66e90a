package org.sightline.indicators.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CorridorsTest {

    private static final int AREAS = 15;
    private static final double BETA = 1 / 12.0;

    /** A world in which only size and distance matter. */
    private static final class World {
        final double[] x = new double[AREAS];
        final double[] y = new double[AREAS];
        final double[] count = new double[AREAS * AREAS];
        final FlowTable flows;

        World(long seed, double total) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] leave = new double[AREAS];
            double[] attract = new double[AREAS];
            for (int i = 0; i < AREAS; i++) {
                x[i] = random.nextDouble() * 60;
                y[i] = random.nextDouble() * 60;
                leave[i] = Math.exp(random.nextDouble(-1, 1));
                attract[i] = leave[i] * Math.exp(random.nextDouble(-.5, .5));
            }
            double[] mean = new double[AREAS * AREAS];
            int[] origin = new int[mean.length];
            int[] destination = new int[mean.length];
            double sum = 0;
            for (int k = 0; k < mean.length; k++) {
                int i = k / AREAS;
                int j = k % AREAS;
                origin[k] = i;
                destination[k] = j;
                mean[k] = i == j ? 0 : leave[i] * attract[j] * Math.exp(-BETA * Math.hypot(x[i] - x[j], y[i] - y[j]));
                sum += mean[k];
            }
            for (int k = 0; k < mean.length; k++) {
                count[k] = poisson(random, mean[k] / sum * total);
            }
            flows = FlowTable.aggregate(AREAS, origin, destination, count);
        }

        private static int poisson(SplittableRandom random, double mean) {
            int count = 0;
            for (double left = mean - Math.log(1 / random.nextDouble(Double.MIN_NORMAL, 1)); left > 0; count++) {
                left -= Math.log(1 / random.nextDouble(Double.MIN_NORMAL, 1));
            }
            return count;
        }
    }

    @Test
    void findsNothingAndTheRightDecayInAThousandWorldsWithoutCorridors() {
        int worlds = 1000;
        int withFalse = 0;
        int withFalseByBest = 0;
        int chosen = 0;
        int covered = 0;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < worlds; seed++) {
            World world = new World(seed, 3000);
            Gravity gravity = Gravity.fit(world.flows, world.x, world.y, Decay.EXPONENTIAL);
            Corridors corridors = Corridors.of(world.count, gravity.matrix(), gravity.parameters());
            withFalse += isAny(corridors.found(Corridors.LEVEL)) ? 1 : 0;
            Gravity best = Gravity.best(world.flows, world.x, world.y);
            chosen += best.decay() == Decay.EXPONENTIAL ? 1 : 0;
            Corridors byBest = Corridors.of(world.count, best.matrix(), best.parameters());
            withFalseByBest += isAny(byBest.found(Corridors.LEVEL)) ? 1 : 0;
            DecayEstimate decay = gravity.decay(corridors.dispersion());
            covered += decay.lower() <= BETA && BETA <= decay.upper() ? 1 : 0;
            sum += decay.beta();
            squares += decay.beta() * decay.beta();
        }
        // every corridor found here is false, so the false discovery rate is the share of worlds with one
        assertThat(withFalse).isLessThanOrEqualTo(50);
        assertThat(withFalseByBest).isLessThanOrEqualTo(50);
        assertThat(chosen).isGreaterThan(980);
        double mean = sum / worlds;
        double error = Math.sqrt((squares / worlds - mean * mean) / worlds);
        assertThat(mean).isCloseTo(BETA, within(2 * error));
        assertThat(covered).isBetween(935, 985);
    }

    private static boolean isAny(boolean[] found) {
        for (boolean one : found) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    @Test
    void tellsNoCorridorWhereTheModelDoesNotFit() {
        int pairs = 100;
        double[] observed = new double[pairs];
        double[] expected = new double[pairs];
        Arrays.fill(expected, 10);
        for (int out = 9; out <= 12; out++) {
            Arrays.fill(observed, 10);
            Arrays.fill(observed, 0, out, 100);
            Corridors corridors = Corridors.of(observed, expected, Dispersion.POISSON);
            assertThat(corridors.isMisfit(Corridors.LEVEL)).isEqualTo(out > 10);
            assertThat(isAny(corridors.found(Corridors.LEVEL))).isEqualTo(out <= 10);
        }
    }

    @Test
    void anIntervalThatReachesOneIsNoCorridorHoweverSmallP() {
        // with a variance 10^8 times the mean nearly all counts are 0, so that any count above it is rare; but it says
        // nothing of the mean
        Corridors corridors =
                Corridors.of(new double[] {3, 0, 0, 0}, new double[] {2, 2, 2, 2}, new Dispersion(0, 1e8));
        assertThat(corridors.adjusted()[0]).isLessThan(Corridors.LEVEL);
        assertThat(corridors.lower()[0]).isLessThan(1);
        assertThat(corridors.found(Corridors.LEVEL)).containsOnly(false);
    }

    @Test
    void likelihoodOfCountsIsThatOfTheDistribution() {
        // by hand: one count of 1 where 1 is expected is likeliest as a Poisson count
        assertThat(CountLikelihood.of(new double[] {1}, new double[] {1})).isCloseTo(-1, within(1e-6));
        // counts 0 and 4 with mean 2 each; geometric (α = 1): 2 ln(1/3) + 4 ln(2/3) + ln 4! is less likely than the
        // best α
        double geometric = 2 * Math.log(1 / 3.0) + 4 * Math.log(2 / 3.0) + Math.log(24);
        double best = CountLikelihood.of(new double[] {0, 4}, new double[] {2, 2});
        assertThat(best).isGreaterThan(geometric).isLessThan(geometric + .2);
        assertThat(CountLikelihood.of(new double[] {1}, new double[] {0})).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void findsAPlantedCorridorAndNothingElse() {
        World world = new World(7, 3000);
        int planted = 3 * AREAS + 11;
        world.count[planted] += 60;
        int[] origin = new int[world.count.length];
        int[] destination = new int[world.count.length];
        for (int k = 0; k < world.count.length; k++) {
            origin[k] = k / AREAS;
            destination[k] = k % AREAS;
        }
        FlowTable flows = FlowTable.aggregate(AREAS, origin, destination, world.count);
        Gravity gravity = Gravity.fit(flows, world.x, world.y, Decay.EXPONENTIAL);
        boolean[] found = Corridors.of(world.count, gravity.matrix(), gravity.parameters())
                .found(Corridors.LEVEL);
        for (int k = 0; k < found.length; k++) {
            assertThat(found[k]).isEqualTo(k == planted);
        }
    }

    @Test
    void tailsAreThoseOfTheCountDistribution() {
        // R 4.2.2: ppois(6, 3, lower.tail = FALSE)
        assertThat(Dispersion.POISSON.upperTail(7, 3)).isCloseTo(0.033508535, within(1e-8));
        // by hand: negative binomial with size 1 and mean 1: P(Y >= 3) = 1/8
        assertThat(new Dispersion(1, 0).upperTail(3, 1)).isCloseTo(0.125, within(1e-12));
        assertThat(new Dispersion(0, 1).upperTail(3, 1)).isCloseTo(0.125, within(1e-12));
        assertThat(Dispersion.POISSON.upperTail(0, 3)).isEqualTo(1);
        assertThat(Dispersion.POISSON.upperTail(1, 0)).isNaN();
    }

    @Test
    void intervalOfTheRatioIsTheExactOneForSmallCounts() {
        // R 4.2.2: poisson.test(3)$conf.int = 0.6186721 8.7672731; divided by 2
        Corridors corridors = Corridors.of(new double[] {3, 0}, new double[] {2, Double.NaN}, Dispersion.POISSON);
        assertThat(corridors.lower()[0]).isCloseTo(0.6186721 / 2, within(1e-6));
        assertThat(corridors.upper()[0]).isCloseTo(8.7672731 / 2, within(1e-6));
        assertThat(corridors.ratio()[0]).isEqualTo(1.5);
        assertThat(corridors.p()[1]).isNaN();
    }

    @Test
    void overDispersionIsSeenAndWidensTheInterval() {
        double[] observed = {0, 20, 0, 20, 0, 20, 0, 20, 0, 20, 0, 20};
        double[] expected = {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10};
        // by hand: every pair adds 10 to Pearson's sum, 12 pairs, 2 parameters: 120/10
        assertThat(Dispersion.estimate(observed, expected, 2).linear()).isCloseTo(11, within(1e-9));
        assertThat(Dispersion.estimate(expected, expected, 2)).isEqualTo(Dispersion.POISSON);
        double calm = Corridors.of(observed, expected, Dispersion.POISSON).lower()[1];
        assertThat(Corridors.of(observed, expected, 2).lower()[1]).isLessThan(calm);
        assertThatIllegalArgumentException().isThrownBy(() -> Dispersion.estimate(observed, new double[12], 1));
    }
}
