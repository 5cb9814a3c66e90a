package org.sightline.indicators.movement;

import java.util.Arrays;
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
    /** Of ln α; the likelihood is flat at its top. */
    private static final double STILL = 1e-3;

    private final double[] observed;
    private final double[] expected;
    /** Counts above 0 that occur, and how many pairs have them. */
    private final double[] values;

    private final int[] times;
    private final double events;
    /** Σ y ln μ. */
    private final double weighted;

    private CountLikelihood(double[] observed, double[] expected) {
        this.observed = observed;
        this.expected = expected;
        double[] sorted =
                Arrays.stream(observed).filter(count -> count > 0).sorted().toArray();
        values = Arrays.stream(sorted).distinct().toArray();
        times = new int[values.length];
        int at = 0;
        for (double value : sorted) {
            at += value > values[at] ? 1 : 0;
            times[at]++;
        }
        events = Arrays.stream(sorted).sum();
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            sum += observed[i] > 0 ? observed[i] * Math.log(expected[i]) : 0;
        }
        weighted = sum;
    }

    /**
     * The logarithm of the likelihood, less Σ ln y!; −∞ where a count above 0 is expected never.
     *
     * @param observed counts ≥ 0
     * @param expected means ≥ 0, same length
     */
    static double of(double[] observed, double[] expected) {
        return new CountLikelihood(observed, expected).most();
    }

    private double most() {
        double poisson = weighted - Arrays.stream(expected).sum();
        if (weighted == Double.NEGATIVE_INFINITY) {
            return weighted;
        }
        double low = LEAST;
        double high = MOST;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = negativeBinomial(Math.exp(left));
        double atRight = negativeBinomial(Math.exp(right));
        while (high - low > STILL) {
            if (atLeft > atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = negativeBinomial(Math.exp(left));
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = negativeBinomial(Math.exp(right));
            }
        }
        return Math.max(poisson, Math.max(atLeft, atRight));
    }

    /** Π Γ(y + r)/Γ(r) (αμ)^y (1 + αμ)^−(y + r), r = 1/α. */
    private double negativeBinomial(double alpha) {
        double shape = 1 / alpha;
        double sum = weighted + events * Math.log(alpha);
        for (int i = 0; i < observed.length; i++) {
            sum -= (observed[i] + shape) * Math.log1p(alpha * expected[i]);
        }
        double base = Gamma.logGamma(shape);
        for (int k = 0; k < values.length; k++) {
            sum += times[k] * (Gamma.logGamma(values[k] + shape) - base);
        }
        return sum;
    }
}
