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

    private final boolean[] left;
    private final double[] out;
    private final double[] in;

    /** A fit to the flows but those left out, whose movements margins are less, too. */
    PartialFit(PartialFlows flows, Deterrence deterrence, boolean[] left) {
        this.left = left;
        this.flows = flows;
        this.deterrence = deterrence;
        areas = flows.areas();
        weight = new double[areas * areas];
        cost = new double[areas * areas];
        leaving = new double[areas];
        arriving = new double[areas];
        Arrays.fill(leaving, 1);
        Arrays.fill(arriving, 1);
        out = flows.margins().map(margins -> margins.out().clone()).orElseGet(() -> new double[areas]);
        in = flows.margins().map(margins -> margins.in().clone()).orElseGet(() -> new double[areas]);
        for (int k = 0; k < left.length; k++) {
            if (left[k]) {
                out[k / areas] -= flows.known()[k];
                in[k % areas] -= flows.known()[k];
            }
        }
    }

    /** Whether the flow of a pair is known and takes part. */
    boolean isUsed(int pair) {
        return pair / areas != pair % areas && !left[pair] && flows.isKnown(pair);
    }

    /** How many flows are known and take part. */
    int size() {
        int size = 0;
        for (int k = 0; k < left.length; k++) {
            size += isUsed(k) ? 1 : 0;
        }
        return size;
    }

    private boolean isOpen(int pair) {
        return !left[pair] && !flows.isKnown(pair);
    }

    /** The largest cost without decay. */
    double spread() {
        deterrence.fill(0, weight, cost);
        return Math.max(
                Double.MIN_NORMAL, Arrays.stream(cost).map(Math::abs).max().orElse(0));
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
            double mean = left[k] ? 0 : mean(k);
            modelled += (mean - (left[k] ? 0 : value(filled, k))) * cost[k];
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
                double expected = left[pair] ? 0 : mean(pair);
                mean += expected;
                open += isOpen(pair) ? expected : 0;
                known += isUsed(pair) ? flows.known()[pair] : 0;
            }
            double target = target(i, rows).orElse(known + fill * open);
            double ratio = mean > 0 ? target / mean : 1;
            factor[i] *= ratio;
            off = Math.max(off, Math.abs(ratio - 1));
        }
        return off;
    }

    private Optional<Double> target(int area, boolean rows) {
        return flows.margins().map(margins -> rows ? out[area] : in[area]);
    }

    /** By how much unknown flows differ from what is expected of them, taken together. */
    private double fill() {
        if (flows.rest().isEmpty() || flows.margins().isPresent()) {
            return 1;
        }
        double open = 0;
        for (int k = 0; k < weight.length; k++) {
            open += isOpen(k) ? mean(k) : 0;
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
            filled[k] = isOpen(k) ? filled[k] * fill : 0;
        }
        if (flows.margins().isPresent()) {
            fillWithin(filled);
        }
        return filled;
    }

    /** Proportional fitting to what the known flows leave of the margins. */
    private void fillWithin(double[] filled) {
        double[] leave = out.clone();
        double[] arrive = in.clone();
        for (int k = 0; k < filled.length; k++) {
            leave[k / areas] -= isUsed(k) ? flows.known()[k] : 0;
            arrive[k % areas] -= isUsed(k) ? flows.known()[k] : 0;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double off = Math.max(fitTo(leave, filled, true), fitTo(arrive, filled, false));
            if (off <= PRECISION) {
                break;
            }
        }
    }

    private double fitTo(double[] sums, double[] filled, boolean rows) {
        double off = 0;
        for (int i = 0; i < areas; i++) {
            double sum = 0;
            for (int j = 0; j < areas; j++) {
                sum += filled[rows ? i * areas + j : j * areas + i];
            }
            if (sum > 0) {
                double ratio = Math.max(0, sums[i]) / sum;
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
            if (isUsed(k) && flows.known()[k] > 0) {
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

    /** Of the known flows: see {@link CountLikelihood}. */
    double logLikelihood() {
        double[] counts = new double[size()];
        double[] means = new double[counts.length];
        int next = 0;
        for (int k = 0; k < weight.length; k++) {
            if (isUsed(k)) {
                counts[next] = flows.known()[k];
                means[next++] = mean(k);
            }
        }
        return CountLikelihood.of(counts, means);
    }

    /** About β, from the known flows. */
    double information() {
        double[] mean = expected();
        for (int k = 0; k < mean.length; k++) {
            mean[k] = isUsed(k) ? mean[k] : 0;
        }
        return DecayInformation.of(areas, mean, cost);
    }
}
