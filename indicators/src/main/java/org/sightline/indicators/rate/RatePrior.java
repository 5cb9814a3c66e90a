package org.sightline.indicators.rate;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Gamma;
import org.sightline.indicators.inference.Normal;

/**
 * What the units of a region say about rates in general, before one looks at a single unit: a distribution of true rates, itself
 * known only as well as the units allow.
 *
 * <p>Events x ~ Poisson(n θ), θ ~ Gamma with mean m and coefficient of variation t; or events out of trials x ~ Binomial(n, θ), θ
 * ~ Beta with mean m and variance m(1 − m)t². t has the posterior p(t) ∝ marginal likelihood at the m best for t (negative or
 * beta-binomial), times the width of m given t (Laplace), times a prior: t/(1 + t²) for rates, t below 1 for proportions. Both are
 * uniform in the variance where it is small, which is what makes the intervals of units hold the truth as often as they say. The distribution is represented by {@link #POINTS} equally likely pairs (t, m). That the prior is uncertain matters with
 * few units: taking its best estimate for the truth gives intervals that are too short. With more than {@link #MANY} units it is
 * known to about a per cent and the moment estimate of Marshall (1991) is one pair.
 *
 * <p>Sources: Morris (1983), J. Am. Statist. Assoc. 78, 47–65; Everson and Morris (2000), J. R. Statist. Soc. B 62,
 * 399–412 (uniform in the variance); Marshall (1991), Applied Statistics 40.
 */
final class RatePrior {
    /** Number of equally likely pairs. */
    static final int POINTS = 16;
    /** Above this number of units the prior is one pair. */
    static final int MANY = 5000;

    private static final int GRID = 28;
    private static final double LEAST = 0.004;
    private static final double JEFFREYS = 0.5;

    private RatePrior() {}

    /**
     * Pairs of shape and rate of the gamma prior, {@code [pair][2]}.
     *
     * @param events ≥ 0, all defined
     * @param exposure above 0, all defined
     */
    static double[][] gamma(double[] events, double[] exposure) {
        double total = Arrays.stream(events).sum();
        double people = Arrays.stream(exposure).sum();
        if (events.length < 2) {
            return new double[][] {{JEFFREYS, 0}};
        }
        if (total == 0) {
            return new double[][] {{JEFFREYS, people}};
        }
        if (events.length > MANY) {
            double[] moments = EmpiricalBayes.moments(events, exposure);
            double least = LEAST * LEAST * moments[0] * moments[0];
            double between = Math.max(least, moments[1]);
            return new double[][] {{moments[0] * moments[0] / between, moments[0] / between}};
        }
        Fit fit = new Fit(
                t -> gammaMean(events, exposure, 1 / (t * t), total / people),
                (t, m) -> gammaLikelihood(events, exposure, 1 / (t * t), m) - Math.log1p(t * t) + Math.log(t),
                (t, m) -> gammaInformation(exposure, 1 / (t * t), m));
        double[][] pairs = fit.pairs(LEAST, 8);
        for (double[] pair : pairs) {
            double shape = 1 / (pair[0] * pair[0]);
            double mean = pair[1] * Math.exp(pair[2]);
            pair[0] = shape;
            pair[1] = shape / mean;
        }
        return pairs;
    }

    private static double gammaMean(double[] events, double[] exposure, double shape, double start) {
        double mean = start;
        for (int round = 0; round < 4; round++) {
            double above = 0;
            double below = 0;
            for (int i = 0; i < events.length; i++) {
                double weight = 1 / (shape + exposure[i] * mean);
                above += weight * events[i];
                below += weight * exposure[i];
            }
            mean = above / below;
        }
        return mean;
    }

    private static double gammaLikelihood(double[] events, double[] exposure, double shape, double mean) {
        double own = shape * Math.log(shape) - Gamma.logGamma(shape);
        double sum = 0;
        for (int i = 0; i < events.length; i++) {
            sum += own + Gamma.logGamma(events[i] + shape) + events[i] * Math.log(mean);
            sum -= (events[i] + shape) * Math.log(shape + exposure[i] * mean);
        }
        return sum;
    }

    private static double gammaInformation(double[] exposure, double shape, double mean) {
        double information = 0;
        for (double people : exposure) {
            information += shape * people * mean / (shape + people * mean);
        }
        return information;
    }

    /**
     * Pairs of both parameters of the beta prior, {@code [pair][2]}.
     *
     * @param events 0 to trials, all defined
     * @param trials above 0, all defined
     */
    static double[][] beta(double[] events, double[] trials) {
        double total = Arrays.stream(events).sum();
        double people = Arrays.stream(trials).sum();
        if (events.length < 2 || total == 0 || total == people) {
            return new double[][] {{JEFFREYS, JEFFREYS}};
        }
        if (events.length > MANY) {
            return new double[][] {betaPair(betaSpread(events, trials, total / people), total / people)};
        }
        Fit fit = new Fit(
                t -> betaMean(events, trials, t),
                (t, m) -> betaLikelihood(events, trials, t, m) + Math.log(t),
                (t, m) -> betaInformation(trials, t) * m / (1 - m));
        double[][] pairs = fit.pairs(LEAST, 0.99);
        for (int i = 0; i < pairs.length; i++) {
            double odds = pairs[i][1] / (1 - pairs[i][1]) * Math.exp(pairs[i][2] / (1 - pairs[i][1]));
            pairs[i] = betaPair(pairs[i][0], odds / (1 + odds));
        }
        return pairs;
    }

    private static double[] betaPair(double spread, double mean) {
        double size = 1 / (spread * spread) - 1;
        return new double[] {size * mean, size * (1 - mean)};
    }

    /** Moment estimate of t. */
    private static double betaSpread(double[] events, double[] trials, double mean) {
        double chi = 0;
        double free = 0;
        for (int i = 0; i < events.length; i++) {
            double difference = events[i] - trials[i] * mean;
            chi += difference * difference / (trials[i] * mean * (1 - mean));
            free += trials[i] - 1;
        }
        double square = (chi - (events.length - 1)) / free;
        return Math.min(0.99, Math.sqrt(Math.max(LEAST * LEAST, square)));
    }

    private static double betaMean(double[] events, double[] trials, double t) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < events.length; i++) {
            double weight = 1 / (1 + (trials[i] - 1) * t * t);
            above += weight * events[i];
            below += weight * trials[i];
        }
        return above / below;
    }

    private static double betaInformation(double[] trials, double t) {
        double information = 0;
        for (double size : trials) {
            information += size / (1 + Math.max(0, size - 1) * t * t);
        }
        return information;
    }

    private static double betaLikelihood(double[] events, double[] trials, double t, double mean) {
        double[] pair = betaPair(t, mean);
        double size = pair[0] + pair[1];
        double own = Gamma.logGamma(size) - Gamma.logGamma(pair[0]) - Gamma.logGamma(pair[1]);
        double sum = 0;
        for (int i = 0; i < events.length; i++) {
            sum += own + Gamma.logGamma(events[i] + pair[0]) + Gamma.logGamma(trials[i] - events[i] + pair[1]);
            sum -= Gamma.logGamma(trials[i] + size);
        }
        return sum;
    }

    /** A function of t and m. */
    @FunctionalInterface
    private interface OfBoth {
        double at(double t, double m);
    }

    /**
     * The posterior of t on a grid.
     *
     * @param mean the m best for a t
     * @param logPosterior up to a constant, before m is integrated out
     * @param information about ln m, given t
     */
    private record Fit(DoubleUnaryOperator mean, OfBoth logPosterior, OfBoth information) {

        /** Equally likely triples: t, m best for it, and the deviation of ln m from that. */
        double[][] pairs(double least, double most) {
            double[] t = logSpaced(least, most);
            double[] height = heights(t);
            int top = indexOfMaximum(height);
            int from = top;
            int to = top;
            while (from > 0 && height[from] > height[top] - 9) {
                from--;
            }
            while (to < GRID - 1 && height[to] > height[top] - 9) {
                to++;
            }
            t = logSpaced(t[from], t[to]);
            height = heights(t);
            return atQuantiles(t, cumulative(t, height));
        }

        private double[] heights(double[] t) {
            double[] height = new double[GRID];
            for (int j = 0; j < GRID; j++) {
                double m = mean.applyAsDouble(t[j]);
                height[j] = logPosterior.at(t[j], m) - 0.5 * Math.log(information.at(t[j], m));
            }
            return height;
        }

        private double[][] atQuantiles(double[] t, double[] cumulative) {
            double[][] pairs = new double[POINTS][];
            int at = 0;
            for (int i = 0; i < POINTS; i++) {
                double wanted = (i + 0.5) / POINTS;
                while (at < GRID - 2 && cumulative[at + 1] < wanted) {
                    at++;
                }
                double step = cumulative[at + 1] - cumulative[at];
                double part = step > 0 ? (wanted - cumulative[at]) / step : 0.5;
                double chosen = t[at] + Math.min(1, Math.max(0, part)) * (t[at + 1] - t[at]);
                double m = mean.applyAsDouble(chosen);
                // every quantile of t meets a different quantile of m
                double z = normalQuantile(((5 * i + 3) % POINTS + 0.5) / POINTS);
                pairs[i] = new double[] {chosen, m, z / Math.sqrt(information.at(chosen, m))};
            }
            return pairs;
        }
    }

    private static double normalQuantile(double probability) {
        return probability < 0.5 ? -Normal.quantileOf(1 - 2 * probability) : Normal.quantileOf(2 * probability - 1);
    }

    private static double[] cumulative(double[] t, double[] height) {
        double top = height[indexOfMaximum(height)];
        double[] sum = new double[GRID];
        for (int j = 1; j < GRID; j++) {
            double mean = (Math.exp(height[j] - top) + Math.exp(height[j - 1] - top)) / 2;
            sum[j] = sum[j - 1] + mean * (t[j] - t[j - 1]);
        }
        double all = sum[GRID - 1];
        for (int j = 0; j < GRID; j++) {
            sum[j] /= all;
        }
        return sum;
    }

    private static double[] logSpaced(double low, double high) {
        double[] t = new double[GRID];
        for (int j = 0; j < GRID; j++) {
            t[j] = low * Math.pow(high / low, j / (GRID - 1.0));
        }
        return t;
    }

    private static int indexOfMaximum(double[] values) {
        int best = 0;
        for (int j = 1; j < values.length; j++) {
            best = values[j] > values[best] ? j : best;
        }
        return best;
    }
}
