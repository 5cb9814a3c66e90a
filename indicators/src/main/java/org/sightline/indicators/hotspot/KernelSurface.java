package org.sightline.indicators.hotspot;

/**
 * Kernel intensity: how many points per unit of area there are around each cell centre, smoothed by a kernel.
 *
 * <p>λ(c) = Σᵢ wᵢ K(|c − xᵢ|; h) at the centre c of every cell, summed over all points, also those outside the grid.
 * Nothing is binned, nothing is normalised: the integral of the surface over the whole plane is the number of points.
 *
 * <p>Quartic and Epanechnikov are exact to rounding (1e-12 of the peak), see {@link CompactSurface}; Gaussian to 1e-9 of the
 * peak, see {@link GaussianSurface}.
 *
 * <p>Source: Silverman (1986), Density Estimation, section 4.2; Diggle (1985), Applied Statistics 34, 138–147.
 */
public final class KernelSurface {

    private KernelSurface() {}

    /**
     * The surface.
     *
     * @param points where the incidents are
     * @param grid the cells
     * @param kernel shape
     * @param bandwidth radius (quartic, Epanechnikov) or standard deviation (Gaussian), positive, in units of the
     *     coordinates
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return points per square unit, one per cell in the order of {@link Grid}
     */
    public static double[] intensity(Points points, Grid grid, Kernel kernel, double bandwidth, int threads) {
        check("bandwidth", bandwidth, threads);
        if (kernel != Kernel.GAUSSIAN) {
            return CompactSurface.of(points, grid, kernel, bandwidth, threads);
        }
        return GaussianSums.isSmall(points, grid)
                ? GaussianSums.of(points, grid, bandwidth, threads)
                : GaussianSurface.of(points, grid, bandwidth, threads);
    }

    /**
     * How many points lie within a radius of each cell centre (on the circle counts): what a cell rests on.
     *
     * @param points where the incidents are; weights are not used
     * @param grid the cells
     * @param radius positive, in units of the coordinates
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return number of points, one per cell in the order of {@link Grid}
     */
    public static int[] support(Points points, Grid grid, double radius, int threads) {
        check("radius", radius, threads);
        return SupportCounts.of(points, grid, radius, threads);
    }

    private static void check(String name, double length, int threads) {
        if (!(length > 0) || !Double.isFinite(length)) {
            throw new IllegalArgumentException(name + " must be positive and finite, but is " + length);
        }
        Bands.requireThreads(threads);
    }
}
