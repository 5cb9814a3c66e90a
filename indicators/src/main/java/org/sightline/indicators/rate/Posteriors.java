package org.sightline.indicators.rate;

import java.util.Arrays;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;

/**
 * What is known of the true rate of every unit once its figure is seen: a distribution per unit.
 *
 * <p>Gamma for rates, Beta for proportions, each the conjugate posterior under every pair of {@link RatePrior}; a fixed value where a figure comes
 * without its counts. {@code NaN} = no figure. The arrays are not copied; do not change them.
 */
public final class Posteriors {
    /** Families of distributions. */
    public enum Family {
        /** Shape and rate, {@code [pair][unit]}. */
        GAMMA,
        /** Both parameters, {@code [pair][unit]}. */
        BETA,
        /** The value itself and nothing. */
        FIXED
    }

    private static final double PRECISE = 1e-10;
    private static final int MOST_STEPS = 200;

    private final Family family;
    private final double[][] first;
    private final double[][] second;
    private final double per;

    private Posteriors(Family family, double[][] first, double[][] second, double per) {
        this.family = family;
        this.first = first;
        this.second = second;
        this.per = per;
    }

    /**
     * Rates: events follow a Poisson distribution.
     *
     * @param events per unit, ≥ 0; {@code NaN} = no figure
     * @param exposure per unit, ≥ 0; {@code NaN} or 0 = no figure
     * @param per what a rate is multiplied by to give the figure, above 0
     */
    public static Posteriors gamma(double[] events, double[] exposure, double per) {
        double[][] known = known(events, exposure);
        double[][] prior = RatePrior.gamma(known[0], known[1]);
        double[][] shape = new double[prior.length][];
        double[][] rate = new double[prior.length][];
        for (int p = 0; p < prior.length; p++) {
            shape[p] = sum(events, prior[p][0], exposure);
            rate[p] = sum(exposure, prior[p][1], exposure);
        }
        return new Posteriors(Family.GAMMA, shape, rate, positive(per));
    }

    /**
     * Proportions: events out of trials follow a binomial distribution.
     *
     * @param events per unit, 0 to trials; {@code NaN} = no figure
     * @param trials per unit, ≥ 0; {@code NaN} or 0 = no figure
     * @param per what a proportion is multiplied by to give the figure, above 0
     */
    public static Posteriors beta(double[] events, double[] trials, double per) {
        double[][] known = known(events, trials);
        double[][] prior = RatePrior.beta(known[0], known[1]);
        double[] rest = new double[events.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = trials[i] - events[i];
            if (rest[i] < 0) {
                throw new IllegalArgumentException("events must not exceed trials");
            }
        }
        double[][] one = new double[prior.length][];
        double[][] other = new double[prior.length][];
        for (int p = 0; p < prior.length; p++) {
            one[p] = sum(events, prior[p][0], trials);
            other[p] = sum(rest, prior[p][1], trials);
        }
        return new Posteriors(Family.BETA, one, other, positive(per));
    }

    /** Figures that are taken as they are, for want of counts. */
    public static Posteriors fixed(double[] figures) {
        return new Posteriors(Family.FIXED, new double[][] {figures}, new double[][] {new double[figures.length]}, 1);
    }

    /** The family of the distributions. */
    public Family family() {
        return family;
    }

    /** Number of equally likely pairs of prior parameters. */
    public int pairs() {
        return first.length;
    }

    /** Number of units. */
    public int units() {
        return first[0].length;
    }

    /** What a draw is multiplied by to give a figure. */
    public double per() {
        return per;
    }

    /** First parameter of the units under a pair of the prior. */
    public double[] first(int pair) {
        return first[pair];
    }

    /** Second parameter of the units under a pair of the prior. */
    public double[] second(int pair) {
        return second[pair];
    }

    /** Expected figure of a unit, drawn towards the others as far as its own counts are small; {@code NaN} = no figure. */
    public double mean(int unit) {
        double sum = 0;
        for (int p = 0; p < first.length; p++) {
            double a = first[p][unit];
            double b = second[p][unit];
            sum += switch (family) {
                case GAMMA -> a / b;
                case BETA -> a / (a + b);
                case FIXED -> a;
            };
        }
        return sum / first.length * per;
    }

    /**
     * The limits that the true figure of a unit lies between with this probability, as much beyond one as beyond the other.
     *
     * @param confidence strictly between 0 and 1
     * @return {@link Interval#UNDEFINED} where the unit has no figure or one without counts
     */
    public Interval interval(int unit, double confidence) {
        if (family == Family.FIXED || Double.isNaN(first[0][unit])) {
            return Interval.UNDEFINED;
        }
        double tail = (1 - confidence) / 2;
        return new Interval(quantile(unit, tail), quantile(unit, 1 - tail)).times(per);
    }

    private double quantile(int unit, double probability) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int p = 0; p < first.length; p++) {
            double quantile = family == Family.GAMMA
                    ? new GammaDistribution(first[p][unit], 1 / second[p][unit])
                            .inverseCumulativeProbability(probability)
                    : new BetaDistribution(first[p][unit], second[p][unit]).inverseCumulativeProbability(probability);
            low = Math.min(low, quantile);
            high = Math.max(high, quantile);
        }
        double from = low;
        double to = high;
        if (!(to - from > PRECISE * to)) {
            return (from + to) / 2;
        }
        return new BracketingNthOrderBrentSolver(PRECISE, PRECISE * to, 5)
                .solve(MOST_STEPS, value -> cumulative(unit, value) - probability, from, to);
    }

    private double cumulative(int unit, double value) {
        double sum = 0;
        for (int p = 0; p < first.length; p++) {
            sum += family == Family.GAMMA
                    ? new GammaDistribution(first[p][unit], 1 / second[p][unit]).cumulativeProbability(value)
                    : new BetaDistribution(first[p][unit], second[p][unit]).cumulativeProbability(value);
        }
        return sum / first.length;
    }

    private static double positive(double per) {
        if (!(per > 0 && per < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("per must be above 0 and finite, but is " + per);
        }
        return per;
    }

    private static double[] sum(double[] counts, double prior, double[] exposure) {
        double[] sums = new double[counts.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = exposure[i] > 0 ? counts[i] + prior : Double.NaN;
        }
        return sums;
    }

    /** The units with a figure; in an order of their own while there are few, so that the order of units changes nothing. */
    private static double[][] known(double[] events, double[] exposure) {
        EmpiricalBayes.check(events, exposure);
        double[][] pairs = new double[events.length][];
        int count = 0;
        for (int i = 0; i < events.length; i++) {
            if (exposure[i] > 0 && !Double.isNaN(events[i])) {
                pairs[count++] = new double[] {events[i], exposure[i]};
            }
        }
        if (count <= RatePrior.MANY) {
            Arrays.sort(pairs, 0, count, (a, b) -> {
                int byEvents = Double.compare(a[0], b[0]);
                return byEvents != 0 ? byEvents : Double.compare(a[1], b[1]);
            });
        }
        double[][] columns = new double[2][count];
        for (int i = 0; i < count; i++) {
            columns[0][i] = pairs[i][0];
            columns[1][i] = pairs[i][1];
        }
        return columns;
    }
}
