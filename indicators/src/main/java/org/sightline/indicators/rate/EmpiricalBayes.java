package org.sightline.indicators.rate;

import org.hipparchus.distribution.continuous.GammaDistribution;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * Rates of many areas, each drawn towards a mean as far as its own population is too small to speak for itself.
 *
 * <p>Area i has x events among n people, raw rate r = x/n. With the mean rate m = Σx/Σn and the variance between the true
 * rates A = Σ n(r − m)²/Σn − m/(Σn/k), at least 0, over k areas, the smoothed rate is m + (r − m) A/(A + m/n): near r in a
 * populous area, near m in a small one. Method of moments for Poisson counts.
 *
 * <p>Assumes that the areas' true rates scatter about one mean (globally, or among neighbours). Smoothing hides a truly
 * exceptional small area; show the raw rate beside it. Same numbers as spdep's {@code EBest(family = "poisson")} and
 * {@code EBlocal}.
 *
 * <p>Source: Marshall (1991), Applied Statistics 40, 283–294.
 */
public final class EmpiricalBayes {

    private EmpiricalBayes() {}

    /**
     * Rates drawn towards the mean of all areas.
     *
     * @param events number of events per area, ≥ 0; {@code NaN} = no figure
     * @param exposure population per area, ≥ 0; {@code NaN} = no figure
     * @return smoothed events per unit of exposure; {@code NaN} where an area has no figure or no exposure (it then plays
     *     no part in the others either)
     */
    public static double[] global(double[] events, double[] exposure) {
        check(events, exposure);
        Moments moments = new Moments();
        for (int i = 0; i < events.length; i++) {
            moments.add(events[i], exposure[i]);
        }
        for (int i = 0; i < events.length; i++) {
            moments.addSpread(events[i], exposure[i], moments.mean());
        }
        double[] smoothed = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            smoothed[i] = moments.shrink(events[i], exposure[i]);
        }
        return smoothed;
    }

    /**
     * Rates drawn towards the mean of the area and its neighbours.
     *
     * <p>m is the mean of the area and its neighbours. In A each of them is compared with the mean of its own surroundings,
     * as spdep does by default (its option {@code geoda = TRUE}, and GeoDa, compare all with m).
     *
     * @param events number of events per area, ≥ 0; {@code NaN} = no figure
     * @param exposure population per area, ≥ 0; {@code NaN} = no figure
     * @param w neighbours, one row per area; only who is a neighbour counts, not the weight, and the area itself always
     *     counts
     * @return smoothed events per unit of exposure; {@code NaN} where an area has no figure or no exposure. Where neither
     *     the area nor a neighbour has any event, 0. An area without neighbours keeps its raw rate
     */
    public static double[] local(double[] events, double[] exposure, Neighbours w) {
        Moments[] moments = around(events, exposure, w);
        double[] smoothed = new double[events.length];
        for (int i = 0; i < smoothed.length; i++) {
            smoothed[i] = moments[i].shrink(events[i], exposure[i]);
        }
        return smoothed;
    }

    /** The moments of every area and its neighbours. */
    private static Moments[] around(double[] events, double[] exposure, Neighbours w) {
        check(events, exposure);
        if (w.size() != events.length) {
            throw new IllegalArgumentException("w must have one row per area");
        }
        Neighbours around = w.withSelf();
        Moments[] moments = new Moments[events.length];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = new Moments();
            for (int k = around.offsets()[i]; k < around.offsets()[i + 1]; k++) {
                moments[i].add(events[around.targets()[k]], exposure[around.targets()[k]]);
            }
        }
        for (int i = 0; i < moments.length; i++) {
            for (int k = around.offsets()[i]; k < around.offsets()[i + 1]; k++) {
                int j = around.targets()[k];
                moments[i].addSpread(events[j], exposure[j], moments[j].mean());
            }
        }
        return moments;
    }

    /**
     * What is known of the true rate of every area, drawn towards the mean of all areas: the posterior of a gamma distribution with mean m and variance A, of shape m²/A + x and rate m/A + n. Its mean is {@link #global}. Where A is 0
     * all areas are taken to be alike, and the interval is that of their common rate.
     *
     * @param events number of events per area, ≥ 0; {@code NaN} = no figure
     * @param exposure population per area, ≥ 0; {@code NaN} = no figure
     * @param confidence strictly between 0 and 1
     * @return one per area; undefined where {@link #global} is, and where there are no events at all
     */
    public static Interval[] globalIntervals(double[] events, double[] exposure, double confidence) {
        check(events, exposure);
        Moments moments = new Moments();
        for (int i = 0; i < events.length; i++) {
            moments.add(events[i], exposure[i]);
        }
        for (int i = 0; i < events.length; i++) {
            moments.addSpread(events[i], exposure[i], moments.mean());
        }
        Interval[] intervals = new Interval[events.length];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = moments.posterior(events[i], exposure[i], confidence);
        }
        return intervals;
    }

    /**
     * As {@link #globalIntervals}, towards the mean of the area and its neighbours; the mean of the posterior is {@link #local}.
     *
     * @param events number of events per area, ≥ 0; {@code NaN} = no figure
     * @param exposure population per area, ≥ 0; {@code NaN} = no figure
     * @param w neighbours, one row per area
     * @param confidence strictly between 0 and 1
     */
    public static Interval[] localIntervals(double[] events, double[] exposure, Neighbours w, double confidence) {
        Moments[] moments = around(events, exposure, w);
        Interval[] intervals = new Interval[events.length];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = moments[i].posterior(events[i], exposure[i], confidence);
        }
        return intervals;
    }

    /**
     * Rates as standard scores that make areas of unequal population comparable, for Moran's I of rates.
     *
     * <p>(r − m)/√(A + m/n) with m, A as above but A not kept from falling below 0; where A + m/n would be negative, m/n
     * alone.
     *
     * <p>Source: Assunção and Reis (1999), Statistics in Medicine 18, 2147–2162; {@code EBImoran.mc} of spdep.
     *
     * @param events number of events per area, ≥ 0; {@code NaN} = no figure
     * @param exposure population per area, ≥ 0; {@code NaN} = no figure
     * @return standard scores; {@code NaN} where an area has no figure or no exposure, and everywhere if there are no events
     */
    public static double[] standardised(double[] events, double[] exposure) {
        check(events, exposure);
        Moments moments = new Moments();
        for (int i = 0; i < events.length; i++) {
            moments.add(events[i], exposure[i]);
        }
        for (int i = 0; i < events.length; i++) {
            moments.addSpread(events[i], exposure[i], moments.mean());
        }
        double[] scores = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            scores[i] = moments.score(events[i], exposure[i]);
        }
        return scores;
    }

    /** Mean m and variance A between the true rates, A not below 0. */
    static double[] moments(double[] events, double[] exposure) {
        check(events, exposure);
        Moments moments = new Moments();
        for (int i = 0; i < events.length; i++) {
            moments.add(events[i], exposure[i]);
        }
        for (int i = 0; i < events.length; i++) {
            moments.addSpread(events[i], exposure[i], moments.mean());
        }
        return new double[] {moments.mean(), moments.between()};
    }

    static void check(double[] events, double[] exposure) {
        if (events.length != exposure.length) {
            throw new IllegalArgumentException("events and exposure must have the same length");
        }
        for (int i = 0; i < events.length; i++) {
            if (events[i] < 0 || exposure[i] < 0 || Double.isInfinite(events[i]) || Double.isInfinite(exposure[i])) {
                throw new IllegalArgumentException("events and exposure must be 0 or more and finite");
            }
        }
    }

    /** The sums of a set of areas: first all {@link #add}, then all {@link #addSpread}, then {@link #shrink}. */
    private static final class Moments {
        private int areas;
        private double events;
        private double exposure;
        private double spread;

        void add(double x, double n) {
            if (n > 0 && !Double.isNaN(x)) {
                areas++;
                events += x;
                exposure += n;
            }
        }

        double mean() {
            return events / exposure;
        }

        double between() {
            return Math.max(0, spread / exposure - mean() / (exposure / areas));
        }

        void addSpread(double x, double n, double about) {
            if (n > 0 && !Double.isNaN(x)) {
                double difference = x / n - about;
                spread += n * difference * difference;
            }
        }

        double score(double x, double n) {
            if (!(n > 0) || Double.isNaN(x) || events == 0) {
                return Double.NaN;
            }
            double variance = spread / exposure - mean() / (exposure / areas) + mean() / n;
            // rates that differ by rounding alone are equal, or the rounding would become a pattern
            if (spread <= 1e-24 * mean() * mean() * exposure) {
                return 0;
            }
            return (x / n - mean()) / Math.sqrt(variance <= 0 ? mean() / n : variance);
        }

        Interval posterior(double x, double n, double confidence) {
            if (!(n > 0) || Double.isNaN(x) || events == 0) {
                return Interval.UNDEFINED;
            }
            double mean = mean();
            double between = between();
            if (!(between > 1e-12 * mean * mean)) {
                return Rates.interval(events, exposure, confidence);
            }
            double tail = (1 - confidence) / 2;
            GammaDistribution rate = new GammaDistribution(mean * mean / between + x, 1 / (mean / between + n));
            return new Interval(rate.inverseCumulativeProbability(tail), rate.inverseCumulativeProbability(1 - tail));
        }

        double shrink(double x, double n) {
            if (!(n > 0) || Double.isNaN(x)) {
                return Double.NaN;
            }
            double mean = mean();
            double between = between();
            return between == 0 ? mean : mean + (x / n - mean) * between / (between + mean / n);
        }
    }
}
