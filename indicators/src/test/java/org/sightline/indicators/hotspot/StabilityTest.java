package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StabilityTest {
    private static final Grid GRID = new Grid(0, 0, 100, 100, 40, 40);

    private static Stability of(Points points, StabilityPlan plan, int threads) {
        return Stability.of(
                points,
                GRID,
                400,
                plan,
                (moved, grid, bandwidth) -> KernelSurface.intensity(moved, grid, Kernel.QUARTIC, bandwidth, threads));
    }

    @Test
    void hotAreTheHighestCellsWithinTheShareAndNoneThatTie() {
        double[] values = {1, 5, 3, 3, Double.NaN, 0, 2, 0, 0, 0, 0};
        // of ten cells: one; two; three would have to choose among the two 3s
        assertThat(Stability.hot(values, 0.1)).containsExactly(hot(11, 1));
        assertThat(Stability.hot(values, 0.2)).containsExactly(hot(11, 1));
        assertThat(Stability.hot(values, 0.3)).containsExactly(hot(11, 1, 2, 3));
        assertThat(Stability.hot(values, 0.9)).containsExactly(hot(11, 0, 1, 2, 3, 6));
        assertThat(Stability.hot(new double[] {2, 2, 2}, 0.4)).containsExactly(hot(3));
    }

    private static boolean[] hot(int cells, int... those) {
        boolean[] hot = new boolean[cells];
        for (int cell : those) {
            hot[cell] = true;
        }
        return hot;
    }

    @Test
    void aTightClusterStaysHotInEveryRun() {
        double[] x = new double[200];
        double[] y = new double[200];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            x[i] = i < 100 ? 2050 + random.nextDouble(-40, 40) : random.nextDouble(4000);
            y[i] = i < 100 ? 2050 + random.nextDouble(-40, 40) : random.nextDouble(4000);
        }
        Stability found = of(Points.of(x, y), StabilityPlan.usual(0.02, 0, 1), 1);
        assertThat(found.runs()).isEqualTo(36);
        int centre = 20 * 40 + 20;
        assertThat(found.share()[centre]).isEqualTo(1);
        assertThat(found.hot()[centre]).isTrue();
        assertThat(found.share()[3 * 40 + 3]).isLessThan(0.5);
    }

    @Test
    void onePlanOfOneRunIsTheMapItself() {
        Points points = Points.of(new double[] {510, 560, 3000}, new double[] {510, 540, 3000});
        StabilityPlan plan = new StabilityPlan(0.01, new double[] {1}, new double[][] {{0, 0}}, new double[] {1}, 0, 1);
        Stability found = of(points, plan, 1);
        for (int cell = 0; cell < GRID.size(); cell++) {
            assertThat(found.share()[cell]).isEqualTo(found.hot()[cell] ? 1 : 0);
        }
        assertThat(found.hot()).contains(true);
    }

    @Test
    void jitterMovesSharedPositionsOnly() {
        StabilityPlan plan =
                new StabilityPlan(0.01, new double[] {1}, new double[][] {{0, 0}}, new double[] {1}, 300, 1);
        Points lone = Points.of(new double[] {510, 3000}, new double[] {510, 3000});
        Points twice = Points.of(new double[] {510, 510}, new double[] {510, 510});
        double[][] seen = new double[2][];
        Stability.of(lone, GRID, 400, plan, (points, grid, bandwidth) -> {
            seen[0] = points.x();
            return new double[grid.size()];
        });
        Stability.of(twice, GRID, 400, plan, (points, grid, bandwidth) -> {
            seen[1] = points.x();
            return new double[grid.size()];
        });
        assertThat(seen[0]).containsExactly(510, 3000);
        assertThat(seen[1][0]).isNotEqualTo(seen[1][1]);
        assertThat(Arrays.stream(seen[1])).allMatch(x -> Math.abs(x - 510) <= 300);
    }

    @Test
    void sameSeedSameSharesForAnyThreads() {
        SplittableRandom random = new SplittableRandom(4);
        double[] x = random.ints(500, 0, 20).mapToDouble(i -> 200 * i).toArray();
        double[] y = random.ints(500, 0, 20).mapToDouble(i -> 200 * i).toArray();
        StabilityPlan plan = StabilityPlan.usual(0.05, 100, 9);
        assertThat(of(Points.of(x, y), plan, 1).share())
                .containsExactly(of(Points.of(x, y), plan, 3).share());
    }

    @Test
    void refusesPlansThatMeanNothing() {
        assertThatThrownBy(() -> StabilityPlan.usual(1, 0, 1)).hasMessageContaining("share");
        assertThatThrownBy(() -> StabilityPlan.usual(0.05, -1, 1)).hasMessageContaining("jitter");
        assertThatThrownBy(() -> new StabilityPlan(0.1, new double[0], new double[][] {{0, 0}}, new double[] {1}, 0, 1))
                .hasMessageContaining("cellFactors");
        assertThatThrownBy(() ->
                        new StabilityPlan(0.1, new double[] {1}, new double[][] {{0, 1}}, new double[] {1}, 0, 1))
                .hasMessageContaining("shifts");
    }
}
