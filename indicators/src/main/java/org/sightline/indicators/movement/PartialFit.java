package org.sightline.indicators.movement;

import java.util.Arrays;
import java.util.Optional;

/** The fitting of {@link PartialGravity}. */
final class PartialFit {
    private static final double PRECISION = 1e-10;
    private static final int MOST_ROUNDS = 2_000;

    private final PartialFlows flows;
    private final Deterrence deterrence;
    private final int areas;
    private final double[] weight;
    private final double[] cost;
    private final double[] leaving;
    private final double[] arriving;

    PartialFit(PartialFlows flows, Deterrence deterrence) {
        this.flows = flows;
        this.deterrence = deterrence;
        areas = flows.areas();
        weight = new double[areas * areas];
        cost = new double[areas * areas];
        leaving = new double[areas];
        arriving = new double[areas];
        Arrays.fill(leaving, 1);
        Arrays.fill(arriving, 1);
    }

    /** The largest cost without decay. */
    double spread() {
        deterrence.fill(0, weight, cost);
        return Math.max(Double.MIN_NORMAL, Arrays.stream(cost).map(Math::abs).max().orElse(0));
    }

    /** Fits rows and columns for a β; gives the modelled mean cost less that of the flows, unknown ones filled. */
    double balance(double beta) {
        deterrence.fill(beta, weight, cost);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double off = Math.max(scale(leaving, true), scale(arriving, false));
            if (off <= PRECISION) {
                break;
            }
        }
        double[] filled = filled();
        double modelled = 0;
        double total = 0;
        for (int k = 0; k < filled.length; k++) {
            double mean = mean(k);
            modelled += (mean - value(filled, k)) * cost[k];
            total += mean;
        }
        return total > 0 ? modelled / total : 0;
    }

    private double value(double[] filled, int pair) {
        return flows.isKnown(pair) ? flows.known()[pair] : filled[pair];
    }

    private double mean(int pair) {
        return leaving[pair / areas] * arriving[pair % areas] * weight[pair];
    }

    /** Fits all rows or all columns once; gives how far they were off, as a share. */
    private double scale(double[] factor, boolean rows) {
        double fill = fill();
        double off = 0;
        for (int i = 0; i < areas; i++) {
            double known = 0;
            double mean = 0;
            double open = 0;
            for (int j = 0; j < areas; j++) {
                int pair = rows ? i * areas + j : j * areas + i;
                double expected = mean(pair);
                mean += expected;
                open += flows.isKnown(pair) ? 0 : expected;
                known += flows.isKnown(pair) ? flows.known()[pair] : 0;
            }
            double target = target(i, rows).orElse(known + fill * open);
            double ratio = mean > 0 ? target / mean : 1;
            factor[i] *= ratio;
            off = Math.max(off, Math.abs(ratio - 1));
        }
        return off;
    }

    private Optional<Double> target(int area, boolean rows) {
        return flows.margins().map(margins -> rows ? margins.out()[area] : margins.in()[area]);
    }

    /** By how much unknown flows differ from what is expected of them, taken together. */
    private double fill() {
        if (flows.rest().isEmpty() || flows.margins().isPresent()) {
            return 1;
        }
        double open = 0;
        for (int k = 0; k < weight.length; k++) {
            open += flows.isKnown(k) ? 0 : mean(k);
        }
        return open > 0 ? flows.rest().getAsDouble() / open : 1;
    }

    /** What is expected of each pair. */
    double[] expected() {
        double[] matrix = new double[weight.length];
        Arrays.setAll(matrix, this::mean);
        return matrix;
    }

    /** What the unknown flows are filled with; the known ones are 0. */
    double[] filled() {
        double[] filled = expected();
        double fill = fill();
        for (int k = 0; k < filled.length; k++) {
            filled[k] = flows.isKnown(k) ? 0 : filled[k] * fill;
        }
        flows.margins().ifPresent(margins -> fillWithin(margins, filled));
        return filled;
    }

    /** Proportional fitting to what the known flows leave of the margins. */
    private void fillWithin(Margins margins, double[] filled) {
        double[] out = margins.out().clone();
        double[] in = margins.in().clone();
        for (int k = 0; k < filled.length; k++) {
            out[k / areas] -= flows.isKnown(k) ? flows.known()[k] : 0;
            in[k % areas] -= flows.isKnown(k) ? flows.known()[k] : 0;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double off = Math.max(fitTo(out, filled, true), fitTo(in, filled, false));
            if (off <= PRECISION) {
                break;
            }
        }
    }

    private double fitTo(double[] left, double[] filled, boolean rows) {
        double off = 0;
        for (int i = 0; i < areas; i++) {
            double sum = 0;
            for (int j = 0; j < areas; j++) {
                sum += filled[rows ? i * areas + j : j * areas + i];
            }
            if (sum > 0) {
                double ratio = Math.max(0, left[i]) / sum;
                off = Math.max(off, Math.abs(ratio - 1));
                for (int j = 0; j < areas; j++) {
                    filled[rows ? i * areas + j : j * areas + i] *= ratio;
                }
            }
        }
        return off;
    }

    /** Rows and columns with a known flow, one of which follows from the others, and β. */
    int parameters() {
        boolean[] rows = new boolean[areas];
        boolean[] columns = new boolean[areas];
        for (int k = 0; k < weight.length; k++) {
            if (flows.isKnown(k) && flows.known()[k] > 0) {
                rows[k / areas] = true;
                columns[k % areas] = true;
            }
        }
        int count = 0;
        for (int area = 0; area < areas; area++) {
            count += (rows[area] ? 1 : 0) + (columns[area] ? 1 : 0);
        }
        return count;
    }

    /** About β, from the known flows. */
    double information() {
        double[] mean = expected();
        for (int k = 0; k < mean.length; k++) {
            mean[k] = flows.isKnown(k) ? mean[k] : 0;
        }
        return DecayInformation.of(areas, mean, cost);
    }
}
