package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * Kernel intensity inside a window, corrected for what could not be recorded beyond its border.
 *
 * <p>Near the border part of every kernel falls outside and the plain surface is too low. With e(x) the kernel's mass inside
 * the window when centred at x:
 *
 * <ul>
 *   <li>{@link #uniform}: λ(c)/e(c), right on average where the intensity is even;
 *   <li>{@link #jonesDiggle}: Σ wᵢ K(c − xᵢ)/e(xᵢ), whose integral over the window is the number of points.
 * </ul>
 *
 * <p>Points outside the window are not counted. Cells whose centre lies outside are {@code NaN}: not observed. The
 * correction is exact for any polygon ({@link WindowMass}); its cost grows with cells (or points) near the border times
 * edges.
 *
 * <p>Sources: Diggle (1985), Applied Statistics 34, 138–147; Jones (1993), Statistics and Computing 3, 135–146. Same
 * definitions as {@code density.ppp} of spatstat.
 */
public final class EdgeCorrected {

    private EdgeCorrected() {}

    /**
     * Uniform correction: the plain intensity divided by the kernel's mass inside the window, cell by cell.
     *
     * @param points where the incidents are
     * @param grid the cells
     * @param smoothing kernel and bandwidth
     * @param window where incidents were recorded
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return points per square unit; {@code NaN} outside the window
     */
    public static double[] uniform(Points points, Grid grid, Smoothing smoothing, Window window, int threads) {
        return divided(plain(window.inside(points), grid, smoothing, threads), grid, smoothing, window, threads);
    }

    /** Divides by the kernel's mass inside the window, cell by cell, in place. */
    static double[] divided(double[] surface, Grid grid, Smoothing smoothing, Window window, int threads) {
        WindowMass mass = new WindowMass(window, smoothing);
        Bands.run(grid.rows(), threads, () -> row -> {
            boolean[] near = nearBorder(window, grid, row, smoothing.reach());
            for (int column = 0; column < grid.columns(); column++) {
                int cell = row * grid.columns() + column;
                double x = grid.xCentre(column);
                double y = grid.yCentre(row);
                if (!window.contains(x, y)) {
                    surface[cell] = Double.NaN;
                } else if (near[column]) {
                    surface[cell] /= mass.at(x, y);
                }
            }
        });
        return surface;
    }

    /**
     * Jones' and Diggle's correction: each point counts more, the more of its kernel lies outside.
     *
     * @param points where the incidents are
     * @param grid the cells
     * @param smoothing kernel and bandwidth
     * @param window where incidents were recorded
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return points per square unit; {@code NaN} outside the window
     */
    public static double[] jonesDiggle(Points points, Grid grid, Smoothing smoothing, Window window, int threads) {
        Points inside = reweighted(window.inside(points), smoothing, window, threads);
        return observed(plain(inside, grid, smoothing, threads), grid, window, threads);
    }

    /**
     * Blanks what was not observed.
     *
     * @param surface one figure per cell; changed in place
     * @param grid the cells
     * @param window where incidents were recorded
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return the surface, {@code NaN} outside the window
     */
    public static double[] observed(double[] surface, Grid grid, Window window, int threads) {
        Bands.run(grid.rows(), threads, () -> row -> {
            for (int column = 0; column < grid.columns(); column++) {
                if (!window.contains(grid.xCentre(column), grid.yCentre(row))) {
                    surface[row * grid.columns() + column] = Double.NaN;
                }
            }
        });
        return surface;
    }

    /**
     * The points with their weights divided by the kernel's mass inside the window: any sum over them is corrected in the way
     * of Jones and Diggle.
     *
     * @param points inside the window
     * @param smoothing kernel and bandwidth
     * @param window where incidents were recorded
     * @param threads number of threads, at least 1; the result does not depend on it
     */
    public static Points reweighted(Points points, Smoothing smoothing, Window window, int threads) {
        double[] mass = mass(points, smoothing, window, threads);
        double[] weight = new double[points.size()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = points.weightOf(i) / mass[i];
        }
        return new Points(points.x(), points.y(), weight);
    }

    /**
     * The kernel's mass inside the window when centred at each point.
     *
     * @param points inside the window
     * @param smoothing kernel and bandwidth
     * @param window where incidents were recorded
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return 0 to 1, one per point
     */
    public static double[] mass(Points points, Smoothing smoothing, Window window, int threads) {
        WindowMass mass = new WindowMass(window, smoothing);
        double[] result = new double[points.size()];
        Bands.run((points.size() + 255) / 256, threads, () -> band -> {
            for (int i = band * 256; i < Math.min(points.size(), (band + 1) * 256); i++) {
                result[i] = mass.at(points.x()[i], points.y()[i]);
            }
        });
        return result;
    }

    private static double[] plain(Points points, Grid grid, Smoothing smoothing, int threads) {
        return KernelSurface.intensity(points, grid, smoothing.kernel(), smoothing.bandwidth(), threads);
    }

    /** Which cells of a row may be within reach of the border: those within reach of the box around one of its edges. */
    private static boolean[] nearBorder(Window window, Grid grid, int row, double reach) {
        boolean[] near = new boolean[grid.columns()];
        double y = grid.yCentre(row);
        for (double[] ring : window.rings()) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                if (y >= Math.min(ring[i + 1], ring[i + 3]) - reach
                        && y <= Math.max(ring[i + 1], ring[i + 3]) + reach) {
                    double west = (Math.min(ring[i], ring[i + 2]) - reach - grid.west()) / grid.cellWidth();
                    double east = (Math.max(ring[i], ring[i + 2]) + reach - grid.west()) / grid.cellWidth();
                    int first = (int) Math.max(0, Math.min(near.length, Math.floor(west) - 1));
                    int end = (int) Math.max(first, Math.min(near.length, Math.ceil(east) + 1));
                    Arrays.fill(near, first, end, true);
                }
            }
        }
        return near;
    }
}
