package org.sightline.indicators.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sightline.indicators.hotspot.GetisOrd;
import org.sightline.indicators.inference.MannKendall;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.indicators.neighbour.Proximity;

final class EmergingHotspotsTest {
    private static final EmergingPlan USUAL =
            new EmergingPlan(1, EmergingPlan.Compared.CUBE, EmergingPlan.Rule.SKEWED, 0.05, 2);

    @Test
    void scoresEqualGiStarOverTheWholeCube() {
        SplittableRandom random = new SplittableRandom(3);
        Neighbours w = lattice(5);
        double[] value = random.doubles(25 * 4).toArray();
        value[7] = Double.NaN;
        for (int before = 0; before < 3; before++) {
            EmergingPlan plan = new EmergingPlan(before, EmergingPlan.Compared.CUBE, EmergingPlan.Rule.NORMAL, 0.05, 1);
            EmergingHotspots found = EmergingHotspots.of(cube(25, 4, value), w, plan);
            // GetisOrd.giStar, itself compared with spdep 1.2-7, over the bins as areas
            var expected = GetisOrd.giStar(value, expanded(w, 4, before));
            for (int bin = 0; bin < value.length; bin++) {
                if (Double.isNaN(expected.z()[bin])) {
                    assertThat(found.z()[bin]).isNaN();
                } else {
                    assertThat(found.z()[bin]).isCloseTo(expected.z()[bin], within(1e-10));
                    assertThat(found.p()[bin]).isCloseTo(expected.p()[bin], within(1e-10));
                }
            }
        }
    }

    @Test
    void comparesWithItsOwnStepsWhereAsked() {
        double[] value = new SplittableRandom(5).doubles(25 * 3).toArray();
        EmergingPlan plan = new EmergingPlan(0, EmergingPlan.Compared.STEPS, EmergingPlan.Rule.NORMAL, 0.05, 1);
        EmergingHotspots found = EmergingHotspots.of(cube(25, 3, value), lattice(5), plan);
        for (int t = 0; t < 3; t++) {
            double[] step = new double[25];
            for (int i = 0; i < 25; i++) {
                step[i] = value[3 * i + t];
            }
            double[] z = GetisOrd.giStar(step, lattice(5)).z();
            for (int i = 0; i < 25; i++) {
                assertThat(found.z()[3 * i + t]).isCloseTo(z[i], within(1e-10));
            }
        }
    }

    /** Third central moment of Σ w c/e over Poisson counts is Σ w³ r e/e³; e = 2 and 4, r = 3, w = 1 and 2. */
    @Test
    void skewnessIsThatOfPoissonCounts() {
        Moments moments = new Moments();
        moments.add(0, 6, 2);
        moments.add(0, 12, 4);
        Moments.Row row = new Moments.Row();
        row.add(1, 2);
        row.add(2, 4);
        double variance = 3 / 2.0 + 4 * 3 / 4.0;
        double third = 3 / 4.0 + 8 * 3 / 16.0;
        assertThat(moments.skewness(row)).isCloseTo(third / Math.pow(variance, 1.5), within(1e-12));
    }

    @Test
    void skewedTailsAreThoseOfAShiftedGamma() {
        // R 4.2.2: g = 0.5; a = 4/g^2; sprintf("%.12g", 2 * pgamma(a + 3 * sqrt(a), a, lower.tail = FALSE))
        assertThat(SkewedTail.p(3, 0.5)).isCloseTo(0.0108514907117, within(1e-10));
        // … 2 * pgamma(a - 2 * sqrt(a), a)
        assertThat(SkewedTail.p(-2, 0.5)).isCloseTo(0.0164620219737, within(1e-10));
        assertThat(SkewedTail.p(2, -0.5)).isEqualTo(SkewedTail.p(-2, 0.5));
        assertThat(SkewedTail.p(1.5, 0)).isEqualTo(SkewedTail.p(1.5, 1e-9));
    }

    /** With 4 runs in 100 expected to call anything hot at most, 12 of 200 is under 2 standard errors above .05. */
    @Test
    void callsNothingHotInCountsWithoutAPattern() {
        Neighbours w = lattice(14);
        int runs = 200;
        int withHot = 0;
        for (int run = 0; run < runs; run++) {
            SplittableRandom random = new SplittableRandom(900 + run);
            double[] value = new double[196 * 8];
            Arrays.setAll(value, bin -> poisson(1.5, random));
            EmergingHotspots found = EmergingHotspots.of(cube(196, 8, value), w, USUAL);
            withHot += found.areas().stream().anyMatch(area -> area.hotSteps() + area.coldSteps() > 0) ? 1 : 0;
        }
        assertThat(withHot).isLessThanOrEqualTo(16);
    }

    @Test
    void findsAPlantedHotspotAndWhenItBegan() {
        SplittableRandom random = new SplittableRandom(11);
        double[] value = new double[196 * 12];
        Arrays.setAll(value, bin -> poisson(1.5, random));
        plant(value, 7, 7, 6);
        plant(value, 2, 2, 0);
        EmergingHotspots found = EmergingHotspots.of(cube(196, 12, value), lattice(14), USUAL);
        assertThat(found.areas().get(7 * 14 + 7).words()).isEqualTo("consecutive hot spot");
        assertThat(found.areas().get(7 * 14 + 7).hotSteps()).isBetween(5, 6);
        assertThat(found.areas().get(7 * 14 + 8).words()).isEqualTo("consecutive hot spot");
        assertThat(found.areas().get(2 * 14 + 2).words()).isEqualTo("persistent hot spot");
        assertThat(found.areas().get(12 * 14 + 12).words()).isEqualTo("no pattern");
    }

    /**
     * Over 300 steady hotspots a trend is found in about one of twenty, as often up as down. By the overlapping scores, the first of
     * which rests on half as many bins, it would be found three times as often, and nearly always up.
     */
    @Test
    void aSteadyHotspotDoesNotSeemToGrow() {
        int[] found = new int[2];
        int[] overlapping = new int[2];
        int spot = 7 * 14 + 7;
        for (int run = 0; run < 300; run++) {
            SplittableRandom random = new SplittableRandom(5000 + run);
            double[] value = new double[196 * 12];
            Arrays.setAll(value, bin -> poisson(1.5, random));
            plant(value, 7, 7, 0);
            EmergingHotspots one = EmergingHotspots.of(cube(196, 12, value), lattice(14), USUAL);
            count(found, one.areas().get(spot).trend());
            count(overlapping, MannKendall.of(Arrays.copyOfRange(one.z(), spot * 12, spot * 12 + 12)));
        }
        // binomial of 300 and .05: mean 15, standard deviation 3.8
        assertThat(found[0] + found[1]).isLessThanOrEqualTo(26);
        assertThat(Math.abs(found[0] - found[1])).isLessThanOrEqualTo(15);
        assertThat(overlapping[1]).isGreaterThan(30);
        assertThat(overlapping[0]).isLessThan(6);
    }

    private static void count(int[] fallingRising, MannKendall trend) {
        if (trend.p() <= 0.05) {
            fallingRising[trend.s() > 0 ? 1 : 0]++;
        }
    }

    @Test
    void theTrendIsThatOfSingleSteps() {
        double[] value = new SplittableRandom(4).doubles(25 * 8).toArray();
        value[12 * 8 + 3] = Double.NaN;
        EmergingHotspots found = EmergingHotspots.of(cube(25, 8, value), lattice(5), USUAL);
        EmergingPlan single = new EmergingPlan(0, EmergingPlan.Compared.CUBE, EmergingPlan.Rule.SKEWED, 0.05, 1);
        EmergingHotspots alone = EmergingHotspots.of(cube(25, 8, value), lattice(5), single);
        for (int area = 0; area < 25; area++) {
            assertThat(found.areas().get(area).trend())
                    .isEqualTo(MannKendall.of(Arrays.copyOfRange(alone.z(), area * 8, area * 8 + 8)));
        }
        assertThat(found.z()).isNotEqualTo(alone.z());
    }

    /** Ten more a step in the 3 × 3 areas around one, from a step on. */
    private static void plant(double[] value, int row, int column, int from) {
        for (int cell = 0; cell < 9; cell++) {
            int area = (row - 1 + cell / 3) * 14 + column - 1 + cell % 3;
            for (int t = from; t < 12; t++) {
                value[area * 12 + t] += 10;
            }
        }
    }

    @Test
    void threadsAndTheOrderOfAreasChangeNothing() {
        double[] value = new SplittableRandom(8).doubles(100 * 5).toArray();
        SpaceTimeCube cube = cube(100, 5, value);
        EmergingHotspots one = EmergingHotspots.of(
                cube, lattice(10), new EmergingPlan(1, EmergingPlan.Compared.STEPS, EmergingPlan.Rule.SKEWED, 0.05, 1));
        EmergingHotspots four = EmergingHotspots.of(
                cube, lattice(10), new EmergingPlan(1, EmergingPlan.Compared.STEPS, EmergingPlan.Rule.SKEWED, 0.05, 4));
        assertThat(four.z()).isEqualTo(one.z());
        assertThat(four.adjusted()).isEqualTo(one.adjusted());
    }

    @Test
    void undefinedIsNotCold() {
        EmergingHotspots equal = EmergingHotspots.of(cube(25, 3, new double[75]), lattice(5), USUAL);
        assertThat(equal.z()).containsOnly(Double.NaN);
        assertThat(equal.areas()).allMatch(area -> area.pattern() == Pattern.NO_DATA);
        Neighbours alone = Neighbours.binary(new int[] {0, 1, 2, 2}, new int[] {1, 0});
        EmergingHotspots island = EmergingHotspots.of(cube(3, 2, new double[] {1, 2, 3, 4, 500, 600}), alone, USUAL);
        assertThat(island.areas().get(2).pattern()).isEqualTo(Pattern.ISOLATED);
        EmergingHotspots without =
                EmergingHotspots.of(cube(3, 2, new double[] {1, 2, 3, 4, 0, Double.NaN}), alone, USUAL);
        assertThat(Arrays.copyOf(without.z(), 4)).isEqualTo(Arrays.copyOf(island.z(), 4));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> cube(2, 2, new double[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cube(1, 1, new double[] {Double.POSITIVE_INFINITY}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EmergingHotspots.of(cube(1, 1, new double[1]), lattice(2), USUAL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmergingPlan(-1, EmergingPlan.Compared.CUBE, EmergingPlan.Rule.NORMAL, 0.05, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmergingPlan(1, EmergingPlan.Compared.CUBE, EmergingPlan.Rule.NORMAL, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SpaceTimeCube cube(int areas, int steps, double[] counts) {
        double[] exposure = new double[areas];
        Arrays.fill(exposure, 1);
        return new SpaceTimeCube(steps, exposure, counts);
    }

    private static Neighbours lattice(int side) {
        double[] x = new double[side * side];
        double[] y = new double[side * side];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % side;
            y[i] = i / side;
        }
        return Proximity.within(x, y, 1.5);
    }

    private static Neighbours expanded(Neighbours w, int steps, int before) {
        int[] offsets = new int[w.size() * steps + 1];
        List<Integer> targets = new ArrayList<>();
        for (int i = 0; i < w.size(); i++) {
            for (int t = 0; t < steps; t++) {
                List<Integer> row = new ArrayList<>();
                for (int u = Math.max(0, t - before); u <= t; u++) {
                    row.add(i * steps + u);
                    for (int k = w.offsets()[i]; k < w.offsets()[i + 1]; k++) {
                        row.add(w.targets()[k] * steps + u);
                    }
                }
                row.sort(null);
                targets.addAll(row);
                offsets[i * steps + t + 1] = targets.size();
            }
        }
        return Neighbours.binary(
                offsets, targets.stream().mapToInt(Integer::intValue).toArray());
    }

    private static double poisson(double mean, SplittableRandom random) {
        double product = random.nextDouble();
        int count = 0;
        while (product > Math.exp(-mean)) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
