package org.sightline.indicators.movement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.sightline.indicators.inference.FalseDiscovery;

/**
 * Which flows are beyond what a model expects of them: all pairs that can occur are tested together, those never observed included.
 *
 * <p>Per pair: ratio = observed/expected, with an interval; z = (observed − expected)/√(expected φ), φ the {@link Dispersion#inflation} of the pair;
 * p = P(Y ≥ observed), one-sided and exact for the count distribution, so that one movement where 0.01 were expected is not taken for proof;
 * p adjusted after Benjamini and Hochberg over all pairs. Counts are discrete and the
 * margins fitted to the same counts, both of which make the test cautious. A corridor is a pair with adjusted p at or below the level whose interval of the ratio
 * lies above 1. Where more than a tenth of the pairs (and more than two) would be corridors, the model does not fit the flows, {@link #isMisfit}, and none is told.
 *
 * <p>The interval of the ratio is that of Garwood for observed/φ, times φ/expected: quantiles of the gamma distribution with shape observed/φ below and
 * observed/φ + 1 above; from {@value #BYAR} on by Byar's approximation. It does not contain the error of the expected count, which rests on whole rows
 * and columns.
 *
 * <p>Columnar, in the order given; arrays are shared for speed: do not change them. Use children as observed counts where they are known: episodes of one
 * child are not independent. At a higher level add observed and expected counts up and ask again.
 *
 * <p>Source: Garwood (1936), Biometrika 28; Breslow and Day (1987), Statistical Methods in Cancer Research II; Benjamini and Hochberg (1995).
 *
 * @param ratio observed/expected
 * @param lower of the 95 % interval of the ratio
 * @param upper of the 95 % interval of the ratio
 * @param z residual in units of its standard deviation
 * @param p one-sided
 * @param adjusted p adjusted for the number of pairs
 * @param dispersion on which all of it rests
 */
public record Corridors(
        double[] ratio,
        double[] lower,
        double[] upper,
        double[] z,
        double[] p,
        double[] adjusted,
        Dispersion dispersion) {
    /** The false discovery rate at which a flow is a corridor, unless somebody says otherwise. */
    public static final double LEVEL = 0.05;

    /** Where more pairs than this share stand out, it is not they that are special: the model is wrong. */
    private static final double MOST = 0.1;

    private static final int ALWAYS = 2;
    private static final int BYAR = 10;
    private static final double TAIL = 0.025;
    private static final double NORMAL = 1.959963984540054;

    /**
     * Tests flows, dispersion given.
     *
     * @param observed counts ≥ 0, one per pair that can occur, also those that are 0
     * @param expected above 0, or {@code NaN} or 0 where nothing is expected of the pair: then every figure is {@code NaN} and the pair is no test
     * @param dispersion how counts vary
     */
    public static Corridors of(double[] observed, double[] expected, Dispersion dispersion) {
        if (observed.length != expected.length) {
            throw new IllegalArgumentException("observed and expected must have the same length");
        }
        int n = observed.length;
        double[][] columns = new double[5][n];
        Map<Double, double[]> limits = new HashMap<>();
        for (int i = 0; i < n; i++) {
            double mean = expected[i];
            if (!(mean > 0)) {
                for (double[] column : columns) {
                    column[i] = Double.NaN;
                }
                continue;
            }
            double phi = dispersion.inflation(mean);
            double[] limit = limits.computeIfAbsent(observed[i] / phi, Corridors::limits);
            columns[0][i] = observed[i] / mean;
            columns[1][i] = limit[0] * phi / mean;
            columns[2][i] = limit[1] * phi / mean;
            columns[3][i] = (observed[i] - mean) / Math.sqrt(mean * phi);
            columns[4][i] = dispersion.upperTail(observed[i], mean);
        }
        return new Corridors(
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                FalseDiscovery.benjaminiHochberg(columns[4]),
                dispersion);
    }

    /**
     * Estimates the dispersion over the pairs of which something is expected, then tests.
     *
     * @param parameters how many parameters the model has that expects the counts
     */
    public static Corridors of(double[] observed, double[] expected, int parameters) {
        double[] counts = new double[observed.length];
        double[] means = new double[observed.length];
        int size = 0;
        for (int i = 0; i < observed.length; i++) {
            if (expected[i] > 0) {
                counts[size] = observed[i];
                means[size++] = expected[i];
            }
        }
        return of(
                observed,
                expected,
                Dispersion.estimate(Arrays.copyOf(counts, size), Arrays.copyOf(means, size), parameters));
    }

    private static double[] limits(double shape) {
        if (shape >= BYAR) {
            return new double[] {byar(shape, -NORMAL), byar(shape + 1, NORMAL)};
        }
        double lower = shape > 0 ? new GammaDistribution(shape, 1).inverseCumulativeProbability(TAIL) : 0;
        return new double[] {lower, new GammaDistribution(shape + 1, 1).inverseCumulativeProbability(1 - TAIL)};
    }

    private static double byar(double shape, double z) {
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        return shape * root * root * root;
    }

    /** A one-sided p whose normal deviate is read as Student's t, so that it allows for a dispersion estimated with so many degrees of freedom. */
    static double cautious(double p, int freedom) {
        if (!(p < 0.5) || freedom < 1) {
            return p;
        }
        double z = new NormalDistribution().inverseCumulativeProbability(Math.max(p, Double.MIN_NORMAL));
        return new TDistribution(freedom).cumulativeProbability(z);
    }

    /** The same with p that allow for a dispersion estimated with so many degrees of freedom. */
    Corridors cautious(int freedom) {
        double[] raised = new double[p.length];
        Arrays.setAll(raised, i -> cautious(p[i], freedom));
        return new Corridors(ratio, lower, upper, z, raised, FalseDiscovery.benjaminiHochberg(raised), dispersion);
    }

    /** The same without the figures of some pairs; the adjustment of the others stays. */
    Corridors without(IntPredicate left) {
        double[][] columns = {
            ratio.clone(), lower.clone(), upper.clone(), z.clone(), p.clone(), adjusted.clone(),
        };
        for (int i = 0; i < ratio.length; i++) {
            if (left.test(i)) {
                for (double[] column : columns) {
                    column[i] = Double.NaN;
                }
            }
        }
        return new Corridors(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], dispersion);
    }

    /** Whether each pair is a corridor at a false discovery rate; none is where the model does not fit. */
    public boolean[] found(double level) {
        boolean[] beyond = beyond(level);
        return isMisfit(beyond) ? new boolean[beyond.length] : beyond;
    }

    /** Whether so many pairs are beyond chance at a false discovery rate that the model does not fit the flows. */
    public boolean isMisfit(double level) {
        return isMisfit(beyond(level));
    }

    private boolean[] beyond(double level) {
        boolean[] beyond = new boolean[adjusted.length];
        for (int i = 0; i < beyond.length; i++) {
            beyond[i] = adjusted[i] <= level && lower[i] > 1;
        }
        return beyond;
    }

    private boolean isMisfit(boolean[] beyond) {
        int pairs = 0;
        int out = 0;
        for (int i = 0; i < beyond.length; i++) {
            pairs += Double.isNaN(adjusted[i]) ? 0 : 1;
            out += beyond[i] ? 1 : 0;
        }
        return out > Math.max(ALWAYS, MOST * pairs);
    }
}
