package org.sightline.indicators.rate;

import java.util.Arrays;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.sightline.indicators.inference.Normal;

/**
 * Which areas differ from all together by more than chance, and by more than areas ordinarily differ: a funnel plot.
 *
 * <p>Target θ = Σx/Σn. Chance alone puts an area of exposure n between the quantiles of a Poisson (rates) or binomial (proportions) number, interpolated: with r the smallest number for which P(X ≤ r) reaches the
 * probability, limit (r − α)/n, α = (P(X ≤ r) − probability)/P(X = r). Areas differ for more reasons than chance, so that with such limits many would always be outside. With zᵢ = (xᵢ/nᵢ − θ)/sᵢ, s² = θ/n or θ(1 − θ)/n, drawn in
 * to their tenth and ninth tenths, φ = Σ z²/I over I areas. Where φ is above 1, <em>multiplicative</em> limits lie √φ as far from θ; <em>additive</em> ones √(s² + τ²)/s as far, τ² = (Iφ − (I − 1))/(Σw − Σw²/Σw), w = 1/s², at least 0.
 *
 * <p>Assumes that most areas are ordinary; below about ten areas φ is itself uncertain. Source: Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202 (sections 3 and 4, appendix A.1).
 *
 * @param target θ; {@code NaN} = no events or no exposure at all
 * @param dispersion φ; {@code NaN} where the target is
 * @param between τ², in squared units of the target; 0 unless additive
 * @param z adjusted standard score of each area; {@code NaN} = no figure
 * @param proportion whether events are part of the exposure
 */
public record Funnel(double target, double dispersion, double between, double[] z, boolean proportion) {
    /** Share of the areas drawn in at either end. */
    public static final double WINSORISED = 0.1;
    /** Confidence of the warning limits. */
    public static final double INNER = 0.95;
    /** Confidence of the alarm limits. */
    public static final double OUTER = 0.998;

    /** How limits allow for what areas ordinarily differ by. */
    public enum Adjustment {
        /** Not at all. */
        NONE,
        /** Limits √φ as wide. */
        MULTIPLICATIVE,
        /** A variance between areas is added to that of chance. */
        ADDITIVE
    }

    /**
     * Makes one.
     *
     * @param events ≥ 0; {@code NaN} = no figure
     * @param exposure ≥ 0; {@code NaN} or 0 = no figure
     * @param proportion whether events are part of the exposure, and cannot be more
     */
    public static Funnel of(double[] events, double[] exposure, boolean proportion, Adjustment adjustment) {
        EmpiricalBayes.check(events, exposure);
        double all = 0;
        double people = 0;
        for (int i = 0; i < events.length; i++) {
            if (isKnown(events[i], exposure[i])) {
                all += events[i];
                people += exposure[i];
                if (proportion && events[i] > exposure[i]) {
                    throw new IllegalArgumentException("events of a proportion must not exceed the exposure");
                }
            }
        }
        double target = all > 0 && (!proportion || all < people) ? all / people : Double.NaN;
        double[] z = new double[events.length];
        Funnel plain = new Funnel(target, 1, 0, z, proportion);
        for (int i = 0; i < z.length; i++) {
            z[i] = isKnown(events[i], exposure[i])
                    ? (events[i] / exposure[i] - target) / plain.deviation(exposure[i])
                    : Double.NaN;
        }
        double dispersion = dispersion(z);
        double between = adjustment == Adjustment.ADDITIVE ? plain.between(exposure, dispersion) : 0;
        double factor = adjustment == Adjustment.MULTIPLICATIVE ? Math.max(1, dispersion) : 1;
        Funnel found = new Funnel(target, adjustment == Adjustment.NONE ? 1 : dispersion, between, z, proportion);
        for (int i = 0; i < z.length; i++) {
            z[i] /= found.widening(exposure[i], factor);
        }
        return found;
    }

    private static boolean isKnown(double events, double exposure) {
        return exposure > 0 && !Double.isNaN(events);
    }

    /** Mean square of the standard scores, their ends drawn in; {@code NaN} where there are none. */
    static double dispersion(double[] z) {
        double[] sorted =
                Arrays.stream(z).filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double low = quantile(sorted, WINSORISED);
        double high = quantile(sorted, 1 - WINSORISED);
        double sum = 0;
        for (double value : sorted) {
            double drawn = Math.min(high, Math.max(low, value));
            sum += drawn * drawn;
        }
        return sum / sorted.length;
    }

    /** As R's type 7. */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private double between(double[] exposure, double phi) {
        double sum = 0;
        double squares = 0;
        int areas = 0;
        for (int i = 0; i < exposure.length; i++) {
            if (!Double.isNaN(z[i])) {
                double weight = 1 / (deviation(exposure[i]) * deviation(exposure[i]));
                sum += weight;
                squares += weight * weight;
                areas++;
            }
        }
        double excess = areas * phi - (areas - 1);
        return excess > 0 && areas > 1 ? excess / (sum - squares / sum) : 0;
    }

    private double deviation(double exposure) {
        return Math.sqrt(target * (proportion ? 1 - target : 1) / exposure);
    }

    private double widening(double exposure, double factor) {
        double chance = deviation(exposure);
        return Math.sqrt(factor * (chance * chance + between) / (chance * chance));
    }

    /**
     * The limits for an area of some exposure, in events per exposure.
     *
     * @param exposure above 0
     * @param confidence strictly between 0 and 1, {@link #INNER} or {@link #OUTER}
     * @return undefined where the target is; the lower limit is not below 0, the upper of a proportion not above 1
     */
    public Interval limits(double exposure, double confidence) {
        if (Double.isNaN(target) || !(exposure > 0)) {
            return Interval.UNDEFINED;
        }
        double tail = (1 - confidence) / 2;
        double wide = widening(exposure, between > 0 ? 1 : Math.max(1, dispersion));
        double lower = target + wide * (quantile(exposure, tail) - target);
        double upper = target + wide * (quantile(exposure, 1 - tail) - target);
        return new Interval(Math.max(0, lower), proportion ? Math.min(1, upper) : upper);
    }

    /** The interpolated quantile of the number that chance alone gives, per exposure; not beyond the target. */
    private double quantile(double exposure, double probability) {
        double mean = target * exposure;
        double found;
        if (mean > 1e7 || (proportion && exposure > 1e8)) {
            found = mean + signed(probability) * deviation(exposure) * exposure;
        } else if (proportion) {
            BinomialDistribution chance = new BinomialDistribution((int) Math.round(exposure), target);
            int r = chance.inverseCumulativeProbability(probability);
            found = r - (chance.cumulativeProbability(r) - probability) / chance.probability(r);
        } else {
            PoissonDistribution chance = new PoissonDistribution(mean);
            int r = chance.inverseCumulativeProbability(probability);
            found = r - (chance.cumulativeProbability(r) - probability) / chance.probability(r);
        }
        return probability < 0.5 ? Math.min(target, found / exposure) : Math.max(target, found / exposure);
    }

    private static double signed(double probability) {
        return probability < 0.5 ? -Normal.quantileOf(1 - 2 * probability) : Normal.quantileOf(2 * probability - 1);
    }

    /** Where an area lies. */
    public enum Place {
        /** Below the 99.8 % limit. */
        FAR_BELOW,
        /** Below the 95 % limit. */
        BELOW,
        /** Between the 95 % limits. */
        WITHIN,
        /** Above the 95 % limit. */
        ABOVE,
        /** Above the 99.8 % limit. */
        FAR_ABOVE,
        /** No figure. */
        UNKNOWN
    }

    /** Where an area of so many events lies. */
    public Place place(double events, double exposure) {
        if (!isKnown(events, exposure) || Double.isNaN(target)) {
            return Place.UNKNOWN;
        }
        double rate = events / exposure;
        Interval outer = limits(exposure, OUTER);
        Interval inner = limits(exposure, INNER);
        if (rate > inner.upper()) {
            return rate > outer.upper() ? Place.FAR_ABOVE : Place.ABOVE;
        }
        if (rate < inner.lower()) {
            return rate < outer.lower() ? Place.FAR_BELOW : Place.BELOW;
        }
        return Place.WITHIN;
    }
}
