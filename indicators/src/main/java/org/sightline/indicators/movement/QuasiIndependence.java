package org.sightline.indicators.movement;

/**
 * How many would move between two areas if the place left said nothing about the place reached, except that it is another
 * one.
 *
 * <p>Model: expected(i, j) = aᵢ bⱼ for i ≠ j, and nothing on the diagonal (a structural zero, not an observed one), with
 * row and column sums equal to those observed: Oᵢ left area i, Dⱼ reached area j, N moved in all. It is the maximum
 * likelihood fit of the log-linear model of quasi-independence to Poisson counts. Assumes that every area can be reached
 * from every other alike: distance is not in it, so a pair far above its expected count may just be near.
 *
 * <p>Fitting: with A = Σ a and B = Σ b the margins say aᵢ(B − bᵢ) = Oᵢ and bᵢ(A − aᵢ) = Dᵢ. Write xᵢ = aᵢbᵢ (what the
 * model would have put on the diagonal) and S = AB: then (Oᵢ + xᵢ)(Dᵢ + xᵢ) = S xᵢ, a quadratic for each xᵢ given S, and
 * S = N + Σ xᵢ. One equation in S is left, solved by bisection to the last bit: no slow iterative proportional fitting,
 * and the same answer. If every movement starts or ends in one area, the expected counts are the observed ones.
 *
 * <p>Source: Goodman (1968), J. Am. Statist. Assoc. 63, 1091–1131; Bishop, Fienberg and Holland (1975), Discrete
 * Multivariate Analysis, chapter 5.
 */
public final class QuasiIndependence {

    private final double[] leaving;
    private final double[] arriving;
    private final double scale;
    private final int hub;

    private QuasiIndependence(double[] leaving, double[] arriving, double scale, int hub) {
        this.leaving = leaving;
        this.arriving = arriving;
        this.scale = scale;
        this.hub = hub;
    }

    /** Fits the model to a table. */
    public static QuasiIndependence fit(FlowTable flows) {
        return fit(Margins.of(flows));
    }

    /** Fits the model to how many left and reached each area, which is all of a table that it needs. */
    public static QuasiIndependence fit(Margins margins) {
        return new MarginFit(margins).solve();
    }

    /** A fit from its factors: expected(i, j) = leaving i × arriving j / scale. */
    static QuasiIndependence of(double[] leaving, double[] arriving, double scale) {
        return new QuasiIndependence(leaving, arriving, scale, -1);
    }

    /** The fit of a table whose every flow starts or ends in {@code hub}. */
    static QuasiIndependence around(int hub, double[] out, double[] in) {
        return new QuasiIndependence(out, in, 1, hub);
    }

    /** Whether every movement starts or ends in one area, so that the margins leave no choice. */
    boolean isDetermined() {
        return hub >= 0;
    }

    /**
     * Expected count of any pair, observed or not; 0 within an area.
     *
     * @param origin position of the area left
     * @param destination position of the area reached
     */
    public double expected(int origin, int destination) {
        if (origin == destination) {
            return 0;
        }
        if (hub >= 0) {
            return origin == hub ? arriving[destination] : destination == hub ? leaving[origin] : 0;
        }
        return leaving[origin] * (arriving[destination] / scale);
    }

    /**
     * Expected counts of the flows of a table, in its order.
     *
     * @param flows the table; its margins are those the expected counts reproduce
     */
    public static double[] expected(FlowTable flows) {
        QuasiIndependence fit = fit(flows);
        double[] expected = new double[flows.size()];
        for (int flow = 0; flow < expected.length; flow++) {
            expected[flow] = fit.expected(flows.origin()[flow], flows.destination()[flow]);
        }
        return expected;
    }

    /**
     * Pearson residuals z = (observed − expected)/√expected, in the order of the flows.
     *
     * <p>About standard normal where the expected count is 5 or more; a little narrower than that, because the margins
     * were fitted to the same counts, so the test is cautious.
     *
     * @param observed counts
     * @param expected expected counts, same length; where one is 0 the residual is {@code NaN}
     */
    public static double[] residuals(double[] observed, double[] expected) {
        if (observed.length != expected.length) {
            throw new IllegalArgumentException("observed and expected must have the same length");
        }
        double[] z = new double[observed.length];
        for (int flow = 0; flow < z.length; flow++) {
            z[flow] = expected[flow] > 0 ? (observed[flow] - expected[flow]) / Math.sqrt(expected[flow]) : Double.NaN;
        }
        return z;
    }
}
