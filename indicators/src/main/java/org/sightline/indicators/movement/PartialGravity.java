package org.sightline.indicators.movement;

import java.util.Arrays;

/**
 * {@link Gravity} fitted to flows of which some are not known, so that what it expects tells nothing but what is known.
 *
 * <p>expected(i, j) = aᵢ bⱼ f(i, j; β) for i ≠ j. Poisson likelihood of what is known: the known flows; row and column sums where these are known of every area (they
 * are then reproduced); else the sum of all unknown flows where that is known. Fitted by expectation and maximisation: unknown flows are filled with what the model
 * leaves them of the known sums (within known margins by proportional fitting), then the model is fitted to the whole. Where everything is known this is the doubly constrained
 * gravity model.
 *
 * <p>Flows that are hidden because they are small are not missing at random: where only the known flows are used, expected counts come out a little
 * too high, which makes corridors harder to find, not easier.
 *
 * <p>Source: Dempster, Laird and Rubin (1977), J. R. Statist. Soc. B 39, 1–38 (the algorithm); Bishop, Fienberg and Holland (1975), chapter 5 (incomplete tables);
 * Wilson (1971) (the model).
 */
public final class PartialGravity {
    private final PartialFlows flows;
    private final double beta;
    private final PartialFit fit;

    private PartialGravity(PartialFlows flows, double beta, PartialFit fit) {
        this.flows = flows;
        this.beta = beta;
        this.fit = fit;
    }

    /**
     * Fits the model.
     *
     * @param flows what is known
     * @param deterrence how decay depends on the rate, for the same areas
     */
    public static PartialGravity fit(PartialFlows flows, Deterrence deterrence) {
        if (deterrence.areas() != flows.areas()) {
            throw new IllegalArgumentException("flows and deterrence must have the same areas");
        }
        PartialFit fit = new PartialFit(flows, deterrence);
        boolean enough = flows.size() > fit.parameters();
        double beta = enough ? new DecaySearch(fit::balance, fit.spread()).solve() : Double.NaN;
        if (enough) {
            fit.balance(beta);
        }
        return new PartialGravity(flows, beta, fit);
    }

    /** The fitted rate; {@code NaN} where fewer flows are known than there is to fit, and then nothing is expected of any pair. */
    public double beta() {
        return beta;
    }

    /** Expected counts by origin × areas + destination; 0 within an area, {@code NaN} where nothing could be fitted. */
    public double[] matrix() {
        double[] matrix = fit.expected();
        if (Double.isNaN(beta)) {
            Arrays.fill(matrix, Double.NaN);
        }
        return matrix;
    }

    /** The flows, with unknown ones filled as the model has it; {@code NaN} where nothing could be fitted. */
    public double[] filled() {
        double[] filled = Double.isNaN(beta) ? new double[flows.known().length] : fit.filled();
        if (Double.isNaN(beta)) {
            Arrays.fill(filled, Double.NaN);
        }
        for (int k = 0; k < filled.length; k++) {
            filled[k] = flows.isKnown(k) ? flows.known()[k] : filled[k];
        }
        return filled;
    }

    /** How many parameters the known flows were fitted with. */
    public int parameters() {
        return fit.parameters();
    }

    /**
     * Tests the known flows. Unknown ones take part in the adjustment for the number of pairs with p = 1, so that hiding flows finds no more corridors; their figures are {@code NaN}.
     */
    public Corridors corridors() {
        double[] expected = matrix();
        double[] counts = new double[flows.size()];
        double[] means = new double[flows.size()];
        double[] observed = new double[expected.length];
        int size = 0;
        for (int k = 0; k < expected.length; k++) {
            if (flows.isKnown(k) && k / flows.areas() != k % flows.areas()) {
                observed[k] = flows.known()[k];
                if (expected[k] > 0) {
                    counts[size] = flows.known()[k];
                    means[size++] = expected[k];
                }
            }
        }
        Dispersion dispersion =
                Dispersion.estimate(Arrays.copyOf(counts, size), Arrays.copyOf(means, size), parameters());
        return Corridors.of(observed, expected, dispersion).without(k -> !flows.isKnown(k));
    }

    /** β with its standard error and interval; the information is that of the known flows alone. */
    public DecayEstimate decay(Dispersion dispersion) {
        return Double.isNaN(beta)
                ? DecayEstimate.of(Double.NaN, Double.NaN)
                : DecayEstimate.of(beta, Math.sqrt((1 + dispersion.linear()) / fit.information()));
    }
}
