package org.sightline.indicators.score;

import java.util.Arrays;

/**
 * How figures of different units are put on one scale. Each is fitted to the figures x of the comparison set (n of them) and then
 * applied to every area; a figure beyond the comparison set counts as its end where the scale is bounded.
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 5; for {@link #EXPONENTIAL} the technical
 * reports of the English Indices of Deprivation (2015, 2019), appendix "exponential transformation".
 */
public enum Normaliser {
    /** Standard score: (x − mean)/s, s with divisor n − 1. +1 = one standard deviation above the mean. */
    Z(100, 10) {
        @Override
        Scale fitTo(double[] sorted) {
            double mean = mean(sorted);
            double squares = 0;
            for (double value : sorted) {
                squares += (value - mean) * (value - mean);
            }
            return linear(mean, Math.sqrt(squares / (sorted.length - 1)));
        }
    },

    /**
     * Robust standard score: (x − median)/(1.4826 MAD), MAD the median distance from the median; where that is 0, 1.2533 times the mean
     * distance from the median. Extreme areas do not stretch it.
     */
    ROBUST_Z(100, 10) {
        @Override
        Scale fitTo(double[] sorted) {
            double median = median(sorted);
            double[] distances = new double[sorted.length];
            for (int i = 0; i < distances.length; i++) {
                distances[i] = Math.abs(sorted[i] - median);
            }
            Arrays.sort(distances);
            double spread = 1.4826022185056018 * median(distances);
            return linear(median, spread > 0 ? spread : 1.2533141373155003 * mean(distances));
        }
    },

    /** Percentile rank: the share of the comparison set below x, plus half the share equal to it; 0 to 1. */
    PERCENTILE(1, 99) {
        @Override
        Scale fitTo(double[] sorted) {
            return figure -> Double.isNaN(figure) ? Double.NaN : share(sorted, figure, 0.5);
        }
    },

    /** (x − smallest)/(largest − smallest), 0 to 1; 0.5 where all are equal. */
    MIN_MAX(1, 99) {
        @Override
        Scale fitTo(double[] sorted) {
            double low = sorted[0];
            double range = sorted[sorted.length - 1] - low;
            return figure -> Double.isNaN(figure)
                    ? Double.NaN
                    : range > 0 ? Math.min(1, Math.max(0, (figure - low) / range)) : 0.5;
        }
    },

    /**
     * The transformation of the English Indices of Deprivation: −23 ln(1 − R(1 − e^(−100/23))) with R = rank/n, rank 1 for the smallest,
     * equal figures sharing their mean rank; 0 to 100. The most extreme tenth takes half of the scale, so that a low figure of
     * one indicator makes up little for a high one of another.
     */
    EXPONENTIAL(1, 0.99) {
        @Override
        Scale fitTo(double[] sorted) {
            double half = 0.5 / sorted.length;
            return figure ->
                    Double.isNaN(figure) ? Double.NaN : exponential(Math.min(1, share(sorted, figure, 0.5) + half));
        }
    };

    private static final double LENGTH = 23;
    private static final double SPAN = 1 - Math.exp(-100 / LENGTH);

    private final double base;
    private final double step;

    Normaliser(double base, double step) {
        this.base = base;
        this.step = step;
    }

    /**
     * Fits the scale.
     *
     * @param figures of the comparison set, more need = higher; {@code NaN} = no figure
     * @return a scale; {@code NaN} everywhere when fewer than two figures are defined: there is nothing to compare with
     */
    public Scale fit(double[] figures) {
        double[] sorted = Arrays.stream(figures)
                .filter(figure -> !Double.isNaN(figure))
                .map(figure -> figure + 0.0)
                .sorted()
                .toArray();
        if (sorted.length > 0 && (Double.isInfinite(sorted[0]) || Double.isInfinite(sorted[sorted.length - 1]))) {
            throw new IllegalArgumentException("figures must be finite or NaN");
        }
        return sorted.length < 2 ? figure -> Double.NaN : fitTo(sorted);
    }

    /** Fits to at least two finite figures, rising. */
    abstract Scale fitTo(double[] sorted);

    /** What the scale's 0 counts as in a geometric mean: 100 for standard scores, 1 for bounded scales. */
    public double base() {
        return base;
    }

    /** What one unit of the scale counts as in a geometric mean. */
    public double step() {
        return step;
    }

    /** Whether the scale is (x − a)/b. */
    boolean isLinear() {
        return this == Z || this == ROBUST_Z || this == MIN_MAX;
    }

    static double exponential(double share) {
        return -LENGTH * Math.log(1 - share * SPAN);
    }

    private static Scale linear(double centre, double spread) {
        return figure -> Double.isNaN(figure) ? Double.NaN : spread > 0 ? (figure - centre) / spread : 0;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        // equal values have exactly their own mean, whatever the rounding of the sum
        return values[0] == values[values.length - 1] ? values[0] : sum / values.length;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double share(double[] sorted, double figure, double tied) {
        int below = countBelow(sorted, figure, false);
        int upTo = countBelow(sorted, figure, true);
        return (below + tied * (upTo - below)) / sorted.length;
    }

    private static int countBelow(double[] sorted, double figure, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < figure || (orEqual && sorted[middle] == figure)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
