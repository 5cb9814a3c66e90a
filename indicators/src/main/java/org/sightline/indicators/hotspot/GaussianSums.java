package org.sightline.indicators.hotspot;

/**
 * Gaussian sums straight from the definition, nothing left out: exp(−dx²/2σ²) per point and column times exp(−dy²/2σ²) per
 * point and row. For problems so small that {@link GaussianSurface} would gain nothing.
 */
final class GaussianSums {

    /** Up to so many pairs of a point and a cell the plain sum is fast enough. */
    private static final double FEW = 2e7;

    private GaussianSums() {}

    /** Whether there are few enough points and cells. */
    static boolean isSmall(Points points, Grid grid) {
        return (double) points.size() * grid.size() <= FEW
                && (double) points.size() * (grid.columns() + grid.rows()) <= FEW / 10;
    }

    /** The surface; see {@link KernelSurface#intensity}. */
    static double[] of(Points points, Grid grid, double sigma, int threads) {
        double height = Kernel.GAUSSIAN.peak(sigma);
        double[] surface = new double[grid.size()];
        double[][] across = new double[points.size()][grid.columns()];
        for (int i = 0; i < points.size(); i++) {
            for (int column = 0; column < grid.columns(); column++) {
                across[i][column] = bell(grid.xCentre(column) - points.x()[i], sigma);
            }
        }
        Bands.run(grid.rows(), threads, () -> row -> {
            for (int i = 0; i < points.size(); i++) {
                double weight = height * points.weightOf(i) * bell(grid.yCentre(row) - points.y()[i], sigma);
                add(across[i], weight, surface, row * grid.columns());
            }
        });
        return surface;
    }

    private static void add(double[] from, double weight, double[] to, int start) {
        for (int column = 0; column < from.length; column++) {
            to[start + column] += weight * from[column];
        }
    }

    private static double bell(double distance, double sigma) {
        double ratio = distance / sigma;
        return Math.exp(-ratio * ratio / 2);
    }
}
