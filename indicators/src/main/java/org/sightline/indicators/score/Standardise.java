package org.sightline.indicators.score;

/** Puts indicators of different units on one scale. */
public final class Standardise {

    private Standardise() {}

    /**
     * Standard scores: z = (x − mean)/s over the defined values, s with divisor n − 1.
     *
     * <p>Then the mean is 0 and the standard deviation 1: "+2" means two standard deviations above the mean area, in any
     * unit. Sensitive to a single extreme area, which also widens s for all others.
     *
     * @param values one value per area; {@code NaN} = no figure
     * @return standard scores, same order; {@code NaN} stays {@code NaN}; all 0 where the values do not differ (or there
     *     is only one)
     */
    public static double[] z(double[] values) {
        int defined = 0;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("values must be finite or NaN");
            }
            if (!Double.isNaN(value)) {
                defined++;
                sum += value;
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double mean = sum / defined;
        double spread = low < high ? Math.sqrt(squares(values, mean) / (defined - 1)) : 0;
        double[] scores = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                scores[i] = Double.NaN;
            } else {
                scores[i] = spread > 0 ? (values[i] - mean) / spread : 0;
            }
        }
        return scores;
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += (value - mean) * (value - mean);
            }
        }
        return sum;
    }
}
