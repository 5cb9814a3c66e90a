package org.sightline.indicators.score;

import java.util.List;

/**
 * What a simulation lets vary.
 *
 * @param data whether figures are drawn from their posterior distributions
 * @param concentration how close weights stay to the chosen ones: Dirichlet with parameters concentration · K · (share of the weight), K
 *     the number of indicators; 1 = flat where weights are alike, 10 = each varies by about 30 %; infinite = they stay
 * @param normalisers scales drawn from, with equal chances among the chosen one and these; empty = the chosen one
 * @param aggregations means drawn from likewise
 * @param leavesOneOut whether in half of the runs one indicator, each as likely, is left out
 */
public record Variation(
        boolean data,
        double concentration,
        List<Normaliser> normalisers,
        List<Aggregation> aggregations,
        boolean leavesOneOut) {
    private static final double USUAL = 10;

    /** Copies the lists. */
    public Variation {
        if (!(concentration > 0)) {
            throw new IllegalArgumentException("concentration must be above 0, but is " + concentration);
        }
        normalisers = List.copyOf(normalisers);
        aggregations = List.copyOf(aggregations);
    }

    /** Small numbers and the choice of method. */
    public static Variation all() {
        return new Variation(
                true,
                USUAL,
                List.of(Normaliser.Z, Normaliser.PERCENTILE, Normaliser.MIN_MAX),
                List.of(Aggregation.values()),
                true);
    }

    /** Small numbers only. */
    public static Variation dataOnly() {
        return new Variation(true, Double.POSITIVE_INFINITY, List.of(), List.of(), false);
    }

    /** Small numbers, and any weights at all: Dirichlet, flat where weights are alike. */
    public static Variation weightsAndData() {
        return new Variation(true, 1, List.of(), List.of(), false);
    }

    /** The choice of method only. */
    public static Variation methodOnly() {
        Variation all = all();
        return new Variation(false, all.concentration, all.normalisers, all.aggregations, true);
    }

    /** Whether anything but the data varies. */
    boolean method() {
        return concentration < Double.POSITIVE_INFINITY
                || !normalisers.isEmpty()
                || !aggregations.isEmpty()
                || leavesOneOut;
    }
}
