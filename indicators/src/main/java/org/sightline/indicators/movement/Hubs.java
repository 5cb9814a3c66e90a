package org.sightline.indicators.movement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sightline.indicators.inference.FalseDiscovery;

/**
 * Which places draw more movement, from more places, than their size and position explain?
 *
 * <p>Expected arrivals of area j: Σᵢ Oᵢ wⱼ f(i, j) / Σₖ wₖ f(i, k): everybody who leaves i goes somewhere, to areas in proportion to their size w and the deterrence f of the distance (the
 * origin-constrained gravity model; a doubly constrained one reproduces arrivals and can say nothing of them). Against the observed arrivals: ratio, interval, one-sided p and adjustment as of
 * {@link Corridors}, over-dispersion between areas included, so that an area is compared with how much areas vary anyway: up to {@value #MANY} areas, with how much the <em>others</em> vary, by
 * Student's t (a deletion residual), so that one hub among few areas does not hide behind itself.
 *
 * <p>A hub is an area whose arrivals are beyond chance and come from at least {@value #FEWEST_ORIGINS} effective origins, 1/Σ (share of each origin)²: one that a single strong corridor leads to is no hub. Size
 * of an area: its children; where these are not known, its departures.
 *
 * <p>Source: Wilson (1971), Environment and Planning 3, 1–32 (the production-constrained model); Herfindahl (1950); Laakso and Taagepera (1979), Comparative Political Studies 12, 3–27 (the effective
 * number); Cook and Weisberg (1982), section 2.2.
 *
 * @param arrivals from other areas, of the flows that are known
 * @param origins how many areas these come from
 * @param effective effective number of origins; {@code NaN} without arrivals
 * @param largest share of the largest origin; {@code NaN} without arrivals
 * @param expected arrivals; {@code NaN} where the size of the area is not known or 0
 * @param test of arrivals against expected
 * @param hub whether each is one
 */
@SuppressWarnings("ArrayRecordComponent") // shared for speed, never compared
public record Hubs(
        double[] arrivals,
        int[] origins,
        double[] effective,
        double[] largest,
        double[] expected,
        Corridors test,
        boolean[] hub) {
    /** A hub has at least so many effective origins. */
    public static final int FEWEST_ORIGINS = 3;

    /** Above so many areas no single one makes all look widely scattered. */
    private static final int MANY = 300;
    /** Below so many the others say nothing of how areas vary. */
    private static final int FEW = 4;

    /**
     * Finds them.
     *
     * @param areas number of areas
     * @param observed by origin × areas + destination: counts, {@code NaN} where not known: such pairs take no part; the diagonal is not read
     * @param deterrence f in the same order; 1 everywhere: distance plays no part
     * @param size w by area, 0 or more; {@code NaN} where not known: such an area takes no part as a destination
     */
    public static Hubs of(int areas, double[] observed, double[] deterrence, double[] size) {
        if (observed.length != areas * areas || deterrence.length != areas * areas || size.length != areas) {
            throw new IllegalArgumentException(
                    "observed and deterrence need an entry for every pair of areas, size one for every area");
        }
        double[] arrivals = new double[areas];
        double[] squares = new double[areas];
        double[] largest = new double[areas];
        int[] origins = new int[areas];
        for (int k = 0; k < observed.length; k++) {
            if (isIn(areas, observed, k)) {
                int j = k % areas;
                arrivals[j] += observed[k];
                squares[j] += observed[k] * observed[k];
                largest[j] = Math.max(largest[j], observed[k]);
                origins[j] += observed[k] > 0 ? 1 : 0;
            }
        }
        double[] expected = expected(areas, observed, deterrence, size);
        Corridors test = test(arrivals, expected);
        boolean[] hub = test.found(Corridors.LEVEL);
        for (int j = 0; j < areas; j++) {
            squares[j] = arrivals[j] > 0 ? arrivals[j] * arrivals[j] / squares[j] : Double.NaN;
            largest[j] = arrivals[j] > 0 ? largest[j] / arrivals[j] : Double.NaN;
            hub[j] &= squares[j] >= FEWEST_ORIGINS;
        }
        return new Hubs(arrivals, origins, squares, largest, expected, test, hub);
    }

    private static boolean isIn(int areas, double[] observed, int pair) {
        return pair / areas != pair % areas && observed[pair] >= 0;
    }

    private static double[] expected(int areas, double[] observed, double[] deterrence, double[] size) {
        double[] expected = new double[areas];
        for (int i = 0; i < areas; i++) {
            double leaving = 0;
            double pull = 0;
            for (int j = 0; j < areas; j++) {
                int pair = i * areas + j;
                if (isIn(areas, observed, pair) && size[j] > 0) {
                    leaving += observed[pair];
                    pull += size[j] * deterrence[pair];
                }
            }
            for (int j = 0; j < areas && pull > 0; j++) {
                int pair = i * areas + j;
                if (isIn(areas, observed, pair) && size[j] > 0) {
                    expected[j] += leaving * size[j] * deterrence[pair] / pull;
                }
            }
        }
        for (int j = 0; j < areas; j++) {
            expected[j] = size[j] > 0 ? expected[j] : Double.NaN;
        }
        return expected;
    }

    /** Each area against the variation of the others. */
    private static Corridors test(double[] arrivals, double[] expected) {
        int[] tested =
                IntStream.range(0, arrivals.length).filter(j -> expected[j] > 0).toArray();
        Corridors test = Corridors.of(arrivals, expected, 1);
        if (tested.length > MANY || tested.length < FEW) {
            return test;
        }
        double[][] columns = new double[5][arrivals.length];
        for (double[] column : columns) {
            Arrays.fill(column, Double.NaN);
        }
        for (int j : tested) {
            int[] others = Arrays.stream(tested).filter(other -> other != j).toArray();
            Dispersion dispersion = Dispersion.estimate(take(arrivals, others), take(expected, others), 1);
            Corridors own = Corridors.of(new double[] {arrivals[j]}, new double[] {expected[j]}, dispersion)
                    .cautious(others.length - 1);
            columns[0][j] = own.ratio()[0];
            columns[1][j] = own.lower()[0];
            columns[2][j] = own.upper()[0];
            columns[3][j] = own.z()[0];
            columns[4][j] = own.p()[0];
        }
        return new Corridors(
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                FalseDiscovery.benjaminiHochberg(columns[4]),
                test.dispersion());
    }

    private static double[] take(double[] values, int[] which) {
        return Arrays.stream(which).mapToDouble(i -> values[i]).toArray();
    }

    /** Departures of each area, in the order of {@link #of}: its size where its children are not known. */
    public static double[] departures(int areas, double[] observed) {
        double[] departures = new double[areas];
        for (int k = 0; k < observed.length; k++) {
            departures[k / areas] += k / areas != k % areas && observed[k] >= 0 ? observed[k] : 0;
        }
        return departures;
    }

    /** No deterrence: distance plays no part. */
    public static double[] anywhere(int areas) {
        double[] one = new double[areas * areas];
        Arrays.fill(one, 1);
        return one;
    }
}
