package org.sightline.indicators.movement;

import org.hipparchus.special.Gamma;

/**
 * How likely counts are under what a model expects, over-dispersion allowed for: negative binomial with mean μ and variance μ(1 + αμ), α the maximum likelihood one
 * for these means; Poisson where no α above 0 is likelier.
 *
 * <p>For the choice between models. The Poisson likelihood alone would go by the few largest flows: where counts vary more than chance it takes a deviation by a
 * tenth of a flow of 50,000 for far better proof than one by a factor of a hundred of a flow of 5.
 *
 * <p>Source: Cameron and Trivedi (2013), Regression Analysis of Count Data, section 3.3.1 (NB2).
 */
final class CountLikelihood {
    private static final double LEAST = Math.log(1e-7);
    private static final double MOST = Math.log(1e4);
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double STILL = 1e-6;

    private CountLikelihood() {}

    /**
     * The logarithm of the likelihood, less Σ ln y!; −∞ where a count above 0 is expected never.
     *
     * @param observed counts ≥ 0
     * @param expected means ≥ 0, same length
     */
    static double of(double[] observed, double[] expected) {
        double poisson = poisson(observed, expected);
        if (poisson == Double.NEGATIVE_INFINITY) {
            return poisson;
        }
        double low = LEAST;
        double high = MOST;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = negativeBinomial(observed, expected, Math.exp(left));
        double atRight = negativeBinomial(observed, expected, Math.exp(right));
        while (high - low > STILL) {
            if (atLeft > atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = negativeBinomial(observed, expected, Math.exp(left));
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = negativeBinomial(observed, expected, Math.exp(right));
            }
        }
        return Math.max(poisson, Math.max(atLeft, atRight));
    }

    private static double poisson(double[] observed, double[] expected) {
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            sum += (observed[i] > 0 ? observed[i] * Math.log(expected[i]) : 0) - expected[i];
        }
        return sum;
    }

    /** Γ(y + r)/Γ(r) (αμ)^y (1 + αμ)^−(y + r), r = 1/α. */
    private static double negativeBinomial(double[] observed, double[] expected, double alpha) {
        double shape = 1 / alpha;
        double base = Gamma.logGamma(shape);
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            double spread = Math.log1p(alpha * expected[i]);
            sum -= shape * spread;
            if (observed[i] > 0) {
                sum += Gamma.logGamma(observed[i] + shape)
                        - base
                        + observed[i] * (Math.log(alpha) + Math.log(expected[i]) - spread);
            }
        }
        return sum;
    }
}
