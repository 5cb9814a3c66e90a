package org.sightline.indicators.time;

/**
 * What the bins that a bin is compared with look like: number, mean and scatter, from sums about a common origin; and their
 * overall rate.
 */
final class Moments {
    /** Below this share of what was summed, a spread is rounding. */
    private static final double ROUNDING = 1e-12;

    private double count;
    private double sum;
    private double squareSum;
    private double events;
    private double exposure;

    /** Adds a bin: its difference from the origin, its count and exposure. */
    void add(double difference, double binEvents, double binExposure) {
        count++;
        sum += difference;
        squareSum += difference * difference;
        events += binEvents;
        exposure += binExposure;
    }

    /** Adds all bins of others. */
    void addAll(Moments others) {
        count += others.count;
        sum += others.sum;
        squareSum += others.squareSum;
        events += others.events;
        exposure += others.exposure;
    }

    /**
     * The standard score of Σ w d over a row: as in {@link org.sightline.indicators.hotspot.GetisOrd#giStar}.
     *
     * @param lag Σ w d, d the differences from the origin
     * @param row the weights
     * @return NaN where nothing varies
     */
    double z(double lag, Row row) {
        double squares = squareSum - sum * sum / count;
        double shape = count * row.squares - row.sum * row.sum;
        if (!(count > 1) || squares <= ROUNDING * squareSum || shape <= ROUNDING * row.sum * row.sum) {
            return Double.NaN;
        }
        return (lag - row.sum * sum / count) / Math.sqrt(squares / count * shape / (count - 1));
    }

    /** Skewness of Σ w c/e where the c are Poisson counts of the overall rate r: Σ w³/e² / (√r (Σ w²/e)^1.5). */
    double skewness(Row row) {
        return row.third / (Math.sqrt(events / exposure) * Math.pow(row.second, 1.5));
    }

    /** Sums over the weights of a row, growing. */
    static final class Row {
        private double sum;
        private double squares;
        private double second;
        private double third;

        void add(double weight, double binExposure) {
            sum += weight;
            squares += weight * weight;
            second += weight * weight / binExposure;
            third += weight * weight * weight / (binExposure * binExposure);
        }
    }
}
