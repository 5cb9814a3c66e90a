package org.sightline.indicators.hotspot;

/**
 * The shape in which a point is spread out. All have volume 1.
 *
 * <p>The bandwidth h of {@link #QUARTIC} and {@link #EPANECHNIKOV} is the radius beyond which they are 0; that of {@link
 * #GAUSSIAN} is the standard deviation along each axis. A quartic of radius h has the standard deviation h/√8, so radius
 * 1,000 m smooths about as much as a Gaussian of 354 m. d is the distance.
 */
public enum Kernel {
    /** 3/(πh²) (1 − d²/h²)² within h, 0 beyond. */
    QUARTIC,
    /** 2/(πh²) (1 − d²/h²) within h, 0 beyond. */
    EPANECHNIKOV,
    /** 1/(2πh²) exp(−d²/2h²). */
    GAUSSIAN;

    /**
     * The value of the kernel.
     *
     * @param squaredDistance d², ≥ 0
     * @param bandwidth h, positive
     * @return per square unit of length
     */
    public double at(double squaredDistance, double bandwidth) {
        double ratio = squaredDistance / (bandwidth * bandwidth);
        return switch (this) {
            case QUARTIC -> ratio < 1 ? peak(bandwidth) * (1 - ratio) * (1 - ratio) : 0;
            case EPANECHNIKOV -> ratio < 1 ? peak(bandwidth) * (1 - ratio) : 0;
            case GAUSSIAN -> peak(bandwidth) * Math.exp(-ratio / 2);
        };
    }

    /** The value at distance 0. */
    public double peak(double bandwidth) {
        double area = Math.PI * bandwidth * bandwidth;
        return switch (this) {
            case QUARTIC -> 3 / area;
            case EPANECHNIKOV -> 2 / area;
            case GAUSSIAN -> 1 / (2 * area);
        };
    }
}
