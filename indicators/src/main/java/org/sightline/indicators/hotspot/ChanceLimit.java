package org.sightline.indicators.hotspot;

import org.hipparchus.special.Gamma;

/**
 * What a kernel surface reaches by chance: the intensity that, were the points spread evenly over the window, no cell of the map would exceed
 * but with a probability of at most .05.
 *
 * <p>Under complete spatial randomness the surface λ(c) has the mean n/A and the variance (n/A) ∫K², so with the kernel's own area a = 1/∫K² the
 * product a λ(c) has mean and variance n a/A, like a Poisson count of that mean, by whose tail (the gamma function, between whole numbers) it is
 * judged; a = 5πh²/9 for the quartic, 3πh²/4 for the Epanechnikov, 4πh² for the Gaussian kernel. The level is divided by the number of cells (Bonferroni), which is careful as
 * neighbouring cells see the same points. A limit never lies below five points' worth, 5/a: few points close together are no hotspot.
 *
 * <p>Assumes that an even spread is the thing to compare with, as over one town; over town and country together all of town exceeds it.
 * Sources: moments by Campbell's theorem, see Diggle (1985), Applied Statistics 34, 138–147; the scaled Poisson approximation by matching two
 * moments, Fay and Feuer (1997), Statistics in Medicine 16, 791–801.
 */
public final class ChanceLimit {
    private static final double LEVEL = 0.05;
    private static final double LEAST_POINTS = 5;
    private static final int HALVINGS = 100;

    private ChanceLimit() {}

    /**
     * The limit.
     *
     * @param points number of points in the window, 0 or more, each counting 1
     * @param area of the window, positive, in square units of the coordinates
     * @param smoothing kernel and bandwidth
     * @param cells number of cells looked at, at least 1
     * @return points per square unit; a cell stands out when its intensity is above this
     */
    public static double of(int points, double area, Smoothing smoothing, int cells) {
        if (points < 0 || cells < 1 || !(area > 0) || Double.isInfinite(area)) {
            throw new IllegalArgumentException("points must be 0 or more, cells at least 1, area positive and finite");
        }
        double own = ownArea(smoothing);
        double mean = points / area * own;
        return Math.max(LEAST_POINTS, mean > 0 ? quantile(mean, LEVEL / cells) : 0) / own;
    }

    /** 1/∫K². */
    private static double ownArea(Smoothing smoothing) {
        double disc = Math.PI * smoothing.bandwidth() * smoothing.bandwidth();
        return switch (smoothing.kernel()) {
            case QUARTIC -> 5 * disc / 9;
            case EPANECHNIKOV -> 3 * disc / 4;
            case GAUSSIAN -> 4 * disc;
        };
    }

    /** The x at which a Poisson count of that mean is x or more with the probability. */
    private static double quantile(double mean, double probability) {
        double low = mean;
        double high = mean + 10 * Math.sqrt(mean) + 10;
        while (Gamma.regularizedGammaP(high, mean) > probability) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (Gamma.regularizedGammaP(middle, mean) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
