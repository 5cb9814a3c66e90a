package org.sightline.indicators.movement;

import java.util.Arrays;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.time.PeriodChange;

/**
 * Which flows have become more, or fewer, from one period to another?
 *
 * <p>Per pair of areas: ratio of the rates after and before with interval and two-sided p, exact given their sum (see {@link PeriodChange}), adjusted after Benjamini and Hochberg over all pairs with
 * any movement. Exposures are lengths of time (has it become more?), or the sums of all flows of each period (more than the others have?).
 *
 * <p>Over-dispersion: φ = Σ (b − nq)²/(nq(1 − q)) / (number of pairs), at least 1, b the count after of n in both and q the share of exposure after, over the pairs that are not
 * beyond chance: at first all, then all but those found at a false discovery rate of 5 %, until none is added or more than a tenth would be out. Counts are divided by φ in test and interval
 * (quasi-likelihood).
 *
 * <p>Source: Przyborowski and Wilenski (1940), Biometrika 31; McCullagh and Nelder (1989), Generalized Linear Models, section 4.5.
 *
 * @param ratio by pair; infinite where there was none before, {@code NaN} where there was none at all or a count is not known
 * @param lower of the 95 % interval
 * @param upper of the 95 % interval
 * @param p two-sided
 * @param adjusted p adjusted for the number of pairs
 * @param dispersion φ
 */
@SuppressWarnings("ArrayRecordComponent") // shared for speed, never compared
public record FlowChange(
        double[] ratio, double[] lower, double[] upper, double[] p, double[] adjusted, double dispersion) {
    /** The false discovery rate at which a flow has changed. */
    public static final double LEVEL = 0.05;

    private static final double CONFIDENCE = 0.95;
    private static final double MOST_LEFT_OUT = 0.1;
    private static final int ROUNDS = 50;

    /**
     * Compares.
     *
     * @param before counts by pair, whole numbers; {@code NaN} where not known
     * @param after counts of the same pairs
     * @param exposureBefore above 0
     * @param exposureAfter above 0, in the same unit
     */
    public static FlowChange of(double[] before, double[] after, double exposureBefore, double exposureAfter) {
        if (before.length != after.length) {
            throw new IllegalArgumentException("before and after must have the same length");
        }
        boolean[] left = new boolean[before.length];
        double share = exposureAfter / (exposureBefore + exposureAfter);
        FlowChange change = of(before, after, exposureBefore, exposureAfter, dispersion(before, after, share, left));
        for (int round = 0; round < ROUNDS && change.leaveOut(left); round++) {
            change = of(before, after, exposureBefore, exposureAfter, dispersion(before, after, share, left));
        }
        return change;
    }

    private static FlowChange of(
            double[] before, double[] after, double exposureBefore, double exposureAfter, double dispersion) {
        double[][] columns = new double[4][before.length];
        for (int i = 0; i < before.length; i++) {
            PeriodChange change = before[i] >= 0 && after[i] >= 0
                    ? PeriodChange.of(
                            new PeriodChange.Period(before[i], exposureBefore),
                            new PeriodChange.Period(after[i], exposureAfter),
                            CONFIDENCE,
                            dispersion)
                    : new PeriodChange(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            columns[0][i] = change.ratio();
            columns[1][i] = change.lower();
            columns[2][i] = change.upper();
            columns[3][i] = change.p();
        }
        return new FlowChange(
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                FalseDiscovery.benjaminiHochberg(columns[3]),
                dispersion);
    }

    private static double dispersion(double[] before, double[] after, double share, boolean[] left) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < before.length; i++) {
            double both = before[i] + after[i];
            if (both > 0 && !left[i]) {
                double difference = after[i] - both * share;
                sum += difference * difference / (both * share * (1 - share));
                pairs++;
            }
        }
        return pairs > 0 ? Math.max(1, sum / pairs) : 1;
    }

    /** Marks pairs that are beyond chance; whether any was added. */
    private boolean leaveOut(boolean[] left) {
        boolean[] out = left.clone();
        int pairs = 0;
        int all = 0;
        for (int i = 0; i < out.length; i++) {
            out[i] |= adjusted[i] <= LEVEL;
            all += out[i] ? 1 : 0;
            pairs += Double.isNaN(adjusted[i]) ? 0 : 1;
        }
        if (Arrays.equals(out, left) || all > MOST_LEFT_OUT * pairs) {
            return false;
        }
        System.arraycopy(out, 0, left, 0, left.length);
        return true;
    }
}
