package org.sightline.indicators.inference;

import java.util.Arrays;

/**
 * Mann–Kendall: does a series tend to rise or to fall, whatever its shape?
 *
 * <p>S = Σ sign(xⱼ − xᵢ) over all pairs of an earlier i and a later j. Without a trend its mean is 0 and its variance (n(n −
 * 1)(2n + 5) − Σ t(t − 1)(2t + 5))/18 over the groups of t equal values; z = (S − sign S)/√variance, with the continuity
 * correction. Assumes that values of different times are independent: a series that drifts (each value near the one before)
 * gives too small p-values. Good from about eight values on.
 *
 * <p>Sources: Mann (1945), Econometrica 13, 245–259; Kendall (1975), Rank Correlation Methods.
 *
 * @param s rises minus falls among all pairs
 * @param variance variance of S without a trend
 * @param z standard score; {@code NaN} where fewer than two values are defined or all are equal
 * @param p two-sided p-value of z by the normal distribution
 */
public record MannKendall(long s, double variance, double z, double p) {

    /**
     * Tests a series.
     *
     * @param series values in order of time; {@code NaN} = no figure, left out
     */
    public static MannKendall of(double[] series) {
        double[] values =
                Arrays.stream(series).filter(value -> !Double.isNaN(value)).toArray();
        long s = 0;
        for (int later = 1; later < values.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                s += Double.compare(values[later] + 0.0, values[earlier] + 0.0);
            }
        }
        double variance = variance(values);
        double z = variance > 0 ? (s - Long.signum(s)) / Math.sqrt(variance) : Double.NaN;
        return new MannKendall(s, variance, z, Normal.p(z, Alternative.TWO_SIDED));
    }

    private static double variance(double[] values) {
        double[] sorted =
                Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();
        double sum = term(sorted.length);
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                sum -= term(i - start);
                start = i;
            }
        }
        return sum / 18;
    }

    private static double term(double count) {
        return count * (count - 1) * (2 * count + 5);
    }
}
