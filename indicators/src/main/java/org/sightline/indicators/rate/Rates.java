package org.sightline.indicators.rate;

import org.hipparchus.distribution.continuous.GammaDistribution;
import org.sightline.indicators.inference.Normal;

/**
 * Intervals for events per exposure, where the events follow a Poisson distribution.
 *
 * <p>Assumes that one event does not bring about the next. Where one child can have many episodes the true uncertainty is
 * wider; the interval of the number of <em>children</em> does not have that fault.
 *
 * <p>{@code exposure} is the population, or person-years; limits are per unit of it ({@link Interval#times} for "per
 * thousand"). No exposure, or {@code NaN} anywhere, gives {@link Interval#UNDEFINED}.
 */
public final class Rates {

    /** Below this number of events {@link #interval} is exact. */
    public static final double EXACT_BELOW = 10;

    private static final double ACCURACY = 1e-13;

    private Rates() {}

    /**
     * The interval this product publishes: {@link #exact} below 10 events, else {@link #byar}.
     *
     * @param events number of events, ≥ 0
     * @param exposure population or person-years, ≥ 0
     * @param confidence strictly between 0 and 1
     */
    public static Interval interval(double events, double exposure, double confidence) {
        return events < EXACT_BELOW ? exact(events, exposure, confidence) : byar(events, exposure, confidence);
    }

    /**
     * Byar's approximation.
     *
     * <p>lower = x (1 − 1/9x − z/3√x)³, upper = (x + 1)(1 − 1/9(x + 1) + z/3√(x + 1))³, each divided by the exposure;
     * x events, z the normal quantile of the confidence. Within 1 % of the exact limits from about 10 events.
     *
     * <p>Source: Breslow and Day (1987), Statistical Methods in Cancer Research II, equations 2.11 and 2.12, p. 69.
     *
     * @param events number of events, ≥ 0
     * @param exposure population or person-years, ≥ 0
     * @param confidence strictly between 0 and 1
     */
    public static Interval byar(double events, double exposure, double confidence) {
        double z = Normal.quantileOf(confidence);
        if (isUndefined(events, exposure)) {
            return Interval.UNDEFINED;
        }
        double base = events == 0 ? 0 : 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events));
        double lower = events * cube(Math.max(0, base));
        double next = events + 1;
        double upper = next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)));
        return new Interval(lower / exposure, upper / exposure);
    }

    /**
     * The exact Poisson interval: at most (1 − confidence)/2 probability lies beyond each limit.
     *
     * <p>lower = quantile (1 − c)/2 of the gamma distribution with shape x, upper = quantile (1 + c)/2 with shape x + 1
     * (half the chi-squared quantiles with 2x and 2x + 2 degrees of freedom), divided by the exposure. Lower is 0 for no
     * events.
     *
     * <p>Source: Garwood (1936), Biometrika 28, 437–442.
     *
     * @param events number of events, ≥ 0
     * @param exposure population or person-years, ≥ 0
     * @param confidence strictly between 0 and 1
     */
    public static Interval exact(double events, double exposure, double confidence) {
        Normal.quantileOf(confidence);
        if (isUndefined(events, exposure)) {
            return Interval.UNDEFINED;
        }
        double tail = (1 - confidence) / 2;
        double lower = events == 0 ? 0 : gammaQuantile(events, tail);
        double upper = gammaQuantile(events + 1, 1 - tail);
        return new Interval(lower / exposure, upper / exposure);
    }

    /**
     * The interval of episodes of which one child can have many, when children and episodes are both known.
     *
     * <p>Children are Poisson, each with a geometric number of episodes of mean m = e/c; then the variance of episodes is φ = 2m − 1 times their number, and the limits are φ times those of e/φ events. With one episode each, {@link #interval}.
     * That of single episodes would be too narrow: 400 episodes of 100 children are no surer than 57 events.
     *
     * <p>Source: compound Poisson; Stukel, Glynn, Fisher, Sharp, Lu-Yao and Wennberg (1994), Statistics in Medicine 13, 1781–1791 (rates of recurrent outcomes).
     *
     * @param episodes at least {@code children}
     * @param children ≥ 0; 0 only without episodes
     * @param exposure population or person-years, ≥ 0
     * @param confidence strictly between 0 and 1
     * @return undefined when an argument is {@code NaN} or there is no exposure
     */
    public static Interval repeats(double episodes, double children, double exposure, double confidence) {
        if (children > episodes || (children == 0 && episodes > 0)) {
            throw new IllegalArgumentException(
                    "every child has an episode at least, but there are " + episodes + " of " + children);
        }
        double factor = children > 0 ? 2 * episodes / children - 1 : 1;
        Interval limits = interval(episodes / factor, exposure, confidence);
        return limits.isDefined() ? limits.times(factor) : limits;
    }

    private static double gammaQuantile(double shape, double probability) {
        return new GammaDistribution(shape, 1, ACCURACY).inverseCumulativeProbability(probability);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static boolean isUndefined(double events, double exposure) {
        if (events < 0 || Double.isInfinite(events)) {
            throw new IllegalArgumentException("events must be 0 or more and finite, but are " + events);
        }
        if (exposure < 0 || Double.isInfinite(exposure)) {
            throw new IllegalArgumentException("exposure must be 0 or more and finite, but is " + exposure);
        }
        return Double.isNaN(events) || Double.isNaN(exposure) || exposure == 0;
    }
}
