package org.sightline.indicators.score;

/**
 * What is done with extreme figures before indicators are put on one scale: figures beyond a limit count as the limit.
 *
 * @param share largest share of the units, 0 to below 0.5, that is drawn in at either end
 * @param onlyWhenSkewed whether to draw in no more units than needed until the indicator is no longer an outlier case: |skewness|
 *     ≤ 2 or kurtosis ≤ 3.5
 */
public record OutlierTreatment(double share, boolean onlyWhenSkewed) {
    private static final double SKEWED = 2;
    private static final double PEAKED = 3.5;

    /** Checks the share. */
    public OutlierTreatment {
        if (!(share >= 0 && share < 0.5)) {
            throw new IllegalArgumentException("share must be 0 or more and below 0.5, but is " + share);
        }
    }

    /** Every figure counts as it is. */
    public static OutlierTreatment none() {
        return new OutlierTreatment(0, false);
    }

    /**
     * Winsorises a fixed share of the units at both ends.
     *
     * <p>The limits are the smallest and the largest figure left when ⌊share · n⌋ units are set aside at either end.
     */
    public static OutlierTreatment winsorise(double share) {
        return new OutlierTreatment(share, false);
    }

    /**
     * Winsorises only indicators that are outlier cases: |skewness| above 2 and kurtosis above 3.5, one unit after the other at
     * the long end, until they no longer are or {@code share} of the units (at least one) is drawn in.
     *
     * <p>Source: Becker, Saisana, Paruolo and Vandecasteele (2017), Ecological Indicators 80, 12–22, as applied by the European
     * Commission's competence centre on composite indicators; same rule as {@code Treat} of the R package COINr.
     */
    public static OutlierTreatment skewed(double share) {
        return new OutlierTreatment(share, true);
    }

    /**
     * The limits within which figures count as they are.
     *
     * @param sorted the comparison set's figures, rising, none {@code NaN}
     * @return lower and upper limit, infinite where nothing is drawn in
     */
    double[] limits(double[] sorted) {
        int n = sorted.length;
        int most = (int) Math.floor(share * n);
        if (share == 0 || n < 3) {
            return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        }
        return onlyWhenSkewed
                ? skewedLimits(sorted, Math.max(1, most))
                : new double[] {sorted[most], sorted[n - 1 - most]};
    }

    private static double[] skewedLimits(double[] sorted, int most) {
        int n = sorted.length;
        Moments moments = new Moments(sorted);
        int low = 0;
        int high = 0;
        while (moments.isOutlierCase(low, high)) {
            boolean above = moments.skewness > 0;
            if ((above ? high : low) >= most) {
                break;
            }
            high += above ? 1 : 0;
            low += above ? 0 : 1;
        }
        return new double[] {
            low == 0 ? Double.NEGATIVE_INFINITY : sorted[low],
            high == 0 ? Double.POSITIVE_INFINITY : sorted[n - 1 - high]
        };
    }

    /** Skewness and kurtosis with so many units drawn in at either end, from running sums of powers. */
    private static final class Moments {
        private final double[] units;
        private final double[][] sums;
        private double skewness;

        Moments(double[] sorted) {
            int n = sorted.length;
            double mean = 0;
            for (double value : sorted) {
                mean += value / n;
            }
            double range = sorted[n - 1] - sorted[0];
            units = new double[n];
            sums = new double[4][n + 1];
            for (int i = 0; i < n; i++) {
                units[i] = range > 0 ? (sorted[i] - mean) / range : 0;
                double power = 1;
                for (double[] sum : sums) {
                    power *= units[i];
                    sum[i + 1] = sum[i] + power;
                }
            }
        }

        boolean isOutlierCase(int low, int high) {
            int n = units.length;
            double mean = moment(0, low, high, 0);
            double second = moment(1, low, high, mean);
            if (!(second > 0)) {
                return false;
            }
            skewness = moment(2, low, high, mean) / Math.pow(second, 1.5);
            double kurtosis = moment(3, low, high, mean) / (second * second);
            return n >= 3 && Math.abs(skewness) > SKEWED && kurtosis > PEAKED;
        }

        /** Central moment of order {@code at + 1}; {@code at} = 0 gives the mean. */
        private double moment(int at, int low, int high, double mean) {
            double m1 = raw(0, low, high);
            double m2 = raw(1, low, high);
            double m3 = raw(2, low, high);
            return switch (at) {
                case 0 -> m1;
                case 1 -> m2 - mean * mean;
                case 2 -> m3 - 3 * mean * m2 + 2 * mean * mean * mean;
                default -> raw(3, low, high) - 4 * mean * m3 + 6 * mean * mean * m2 - 3 * Math.pow(mean, 4);
            };
        }

        private double raw(int at, int low, int high) {
            int n = units.length;
            double inner = sums[at][n - high] - sums[at][low];
            double ends = low * Math.pow(units[low], at + 1) + high * Math.pow(units[n - 1 - high], at + 1);
            return (inner + ends) / n;
        }
    }
}
