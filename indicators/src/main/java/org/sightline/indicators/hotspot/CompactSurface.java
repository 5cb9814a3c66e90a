package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * Exact sums of the quartic or Epanechnikov kernel by a sweep over each row.
 *
 * <p>Along a row at distance y from a point, and in units of the radius, the kernel is a polynomial in the position u: with
 * t the point's position and s = 1 − y² − t², Epanechnikov is s + 2tu − u² and the quartic its square, s² + 4st u + (4t² −
 * 2s) u² − 4t u³ + u⁴, from the column where the row enters the point's circle to the column where it leaves. So each point
 * adds its coefficients where it enters and takes them away where it leaves; running sums then hold the polynomial of all
 * points in reach, which is evaluated once per cell. The cost is points × rows in reach + cells, whatever the number of
 * columns in reach, and nothing is approximated.
 *
 * <p>Positions are measured from the centre of a block of columns 1.5 radii wide, and every block keeps running sums of its
 * own over the columns its points reach: powers stay small, so that rounding stays far below 1e-12 of the peak.
 *
 * <p>Source: Chan, U, Choi and Xu (2022), SLAM: Efficient Sweep Line Algorithms for Kernel Density Visualization, SIGMOD,
 * 2120–2134. The blocks are ours.
 */
final class CompactSurface {

    private static final int BAND = 8;

    private CompactSurface() {}

    /** The surface; see {@link KernelSurface#intensity}. */
    static double[] of(Points points, Grid grid, Kernel kernel, double radius, int threads) {
        RowWindows windows = new RowWindows(points, grid, radius, threads);
        boolean signed = Arrays.stream(points.weight()).anyMatch(weight -> weight < 0);
        double scale = kernel.peak(radius);
        double[] surface = new double[grid.size()];
        int bands = (grid.rows() + BAND - 1) / BAND;
        Bands.run(bands, threads, () -> {
            SweepLine line = new SweepLine(windows, kernel == Kernel.QUARTIC);
            return band -> {
                for (int row = band * BAND; row < Math.min(grid.rows(), (band + 1) * BAND); row++) {
                    for (int block = 0; block < windows.blocks; block++) {
                        line.sweep(block, row, surface);
                    }
                    finish(surface, row * grid.columns(), (row + 1) * grid.columns(), scale, signed);
                }
            };
        });
        return surface;
    }

    /** Multiplies by the kernel's height; where no weight is negative, rounding must not be either. */
    private static void finish(double[] surface, int from, int to, double scale, boolean signed) {
        for (int cell = from; cell < to; cell++) {
            surface[cell] = scale * (signed ? surface[cell] : Math.max(0, surface[cell]));
        }
    }
}
