package org.sightline.indicators.score;

/**
 * Where the doubt about ranks comes from: Sobol indices of the rank, per factor and area.
 *
 * @param first {@code [factor][area]} share of the rank's variance that the factor explains alone; an estimate, which can fall a little outside 0 to
 *     1; {@code NaN} where the area is not ranked or its rank never changes
 * @param total {@code [factor][area]} share in which the factor has a part, alone or with others; {@code NaN} likewise
 * @param variance variance of the rank per area; {@code NaN} = not ranked
 * @param overallFirst one per factor, then for all of method together: shares of the variance summed over areas; {@code NaN} where no rank
 *     ever changes
 * @param overallTotal likewise
 */
public record Sensitivity(
        double[][] first, double[][] total, double[] variance, double[] overallFirst, double[] overallTotal) {
    /** Position of "all of method together" after the factors. */
    public static final int METHOD = Factor.values().length;
}
