package org.sightline.indicators.time;

import org.hipparchus.special.Gamma;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.Normal;

/**
 * Two-sided p of a standard score whose distribution is skewed: twice the smaller tail of the Pearson type III distribution
 * (a shifted gamma) with mean 0, variance 1 and that skewness γ: shape a = 4/γ², X = (G − a)/√a, mirrored for γ &lt; 0.
 *
 * <p>Normal where |γ| is under 1e-4 or undefined, and for scores beyond the end of the short tail. Source of matching three moments by Pearson's type III: Mielke and
 * Berry (2007), Permutation Methods.
 */
final class SkewedTail {
    private static final double STRAIGHT = 1e-4;
    private static final double ACCURACY = 1e-13;
    private static final int STEPS = 100_000;

    private SkewedTail() {}

    /** The p-value; NaN where z is. */
    static double p(double z, double skewness) {
        if (Double.isNaN(z) || !(Math.abs(skewness) > STRAIGHT)) {
            return Normal.p(z, Alternative.TWO_SIDED);
        }
        double shape = 4 / (skewness * skewness);
        double at = shape + Math.signum(skewness) * z * Math.sqrt(shape);
        if (!(at > 0)) {
            return Normal.p(z, Alternative.TWO_SIDED);
        }
        double tail = at > shape
                ? Gamma.regularizedGammaQ(shape, at, ACCURACY, STEPS)
                : Gamma.regularizedGammaP(shape, at, ACCURACY, STEPS);
        return Math.min(1, 2 * tail);
    }
}
