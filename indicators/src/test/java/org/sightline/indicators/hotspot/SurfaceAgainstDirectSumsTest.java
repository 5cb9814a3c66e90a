package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast surfaces against the definition: a plain sum over all points at every cell. */
final class SurfaceAgainstDirectSumsTest {

    private static final Grid WIDE = new Grid(400_000, 300_000, 60, 60, 120, 23);
    private static final Grid FLAT = new Grid(-3, 7, 0.5, 4, 41, 13);

    private static double[] direct(Points points, Grid grid, Kernel kernel, double bandwidth) {
        double[] surface = new double[grid.size()];
        for (int cell = 0; cell < surface.length; cell++) {
            double x = grid.xCentre(cell % grid.columns());
            double y = grid.yCentre(cell / grid.columns());
            for (int i = 0; i < points.size(); i++) {
                double dx = x - points.x()[i];
                double dy = y - points.y()[i];
                surface[cell] += points.weightOf(i) * kernel.at(dx * dx + dy * dy, bandwidth);
            }
        }
        return surface;
    }

    private static int[] directSupport(Points points, Grid grid, double radius) {
        int[] counts = new int[grid.size()];
        for (int cell = 0; cell < counts.length; cell++) {
            for (int i = 0; i < points.size(); i++) {
                double dx = grid.xCentre(cell % grid.columns()) - points.x()[i];
                double dy = grid.yCentre(cell / grid.columns()) - points.y()[i];
                counts[cell] += dx * dx + dy * dy <= radius * radius ? 1 : 0;
            }
        }
        return counts;
    }

    /** Clusters and background, a fifth of it outside the grid, some on cell centres, some repeated. */
    private static Points points(Grid grid, int n, boolean weighted) {
        SplittableRandom random = new SplittableRandom(n);
        double[] x = new double[n];
        double[] y = new double[n];
        double[] weight = new double[weighted ? n : 0];
        double width = grid.columns() * grid.cellWidth();
        double height = grid.rows() * grid.cellHeight();
        for (int i = 0; i < n; i++) {
            double spread = i % 3 == 0 ? 1.2 : .03;
            x[i] = grid.west() + width * (.5 + spread * (random.nextDouble() - .5));
            y[i] = grid.south() + height * (.4 + spread * (random.nextDouble() - .5));
            if (i % 10 == 7) {
                x[i] = grid.xCentre(random.nextInt(grid.columns()));
                y[i] = grid.yCentre(random.nextInt(grid.rows()));
            }
            if (i % 10 == 8) {
                x[i] = x[i - 1];
                y[i] = y[i - 1];
            }
            if (weighted) {
                weight[i] = random.nextDouble() * 1000;
            }
        }
        return new Points(x, y, weight);
    }

    static Stream<Arguments> cases() {
        return Stream.of(WIDE, FLAT)
                .flatMap(grid -> Stream.of(.03, .3, .51, 1.0, 1.7, 2.5, 5.0, 17.3, 80.0, 1000.0)
                        .map(cells -> cells * grid.cellWidth())
                        .flatMap(bandwidth -> Arrays.stream(Kernel.values())
                                .flatMap(kernel -> Stream.of(true, false)
                                        .map(weighted -> Arguments.of(grid, kernel, bandwidth, weighted)))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheDefinition(Grid grid, Kernel kernel, double bandwidth, boolean weighted) {
        Points points = points(grid, 300, weighted);
        double[] expected = direct(points, grid, kernel, bandwidth);
        double[] surface = KernelSurface.intensity(points, grid, kernel, bandwidth, 3);
        double peak = Arrays.stream(expected).max().orElseThrow();
        double tolerance = (kernel == Kernel.GAUSSIAN ? 1e-9 : 1e-12) * peak;
        double worst = 0;
        for (int cell = 0; cell < expected.length; cell++) {
            worst = Math.max(worst, Math.abs(surface[cell] - expected[cell]));
            if (kernel != Kernel.GAUSSIAN && expected[cell] == 0) {
                assertThat(surface[cell]).isLessThanOrEqualTo(1e-13 * peak).isNotNegative();
            }
        }
        assertThat(worst).isLessThanOrEqualTo(tolerance);
        assertThat(KernelSurface.intensity(points, grid, kernel, bandwidth, 1)).containsExactly(surface);
        if (kernel == Kernel.GAUSSIAN) {
            double[] spread = GaussianSurface.of(points, grid, bandwidth, 2);
            double off = 0;
            for (int cell = 0; cell < expected.length; cell++) {
                off = Math.max(off, Math.abs(spread[cell] - expected[cell]));
            }
            assertThat(off).isLessThanOrEqualTo(tolerance);
            assertThat(GaussianSurface.of(points, grid, bandwidth, 1)).containsExactly(spread);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsAgreeWithTheDefinition(Grid grid, Kernel kernel, double radius, boolean weighted) {
        if (kernel != Kernel.QUARTIC) {
            return;
        }
        Points points = points(grid, 400, weighted);
        assertThat(KernelSurface.support(points, grid, radius, 2)).containsExactly(directSupport(points, grid, radius));
    }

    @Test
    void countsPointsOnTheCircleLikeThePlainComparison() {
        Grid grid = new Grid(0, 0, 1, 1, 30, 30);
        SplittableRandom random = new SplittableRandom(5);
        double[] x = random.doubles(400).map(u -> Math.floor(u * 60) / 2).toArray();
        double[] y = random.doubles(400).map(u -> Math.floor(u * 60) / 2).toArray();
        Points points = Points.of(x, y);
        for (double radius : new double[] {1, 5, 2.5, 13, Math.sqrt(2), .5}) {
            assertThat(KernelSurface.support(points, grid, radius, 1))
                    .containsExactly(directSupport(points, grid, radius));
        }
    }

    @Test
    void negativeWeightsSubtract() {
        Points points = new Points(new double[] {5, 6}, new double[] {5, 5}, new double[] {1, -1});
        Grid grid = Grid.covering(0, 0, 10, 10, 1);
        for (Kernel kernel : Kernel.values()) {
            double[] surface = KernelSurface.intensity(points, grid, kernel, 3, 1);
            double[] expected = direct(points, grid, kernel, 3);
            for (int cell = 0; cell < expected.length; cell++) {
                assertThat(surface[cell]).isCloseTo(expected[cell], org.assertj.core.api.Assertions.within(1e-12));
            }
            assertThat(Arrays.stream(surface).min().orElseThrow()).isNegative();
        }
    }

    @Test
    void identicalPointsMakeOneKernel() {
        double[] x = new double[1000];
        Arrays.fill(x, 50.25);
        Points points = Points.of(x, x);
        double[] surface = KernelSurface.intensity(points, Grid.covering(0, 0, 100, 100, .5), Kernel.QUARTIC, 10, 2);
        assertThat(surface[100 * 200 + 100])
                .isCloseTo(1000 * Kernel.QUARTIC.peak(10), org.assertj.core.api.Assertions.within(1e-9));
    }
}
