package org.sightline.indicators.time;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.special.Beta;

/**
 * More or fewer than before? The ratio of two Poisson rates, with the exact test and interval that condition on their sum.
 *
 * <p>With a events in exposure A before and b in B after, b given a + b is binomial with share q = ρB/(A + ρB), ρ the ratio of
 * rates. ratio = (b/B)/(a/A). Limits of q by Clopper and Pearson: q_L = Beta quantile of α/2 with (b, a + 1), q_U that of 1 − α/2 with (b + 1, a); ρ = q A/((1 − q) B). p =
 * twice the smaller tail under ρ = 1, at most 1, so that p ≤ α exactly when the interval leaves out 1. Exposure is length of time, or people times length.
 *
 * <p>Assumes that events come independently of each other: a few children who go missing many times make both p and interval too narrow. Sources: Przyborowski and
 * Wilenski (1940), Biometrika 31; Clopper and Pearson (1934), Biometrika 26. The interval is that of R's {@code poisson.test}; its p adds up the less likely outcomes
 * instead, and may be smaller.
 *
 * @param ratio rate after to rate before; infinite where there were none before; NaN where there were none at all
 * @param lower lower limit, 0 where there are none after; NaN where there were none at all
 * @param upper upper limit, infinite where there were none before; NaN where there were none at all
 * @param p two-sided; NaN where there were none at all
 */
public record PeriodChange(double ratio, double lower, double upper, double p) {
    private static final double ACCURACY = 1e-14;

    /**
     * One period.
     *
     * @param events whole number, 0 or more
     * @param exposure above 0
     */
    public record Period(double events, double exposure) {
        /** Checks ranges. */
        public Period {
            if (!(events >= 0) || events != Math.rint(events) || events > 1e9) {
                throw new IllegalArgumentException("events must be a whole number from 0 to 1e9");
            }
            if (!(exposure > 0) || Double.isInfinite(exposure)) {
                throw new IllegalArgumentException("exposure must be above 0 and finite");
            }
        }
    }

    /**
     * Compares two periods.
     *
     * @param before the earlier
     * @param after the later
     * @param confidence of the interval, strictly between 0 and 1
     */
    public static PeriodChange of(Period before, Period after, double confidence) {
        return of(before, after, confidence, 1);
    }

    /**
     * Compares two periods whose counts vary more than Poisson counts: as {@link #of(Period, Period, double)} for both counts divided by the inflation, so that p and interval
     * rest on as many independent events as there are.
     *
     * @param before the earlier
     * @param after the later
     * @param confidence of the interval, strictly between 0 and 1
     * @param inflation variance as a multiple of the mean, 1 or more
     */
    public static PeriodChange of(Period before, Period after, double confidence, double inflation) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie strictly between 0 and 1, but is " + confidence);
        }
        if (!(inflation >= 1 && inflation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("inflation must be 1 or more and finite");
        }
        double a = before.events / inflation;
        double b = after.events / inflation;
        if (a + b == 0) {
            return new PeriodChange(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double scale = before.exposure / after.exposure;
        double outside = (1 - confidence) / 2;
        double lower = b == 0 ? 0 : odds(quantile(outside, b, a + 1)) * scale;
        double upper = a == 0 ? Double.POSITIVE_INFINITY : scale / odds(quantile(outside, a, b + 1));
        return new PeriodChange(b / a * scale, lower, upper, p(a, b, after.exposure / before.exposure));
    }

    private static double quantile(double probability, double first, double second) {
        return new BetaDistribution(first, second, ACCURACY).inverseCumulativeProbability(probability);
    }

    private static double odds(double share) {
        return share / (1 - share);
    }

    /** P(X ≥ b) = I_q(b, a + 1) and P(X ≤ b) = I_(1 − q)(a, b + 1). */
    private static double p(double a, double b, double odds) {
        double share = odds / (1 + odds);
        double atLeast = b == 0 ? 1 : Beta.regularizedBeta(share, b, a + 1);
        double atMost = a == 0 ? 1 : Beta.regularizedBeta(1 / (1 + odds), a, b + 1);
        return Math.min(1, 2 * Math.min(atLeast, atMost));
    }
}
