package org.sightline.indicators.rate;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * By how much a series changes a year, how sure that is, and whether it could be no change at all.
 *
 * <p>Counts: x ~ mean n exp(a + b t) with variance φ times the mean, φ = max(1, Σ(x − μ)²/μ/(m − 2)) over m periods: change is e^b − 1 a year. Figures without counts: least squares, change is the slope in their own unit. Interval and p from
 * Student's t with m − 2 degrees of freedom, which with few periods asks for much: two points of four years that happen to line up are no trend.
 *
 * <p>Assumes that periods are independent and the change steady; a step is not a trend ({@link SeriesBreaks} first). Source: McCullagh and Nelder (1989), Generalized Linear Models, 6.2 (log-linear, over-dispersed).
 *
 * @param change a year; {@code NaN} = not defined: fewer than {@link #FEWEST} periods with a figure, all at one time, or no events
 * @param interval of the change
 * @param p two-sided, of no change
 * @param dispersion φ; 1 for figures without counts
 * @param periods with a figure
 */
public record Trend(double change, Interval interval, double p, double dispersion, int periods) {
    /** With fewer periods nothing is said. */
    public static final int FEWEST = 4;

    private static final int ROUNDS = 100;
    private static final double STEP = 1e-13;

    /** Which way a series goes. */
    public enum Direction {
        /** The interval of the change is above 0. */
        RISING,
        /** The interval of the change is below 0. */
        FALLING,
        /** No change that could be told from chance. */
        NO_CLEAR_CHANGE,
        /** Not defined. */
        UNKNOWN
    }

    /** Which way it goes, by the interval. */
    public Direction direction() {
        if (!interval.isDefined()) {
            return Direction.UNKNOWN;
        }
        if (interval.lower() > 0) {
            return Direction.RISING;
        }
        return interval.upper() < 0 ? Direction.FALLING : Direction.NO_CLEAR_CHANGE;
    }

    /**
     * Of events per exposure.
     *
     * @param years when, in years, in any order
     * @param events ≥ 0; {@code NaN} = no figure
     * @param exposure ≥ 0; {@code NaN} or 0 = no figure
     * @param confidence strictly between 0 and 1
     */
    public static Trend ofCounts(double[] years, double[] events, double[] exposure, double confidence) {
        EmpiricalBayes.check(events, exposure);
        Points points = new Points(years.length);
        for (int i = 0; i < years.length; i++) {
            if (exposure[i] > 0 && !Double.isNaN(events[i])) {
                points.add(years[i], events[i], exposure[i]);
            }
        }
        if (points.size < FEWEST || points.isAtOneTime() || points.sum() == 0) {
            return undefined(points.size);
        }
        return points.logLinear(confidence);
    }

    /**
     * Of figures without counts.
     *
     * @param years when, in years, in any order
     * @param figures {@code NaN} = no figure
     * @param confidence strictly between 0 and 1
     */
    public static Trend ofFigures(double[] years, double[] figures, double confidence) {
        Points points = new Points(years.length);
        for (int i = 0; i < years.length; i++) {
            if (!Double.isNaN(figures[i])) {
                points.add(years[i], figures[i], 1);
            }
        }
        return points.size < FEWEST || points.isAtOneTime() ? undefined(points.size) : points.straight(confidence);
    }

    /** Nothing that could be said. */
    public static Trend undefined(int periods) {
        return new Trend(Double.NaN, Interval.UNDEFINED, Double.NaN, Double.NaN, periods);
    }

    /** The periods with a figure, time from their middle. */
    private static final class Points {
        private final double[] time;
        private final double[] value;
        private final double[] exposure;
        private int size;

        Points(int room) {
            time = new double[room];
            value = new double[room];
            exposure = new double[room];
        }

        void add(double year, double figure, double people) {
            time[size] = year;
            value[size] = figure;
            exposure[size++] = people;
        }

        double sum() {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += value[i];
            }
            return sum;
        }

        boolean isAtOneTime() {
            for (int i = 1; i < size; i++) {
                if (time[i] != time[0]) {
                    return false;
                }
            }
            return true;
        }

        private double middle(double[] weights) {
            double above = 0;
            double below = 0;
            for (int i = 0; i < size; i++) {
                above += weights[i] * time[i];
                below += weights[i];
            }
            return above / below;
        }

        /** Newton's method on the slope; for every slope the best intercept is known. */
        Trend logLinear(double confidence) {
            double slope = 0;
            double[] mean = means(slope);
            for (int round = 0; round < ROUNDS; round++) {
                double step = gradient(mean) / information(mean);
                slope += Math.max(-1, Math.min(1, step));
                mean = means(slope);
                if (Math.abs(step) < STEP) {
                    break;
                }
            }
            double chi = 0;
            for (int i = 0; i < size; i++) {
                chi += (value[i] - mean[i]) * (value[i] - mean[i]) / mean[i];
            }
            double dispersion = Math.max(1, chi / (size - 2));
            Trend log = of(slope, Math.sqrt(dispersion / information(mean)), confidence, dispersion);
            Interval limits = new Interval(
                    Math.expm1(log.interval().lower()),
                    Math.expm1(log.interval().upper()));
            return new Trend(Math.expm1(slope), limits, log.p(), dispersion, size);
        }

        private double[] means(double slope) {
            double middle = middle(exposure);
            double[] mean = new double[size];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                mean[i] = exposure[i] * Math.exp(slope * (time[i] - middle));
                sum += mean[i];
            }
            double factor = sum() / sum;
            for (int i = 0; i < size; i++) {
                mean[i] *= factor;
            }
            return mean;
        }

        private double gradient(double[] mean) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += (value[i] - mean[i]) * (time[i] - time[0]);
            }
            return sum;
        }

        private double information(double[] mean) {
            double middle = middle(mean);
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += mean[i] * (time[i] - middle) * (time[i] - middle);
            }
            return sum;
        }

        Trend straight(double confidence) {
            double middle = middle(exposure);
            double mean = sum() / size;
            double cross = 0;
            double squares = 0;
            for (int i = 0; i < size; i++) {
                cross += (time[i] - middle) * (value[i] - mean);
                squares += (time[i] - middle) * (time[i] - middle);
            }
            double slope = cross / squares;
            double left = 0;
            for (int i = 0; i < size; i++) {
                double residual = value[i] - mean - slope * (time[i] - middle);
                left += residual * residual;
            }
            return of(slope, Math.sqrt(left / (size - 2) / squares), confidence, 1);
        }

        private Trend of(double slope, double error, double confidence, double dispersion) {
            TDistribution t = new TDistribution(size - 2.0);
            double half = error * -t.inverseCumulativeProbability((1 - confidence) / 2);
            double p = error > 0 ? 2 * t.cumulativeProbability(-Math.abs(slope) / error) : slope == 0 ? 1 : 0;
            return new Trend(slope, new Interval(slope - half, slope + half), p, dispersion, size);
        }
    }
}
