package org.sightline.indicators.movement;

import java.util.Arrays;
import java.util.List;

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
    /** Above this many pairs no single flow bends the model. */
    private static final int SMALL = 5_000;

    private final PartialFlows flows;
    private final double beta;
    private final PartialFit fit;
    private final boolean[] left;

    private PartialGravity(PartialFlows flows, double beta, PartialFit fit, boolean[] left) {
        this.flows = flows;
        this.beta = beta;
        this.fit = fit;
        this.left = left;
    }

    /**
     * Fits the model.
     *
     * @param flows what is known
     * @param deterrence how decay depends on the rate, for the same areas
     */
    public static PartialGravity fit(PartialFlows flows, Deterrence deterrence) {
        return fit(flows, deterrence, new boolean[flows.known().length]);
    }

    /**
     * Fits the model to the flows but those that stand far out, so that it says what these would be without what makes them stand out. Where there are more than
     * 5,000 pairs no flow bends the model much, and none is left out.
     */
    public static PartialGravity robust(PartialFlows flows, Deterrence deterrence) {
        return flows.known().length > SMALL
                ? fit(flows, deterrence)
                : fit(flows, deterrence, new CorridorSearch(flows, deterrence).find());
    }

    /**
     * Fits the model as {@link #robust} does with each of several ways movement may fall with distance and gives the one under which the known flows that stand out under
     * none of them are likeliest, over-dispersion allowed for: see {@link CountLikelihood}. At equal likelihood, or where nothing can be fitted, the first.
     *
     * @param flows what is known
     * @param deterrences at least one, for the same areas
     * @return the position in {@code deterrences} and the fit
     */
    public static Choice best(PartialFlows flows, List<Deterrence> deterrences) {
        List<PartialGravity> fits = deterrences.stream()
                .map(deterrence -> robust(flows, deterrence))
                .toList();
        boolean[] left = new boolean[flows.known().length];
        for (PartialGravity fit : fits) {
            for (int k = 0; k < left.length; k++) {
                left[k] |= fit.left[k];
            }
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < fits.size(); i++) {
            PartialGravity common =
                    Arrays.equals(fits.get(i).left, left) ? fits.get(i) : fit(flows, deterrences.get(i), left);
            double likelihood = Double.isNaN(common.beta) ? Double.NEGATIVE_INFINITY : common.fit.logLikelihood();
            if (likelihood > most) {
                most = likelihood;
                best = i;
            }
        }
        return new Choice(best, fits.get(best));
    }

    /**
     * What was chosen of several.
     *
     * @param position which
     * @param fit the model fitted with it
     */
    public record Choice(int position, PartialGravity fit) {}

    /** Fits the model to the flows but those left out, which are as if they could not be. */
    static PartialGravity fit(PartialFlows flows, Deterrence deterrence, boolean[] left) {
        if (deterrence.areas() != flows.areas()) {
            throw new IllegalArgumentException("flows and deterrence must have the same areas");
        }
        PartialFit fit = new PartialFit(flows, deterrence, left.clone());
        boolean enough = fit.size() > fit.parameters();
        double beta = enough ? new DecaySearch(fit::balance, fit.spread()).solve() : Double.NaN;
        if (enough) {
            fit.balance(beta);
        }
        return new PartialGravity(flows, beta, fit, left.clone());
    }

    /** How many more known flows there are than were parameters to fit. */
    int freedom() {
        return fit.size() - fit.parameters();
    }

    /** How the flows that were not left out vary; {@link Dispersion#POISSON} where nothing was fitted. */
    public Dispersion dispersion() {
        if (Double.isNaN(beta)) {
            return Dispersion.POISSON;
        }
        double[] expected = matrix();
        double[] counts = new double[fit.size()];
        double[] means = new double[fit.size()];
        int size = 0;
        for (int k = 0; k < expected.length; k++) {
            if (fit.isUsed(k) && expected[k] > 0) {
                counts[size] = flows.known()[k];
                means[size++] = expected[k];
            }
        }
        return Dispersion.estimate(Arrays.copyOf(counts, size), Arrays.copyOf(means, size), parameters());
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
     * p allows for the uncertainty of the dispersion, which few flows leave large: its normal deviate is read as Student's t.
     */
    public Corridors corridors() {
        double[] observed = new double[flows.known().length];
        for (int k = 0; k < observed.length; k++) {
            observed[k] = flows.isKnown(k) ? flows.known()[k] : 0;
        }
        return Corridors.of(observed, matrix(), dispersion())
                .cautious(freedom())
                .without(k -> !flows.isKnown(k));
    }

    /** Which flows stood so far out that the model was fitted without them, by origin × areas + destination. */
    public boolean[] left() {
        return left.clone();
    }

    /** β with its standard error and interval; the information is that of the known flows alone. */
    public DecayEstimate decay(Dispersion dispersion) {
        return Double.isNaN(beta)
                ? DecayEstimate.of(Double.NaN, Double.NaN)
                : DecayEstimate.of(beta, Math.sqrt((1 + dispersion.linear()) / fit.information()));
    }
}
