package org.sightline.indicators.hotspot;

import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.Normal;

/**
 * One figure for a whole map, and what chance would have given; all {@code NaN} where it is undefined.
 *
 * @param statistic the statistic
 * @param expected its mean under no spatial pattern
 * @param variance its variance under no spatial pattern
 * @param z standard score, positive where neighbours are alike
 * @param p two-sided p-value of z by the normal distribution
 */
public record GlobalStatistic(double statistic, double expected, double variance, double z, double p) {

    static GlobalStatistic undefined() {
        return new GlobalStatistic(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** A variance this small against the terms it is the difference of is a rounding error of 0. */
    private static final double ROUNDING = 1e-13;

    /** The difference that a variance is, or 0 where it is only what rounding leaves of {@code terms} that cancel. */
    static double difference(double variance, double terms) {
        return Math.abs(variance) <= ROUNDING * terms ? 0 : variance;
    }

    /** From the moments; {@code sign} −1 where small values of the statistic mean that neighbours are alike. */
    static GlobalStatistic of(double statistic, double expected, double variance, int sign) {
        double z = variance > 0 ? sign * (statistic - expected) / Math.sqrt(variance) : Double.NaN;
        return new GlobalStatistic(statistic, expected, variance, z, Normal.p(z, Alternative.TWO_SIDED));
    }
}
