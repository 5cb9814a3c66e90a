package org.sightline.indicators.rate;

/**
 * Directly standardised rates: what the rate would be had the area the ages of a standard population.
 *
 * <p>Rate = Σ wₖ xₖ/nₖ / Σ wₖ over age groups k, w the standard population. Interval after Dobson: rate + √(V/O)(limit − O), O = Σx, V = Σ (wₖ/Σw)² xₖ/nₖ², with the exact limits of O below 10 events and Byar's above.
 *
 * <p>Assumes Poisson events. An age group in which nobody lives cannot be standardised. Source: Dobson, Kuulasmaa, Eberle and Scherer (1991), Statistics in Medicine 10, 457–462; as the English public health bodies publish them.
 *
 * @param rate per unit of exposure; {@code NaN} = undefined, with its interval: an age group lacks a figure or has nobody in it
 * @param interval of the rate
 */
public record Standardised(double rate, Interval interval) {

    /**
     * Standardises.
     *
     * @param events per age group, ≥ 0
     * @param exposure per age group, ≥ 0
     * @param standard standard population per age group, ≥ 0, not all 0; a group of 0 is left out
     * @param confidence strictly between 0 and 1
     */
    public static Standardised of(double[] events, double[] exposure, double[] standard, double confidence) {
        EmpiricalBayes.check(events, exposure);
        double people = 0;
        for (double group : standard) {
            if (!(group >= 0) || Double.isInfinite(group)) {
                throw new IllegalArgumentException("the standard population must be 0 or more and finite");
            }
            people += group;
        }
        if (people == 0 || standard.length != events.length) {
            throw new IllegalArgumentException("the standard population must have one number a group, not all 0");
        }
        double rate = 0;
        double variance = 0;
        double all = 0;
        for (int k = 0; k < events.length; k++) {
            if (standard[k] > 0) {
                double share = exposure[k] > 0 ? standard[k] / people / exposure[k] : Double.NaN;
                rate += share * events[k];
                variance += share * share * events[k];
                all += events[k];
            }
        }
        if (Double.isNaN(rate)) {
            return new Standardised(Double.NaN, Interval.UNDEFINED);
        }
        Interval limits = Rates.interval(all, 1, confidence);
        double scale = all == 0 ? alone(exposure, standard, people) : Math.sqrt(variance / all);
        double lower = Math.max(0, rate + scale * (limits.lower() - all));
        return new Standardised(rate, new Interval(lower, rate + scale * (limits.upper() - all)));
    }

    /** What one event counts where there are none: that of the group in which it would count most. */
    private static double alone(double[] exposure, double[] standard, double people) {
        double most = 0;
        for (int k = 0; k < exposure.length; k++) {
            if (standard[k] > 0) {
                most = Math.max(most, standard[k] / people / exposure[k]);
            }
        }
        return most;
    }
}
