package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.indicators.Reference;

final class KernelSurfaceTest {

    private static Points redwood() {
        Reference table = Reference.read("redwood/points.csv");
        return Points.of(table.column("x"), table.column("y"));
    }

    private static final Grid UNIT = new Grid(0, -1, 1.0 / 64, 1.0 / 64, 64, 64);

    private static void assertSurface(Kernel kernel, double bandwidth, String column) {
        Reference table = Reference.read("redwood/expected_grid.csv");
        double[] surface = KernelSurface.intensity(redwood(), UNIT, kernel, bandwidth, 2);
        double[] expected = table.column(column);
        double[] x = table.column("x");
        double[] y = table.column("y");
        for (int k = 0; k < expected.length; k++) {
            int cell = (int) Math.floor((y[k] + 1) * 64) * 64 + (int) Math.floor(x[k] * 64);
            assertThat(surface[cell]).isCloseTo(expected[k], within(1e-8 * expected[k]));
        }
    }

    @Test
    @Tag("shared")
    void quarticAgreesWithDirectSumsInR() {
        // R 4.2.2, direct sums over all points, sigma .08: h = .08 √8; written to 9 digits
        assertSurface(Kernel.QUARTIC, .08 * Math.sqrt(8), "exact_quartic_noedge");
    }

    @Test
    @Tag("shared")
    void gaussianAgreesWithDirectSumsInR() {
        // R 4.2.2, direct sums over all points, sigma .08; written to 9 digits
        assertSurface(Kernel.GAUSSIAN, .08, "exact_gauss_noedge");
    }

    @Test
    @Tag("shared")
    void scottAgreesWithSpatstat() {
        // spatstat.explore 3.0-6: bw.scott.iso(redwood)
        double expected = Reference.read("redwood/expected_bandwidths.csv").value("bw.scott.iso");
        assertThat(Bandwidth.scott(redwood()) / expected).isCloseTo(1, within(1e-12));
    }

    @Test
    void kernelsHaveTheirPublishedHeight() {
        // by hand: 3/(π h²)(1 − .25)², 2/(π h²)(1 − .25), e^(−1/8)/(2π h²) at d = h/2, h = 2
        assertThat(Kernel.QUARTIC.at(1, 2)).isCloseTo(3 / (4 * Math.PI) * .5625, within(1e-15));
        assertThat(Kernel.EPANECHNIKOV.at(1, 2)).isCloseTo(2 / (4 * Math.PI) * .75, within(1e-15));
        assertThat(Kernel.GAUSSIAN.at(1, 2)).isCloseTo(Math.exp(-.125) / (8 * Math.PI), within(1e-15));
        assertThat(Kernel.QUARTIC.at(4, 2)).isZero();
    }

    @Test
    void everyKernelKeepsTheNumberOfPoints() {
        Points points = new Points(new double[] {50, 47.3}, new double[] {50, 52.1}, new double[] {1, 2});
        Grid grid = Grid.covering(0, 0, 100, 100, .25);
        for (Kernel kernel : Kernel.values()) {
            double sum = 0;
            for (double value : KernelSurface.intensity(points, grid, kernel, 5, 1)) {
                sum += value / 16;
            }
            assertThat(sum).as(kernel.name()).isCloseTo(3, within(2e-3));
        }
    }

    @Test
    void countsThePointsWithinARadius() {
        Points points = Points.of(new double[] {.5, 1.5, 30}, new double[] {.5, .5, 30});
        // cell centres (.5,.5) and (1.5,.5); (1.5,.5) lies exactly 1 from the first
        assertThat(KernelSurface.support(points, Grid.covering(0, 0, 2, 1, 1), 1, 1))
                .containsExactly(2, 2);
        assertThat(KernelSurface.support(points, Grid.covering(0, 0, 2, 1, 1), .999, 1))
                .containsExactly(1, 1);
    }

    @Test
    void pointsOutsideTheGridCountWithinTheirReach() {
        Grid cell = Grid.covering(0, 0, 1, 1, 1);
        double[] near =
                KernelSurface.intensity(Points.of(new double[] {-1}, new double[] {.5}), cell, Kernel.QUARTIC, 2, 1);
        assertThat(near[0]).isCloseTo(Kernel.QUARTIC.at(2.25, 2), within(1e-15));
    }

    @Test
    void numbersCellsFromTheSouthWest() {
        Grid grid = Grid.of(new double[] {10, 20, 16, 24}, 3, 2);
        assertThat(grid.xCentre(2)).isEqualTo(15);
        assertThat(grid.yCentre(1)).isEqualTo(23);
        assertThat(grid.size()).isEqualTo(6);
        assertThat(Grid.covering(0, 0, 10.5, .3 * 3, .3).columns()).isEqualTo(35);
        assertThat(Grid.covering(0, 0, 10.5, .3 * 3, .3).rows()).isEqualTo(3);
        double[] surface = KernelSurface.intensity(
                Points.of(new double[] {15}, new double[] {21}), grid, Kernel.EPANECHNIKOV, .5, 1);
        assertThat(surface[2]).isPositive();
        assertThat(surface[5]).isZero();
    }

    @Test
    void refusesWhatMakesNoSurface() {
        Points none = Points.of(new double[0], new double[0]);
        Grid grid = Grid.covering(0, 0, 1, 1, 1);
        assertThat(KernelSurface.intensity(none, grid, Kernel.QUARTIC, 1, 1)).containsExactly(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KernelSurface.intensity(none, grid, Kernel.QUARTIC, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KernelSurface.intensity(none, grid, Kernel.QUARTIC, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> KernelSurface.support(none, grid, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Points.of(new double[] {Double.NaN}, new double[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> Grid.covering(0, 0, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Grid.covering(0, 0, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Bandwidth.scott(none));
    }
}
