package org.sightline.indicators.inference;

import org.hipparchus.special.Erf;

/** Probabilities of the standard normal distribution, accurate far into the tails. */
public final class Normal {

    private static final double SQRT_TWO = Math.sqrt(2);

    private Normal() {}

    /**
     * The p-value of a z score: how often chance alone gives a value at least as extreme.
     *
     * <p>Two-sided 2 Φ(−|z|), greater Φ(−z), lesser Φ(z). Computed by the complementary error function, so that a z of
     * 30 gives 1e-197 and not 0.
     *
     * @param z standard score; {@code NaN} gives {@code NaN}
     * @param alternative the side that counts
     * @return probability in [0, 1]
     */
    public static double p(double z, Alternative alternative) {
        if (Double.isNaN(z)) {
            return Double.NaN;
        }
        return switch (alternative) {
            case TWO_SIDED -> ErrorFunction.complement(Math.abs(z) / SQRT_TWO);
            case GREATER -> 0.5 * ErrorFunction.complement(z / SQRT_TWO);
            case LESSER -> 0.5 * ErrorFunction.complement(-z / SQRT_TWO);
        };
    }

    /**
     * The z for a two-sided interval: 1.959964 for a confidence of 0.95.
     *
     * @param confidence strictly between 0 and 1
     */
    public static double quantileOf(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie strictly between 0 and 1, but is " + confidence);
        }
        return SQRT_TWO * Erf.erfInv(confidence);
    }
}
