package org.sightline.indicators.hotspot;

/**
 * How uncertain a kernel surface is, cell by cell, if the incidents fell independently of each other (Poisson).
 *
 * <p>se(c) = √(Σ wᵢ² K(c − xᵢ)²). The true uncertainty is larger where incidents come in series. Over a cell with few
 * points in reach the figure is itself a guess.
 *
 * <p>The square of an Epanechnikov kernel is a quartic one times 4/(3πh²), that of a Gaussian another Gaussian with σ/√2
 * times 1/(4πσ²): both are summed as fast as the surface. The quartic's square is summed point by point.
 *
 * <p>Source: Diggle (1985), Applied Statistics 34, 138–147; {@code density.ppp(se = TRUE)} of spatstat.
 */
public final class StandardError {

    private StandardError() {}

    /**
     * The standard error of {@link KernelSurface#intensity}.
     *
     * @param points where the incidents are
     * @param grid the cells
     * @param smoothing kernel and bandwidth
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return points per square unit, one per cell in the order of {@link Grid}
     */
    public static double[] of(Points points, Grid grid, Smoothing smoothing, int threads) {
        Bands.requireThreads(threads);
        Points squared = squaredWeights(points);
        double h = smoothing.bandwidth();
        double[] variance = switch (smoothing.kernel()) {
            case GAUSSIAN ->
                scaled(
                        KernelSurface.intensity(squared, grid, Kernel.GAUSSIAN, h / Math.sqrt(2), threads),
                        1 / (4 * Math.PI * h * h));
            case EPANECHNIKOV ->
                scaled(KernelSurface.intensity(squared, grid, Kernel.QUARTIC, h, threads), 4 / (3 * Math.PI * h * h));
            case QUARTIC -> squares(squared, grid, smoothing, threads);
        };
        for (int cell = 0; cell < variance.length; cell++) {
            variance[cell] = Math.sqrt(variance[cell]);
        }
        return variance;
    }

    /**
     * The standard error of {@link EdgeCorrected#uniform}; parameters as there.
     *
     * @return points per square unit; {@code NaN} outside the window
     */
    public static double[] uniform(Points points, Grid grid, Smoothing smoothing, Window window, int threads) {
        double[] plain = of(window.inside(points), grid, smoothing, threads);
        return EdgeCorrected.divided(plain, grid, smoothing, window, threads);
    }

    /**
     * The standard error of {@link EdgeCorrected#jonesDiggle}; parameters as there.
     *
     * @return points per square unit; {@code NaN} outside the window
     */
    public static double[] jonesDiggle(Points points, Grid grid, Smoothing smoothing, Window window, int threads) {
        Points inside = EdgeCorrected.reweighted(window.inside(points), smoothing, window, threads);
        return EdgeCorrected.observed(of(inside, grid, smoothing, threads), grid, window, threads);
    }

    private static Points squaredWeights(Points points) {
        double[] weight = points.weight().clone();
        for (int i = 0; i < weight.length; i++) {
            weight[i] *= weight[i];
        }
        return new Points(points.x(), points.y(), weight);
    }

    private static double[] scaled(double[] surface, double factor) {
        for (int cell = 0; cell < surface.length; cell++) {
            surface[cell] *= factor;
        }
        return surface;
    }

    private static double[] squares(Points points, Grid grid, Smoothing smoothing, int threads) {
        double[] sum = new double[grid.size()];
        RowWindows windows = new RowWindows(points, grid, smoothing.bandwidth(), threads);
        Bands.run(grid.rows(), threads, () -> row -> {
            for (int block = 0; block < windows.blocks; block++) {
                for (int k = windows.from(block, row); k < windows.to(block, row); k++) {
                    int i = windows.point[k];
                    double dy = grid.yCentre(row) - points.y()[i];
                    int base = windows.firstColumn(block);
                    double width = windows.reachInColumns() + 1;
                    int first = (int) Math.max(0, base + Math.floor(windows.slot[k] - width));
                    int last = (int) Math.min(grid.columns() - 1, base + Math.ceil(windows.slot[k] + width));
                    for (int column = first; column <= last; column++) {
                        double dx = grid.xCentre(column) - points.x()[i];
                        double value = smoothing.at(dx * dx + dy * dy);
                        sum[row * grid.columns() + column] += points.weightOf(i) * value * value;
                    }
                }
            }
        });
        return sum;
    }
}
