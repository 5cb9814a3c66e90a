package org.sightline.indicators.rate;

import org.sightline.indicators.inference.Normal;

/** Intervals for parts of a whole: how many of so many. */
public final class Proportions {

    private Proportions() {}

    /**
     * Wilson's score interval for a proportion.
     *
     * <p>With x events in n trials, q = x/n and z the normal quantile of the confidence:
     * (q + z²/2n ± z √(q(1 − q)/n + z²/4n²)) / (1 + z²/n). It stays within 0 and 1, and is sensible for x = 0 and x = n.
     * Assumes independent trials: not for episodes of which one child can have many (use {@link Rates}).
     *
     * <p>Source: Wilson (1927), J. Am. Statist. Assoc. 22, 209–212; recommended by Newcombe (1998), Statist. Med. 17.
     *
     * @param events number with the attribute, 0 to {@code trials}
     * @param trials number observed; 0 gives {@link Interval#UNDEFINED}
     * @param confidence strictly between 0 and 1, for instance 0.95
     * @return limits in [0, 1]; undefined when an argument is {@code NaN}
     */
    public static Interval wilson(double events, double trials, double confidence) {
        double z = Normal.quantileOf(confidence);
        if (Double.isNaN(events) || Double.isNaN(trials)) {
            return Interval.UNDEFINED;
        }
        if (!(events >= 0 && events <= trials && trials < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "events must lie between 0 and trials, but are " + events + " of " + trials);
        }
        if (trials == 0) {
            return Interval.UNDEFINED;
        }
        double share = events / trials;
        double square = z * z / trials;
        double centre = share + square / 2;
        double half = z * Math.sqrt(share * (1 - share) / trials + square / (4 * trials));
        double lower = events == 0 ? 0 : (centre - half) / (1 + square);
        double upper = events == trials ? 1 : (centre + half) / (1 + square);
        return new Interval(Math.max(0, lower), Math.min(1, upper));
    }
}
