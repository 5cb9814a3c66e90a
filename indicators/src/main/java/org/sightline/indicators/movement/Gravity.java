package org.sightline.indicators.movement;

/**
 * How many would move between two areas if only their sizes and the distance between them mattered.
 *
 * <p>Doubly constrained gravity model: expected(i, j) = aᵢ bⱼ f(dᵢⱼ) for i ≠ j, with row and column sums equal to those
 * observed, f(d) = e^(−βd) or d^(−β), and β such that the mean distance (or log distance) moved is the observed one: the
 * maximum likelihood fit to Poisson counts. What lies far above is a corridor that distance does not explain. Distances are
 * straight lines between the areas' positions.
 *
 * <p>Fitted by iterative proportional fitting for each β, β by the secant method kept within bounds. Where the margins leave no choice (every movement starts
 * or ends in one area; few pairs can occur) or all distances are alike, nothing is known of β: it is {@code NaN}, and expected counts are those of
 * {@link QuasiIndependence}.
 *
 * <p>Source: Wilson (1971), Environment and Planning 3, 1–32; Flowerdew and Aitkin (1982), Journal of Regional Science 22,
 * 191–202.
 */
public final class Gravity {

    /** The matrix of areas by areas has to fit in memory. */
    private static final int MOST_AREAS = 5_000;

    private final Decay decay;
    private final double beta;
    private final GravityFit fit;
    private final QuasiIndependence independence;

    private Gravity(Decay decay, double beta, GravityFit fit, QuasiIndependence independence) {
        this.decay = decay;
        this.beta = beta;
        this.fit = fit;
        this.independence = independence;
    }

    /**
     * Fits the model.
     *
     * @param flows the table
     * @param x position of each area to the east, in any unit of length
     * @param y position of each area to the north, in the same unit
     * @param decay how movement falls with distance
     */
    public static Gravity fit(FlowTable flows, double[] x, double[] y, Decay decay) {
        if (x.length != flows.areas() || y.length != flows.areas()) {
            throw new IllegalArgumentException("x and y must have one position per area");
        }
        if (flows.areas() > MOST_AREAS) {
            throw new IllegalArgumentException("areas must be at most " + MOST_AREAS + " for a gravity model");
        }
        GravityFit fit = new GravityFit(flows, x, y, decay);
        QuasiIndependence independence = QuasiIndependence.fit(flows);
        if (flows.size() == 0 || independence.isDetermined()) {
            return new Gravity(decay, Double.NaN, fit, independence);
        }
        double beta = fit.solve();
        return new Gravity(decay, fit.isInformative() ? beta : Double.NaN, fit, independence);
    }

    /**
     * Fits the model with each {@link Decay} and gives the one under which the counts are likeliest, over-dispersion allowed for: see {@link CountLikelihood}. Both
     * have as many parameters, so that this is also the choice by Akaike's criterion. Where two areas share a place, a power of the distance is not among
     * them. At equal likelihood the first.
     *
     * @param flows the table
     * @param x position of each area to the east, in any unit of length
     * @param y position of each area to the north, in the same unit
     */
    public static Gravity best(FlowTable flows, double[] x, double[] y) {
        Gravity best = fit(flows, x, y, Decay.EXPONENTIAL);
        if (Double.isNaN(best.beta) || !best.fit.isApart()) {
            return best;
        }
        Gravity other = fit(flows, x, y, Decay.POWER);
        return other.logLikelihood(flows) > best.logLikelihood(flows) ? other : best;
    }

    private double logLikelihood(FlowTable flows) {
        int areas = fit.areas();
        double[] counts = new double[areas * areas];
        for (int flow = 0; flow < flows.size(); flow++) {
            counts[flows.origin()[flow] * areas + flows.destination()[flow]] = flows.count()[flow];
        }
        return CountLikelihood.of(counts, matrix());
    }

    /** How movement falls with distance in this model. */
    public Decay decay() {
        return decay;
    }

    /** The fitted rate β: per unit of distance (exponential) or without unit (power); {@code NaN} where nothing is left to fit. */
    public double beta() {
        return beta;
    }

    /**
     * Expected count of any pair, observed or not; 0 within an area.
     *
     * @param origin position of the area left
     * @param destination position of the area reached
     */
    public double expected(int origin, int destination) {
        return Double.isNaN(beta) ? independence.expected(origin, destination) : fit.expected(origin, destination);
    }

    /**
     * β with its standard error and interval, for counts that vary as {@code dispersion} says.
     *
     * <p>Standard error √(φ/I): I = Σ μ c² is the information about β, c what is left of the distance once the fitted margins have taken their part;
     * φ = 1 + {@code dispersion.linear()}.
     */
    public DecayEstimate decay(Dispersion dispersion) {
        if (Double.isNaN(beta)) {
            return DecayEstimate.of(Double.NaN, Double.NaN);
        }
        return DecayEstimate.of(beta, fit.standardError(dispersion));
    }

    /** How many parameters were fitted: one per area that is left, one per area that is reached, and β. */
    public int parameters() {
        return fit.margins() + (Double.isNaN(beta) ? -1 : 0);
    }

    /**
     * Expected counts of all pairs, origin by origin: entry {@code origin × areas + destination}; 0 within an area.
     */
    public double[] matrix() {
        int areas = fit.areas();
        double[] matrix = new double[areas * areas];
        for (int origin = 0; origin < areas; origin++) {
            for (int destination = 0; destination < areas; destination++) {
                matrix[origin * areas + destination] = expected(origin, destination);
            }
        }
        return matrix;
    }

    /** Expected counts of the flows of a table, in its order. */
    public double[] expected(FlowTable flows) {
        double[] expected = new double[flows.size()];
        for (int flow = 0; flow < expected.length; flow++) {
            expected[flow] = expected(flows.origin()[flow], flows.destination()[flow]);
        }
        return expected;
    }
}
