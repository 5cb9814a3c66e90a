package org.sightline.indicators.hotspot;

/**
 * A kernel and its bandwidth.
 *
 * @param kernel shape
 * @param bandwidth radius (quartic, Epanechnikov) or standard deviation (Gaussian), positive, in units of the coordinates
 */
public record Smoothing(Kernel kernel, double bandwidth) {

    /** Checks the bandwidth. */
    public Smoothing {
        if (!(bandwidth > 0) || !Double.isFinite(bandwidth)) {
            throw new IllegalArgumentException("bandwidth must be positive and finite, but is " + bandwidth);
        }
    }

    /** The distance beyond which a point counts for nothing: exactly (compact kernels) or below 1e-17 of the height. */
    double reach() {
        return kernel == Kernel.GAUSSIAN ? 9 * bandwidth : bandwidth;
    }

    /** The value of the kernel at a squared distance. */
    double at(double squaredDistance) {
        return kernel.at(squaredDistance, bandwidth);
    }
}
