package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChanceLimitTest {
    private static final Grid GRID = new Grid(0, 0, 25, 25, 40, 40);
    private static final double AREA = 1_000_000;

    /** The surface with everything that chance could have made taken for 0. */
    private static double[] standingOut(Points points, Grid grid, double bandwidth) {
        double limit = ChanceLimit.of(points.size(), AREA, new Smoothing(Kernel.QUARTIC, bandwidth), grid.size());
        double[] values = KernelSurface.intensity(points, grid, Kernel.QUARTIC, bandwidth, 1);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] > limit ? values[i] : 0;
        }
        return values;
    }

    private static Points even(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = random.nextDouble(1000);
            y[i] = random.nextDouble(1000);
        }
        return Points.of(x, y);
    }

    @Test
    void agreesWithThePoissonTailAtWholeNumbers() {
        // own area 5π100²/9 = 17453.29; with 100 points on 1,000,000: mean 1.745329; P(X ≥ 6) = 0.00966 (sum of the
        // Poisson series by hand)
        double own = 5 * Math.PI * 10_000 / 9;
        double mean = 100 / AREA * own;
        double below = 0;
        double term = Math.exp(-mean);
        for (int k = 0; k < 6; k++) {
            below += term;
            term *= mean / (k + 1);
        }
        int cells = (int) Math.round(0.05 / (1 - below));
        double limit = ChanceLimit.of(100, AREA, new Smoothing(Kernel.QUARTIC, 100), cells);
        assertThat(limit * own).isCloseTo(6, within(0.1));
    }

    @Test
    void anEvenSpreadHasHardlyEverAnythingThatStandsOut() {
        int maps = 0;
        for (int seed = 0; seed < 200; seed++) {
            double[] values = standingOut(even(500, seed), GRID, 150);
            for (double value : values) {
                if (value > 0) {
                    maps++;
                    break;
                }
            }
        }
        // at level .05 of 200 maps 10 are expected at most; the limit is careful
        assertThat(maps).isLessThanOrEqualTo(10);
    }

    @Test
    void anEvenSpreadHasNoStableCellAndATightClusterStaysHot() {
        for (int seed = 0; seed < 20; seed++) {
            Stability even = Stability.of(
                    even(400, seed), GRID, 150, StabilityPlan.usual(0.05, 0, 1), ChanceLimitTest::standingOut);
            assertThat(Arrays.stream(even.share()).max().orElseThrow()).isLessThan(0.5);
        }
        Points spread = even(400, 1);
        double[] x = spread.x().clone();
        double[] y = spread.y().clone();
        for (int i = 0; i < 60; i++) {
            x[i] = 512 + i % 3;
            y[i] = 512 + i % 5;
        }
        Stability cluster =
                Stability.of(Points.of(x, y), GRID, 150, StabilityPlan.usual(0.05, 0, 1), ChanceLimitTest::standingOut);
        assertThat(cluster.share()[20 * 40 + 20]).isEqualTo(1);
        assertThat(cluster.share()[2 * 40 + 2]).isZero();
    }

    @Test
    void fewPointsAreNoHotspotHoweverCloseTogether() {
        Smoothing narrow = new Smoothing(Kernel.QUARTIC, 10);
        // one quartic kernel's peak is 5/3 points' worth of its own area: two make less than five, three make five and
        // not more
        assertThat(ChanceLimit.of(3, AREA, narrow, 100)).isGreaterThanOrEqualTo(2.999 * Kernel.QUARTIC.peak(10));
        assertThat(ChanceLimit.of(0, AREA, narrow, 100)).isPositive();
        assertThatThrownBy(() -> ChanceLimit.of(3, 0, narrow, 100)).hasMessageContaining("area");
    }
}
