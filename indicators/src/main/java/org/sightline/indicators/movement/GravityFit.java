package org.sightline.indicators.movement;

import java.util.Arrays;

/** The fitting of {@link Gravity}. */
final class GravityFit {

    private static final double PRECISION = 1e-11;
    private static final int MOST_ROUNDS = 20_000;

    private final int areas;
    private final double[] out;
    private final double[] in;
    /** What β multiplies, by origin × areas + destination, less the observed mean. */
    private final double[] cost;

    private boolean apart = true;

    private final double[] deterrence;
    private final double[] leaving;
    private final double[] arriving;

    GravityFit(FlowTable flows, double[] x, double[] y, Decay decay) {
        areas = flows.areas();
        Margins margins = Margins.of(flows);
        out = margins.out();
        in = margins.in();
        cost = new double[areas * areas];
        deterrence = new double[areas * areas];
        leaving = new double[areas];
        arriving = new double[areas];
        Arrays.fill(leaving, 1);
        Arrays.fill(arriving, 1);
        for (int i = 0; i < areas; i++) {
            for (int j = 0; j < areas; j++) {
                if (i != j && out[i] > 0 && in[j] > 0) {
                    double distance = Math.hypot(x[i] - x[j], y[i] - y[j]);
                    apart &= distance > 0;
                    cost[i * areas + j] = cost(decay, distance);
                }
            }
        }
        double total = 0;
        double sum = 0;
        for (int flow = 0; flow < flows.size(); flow++) {
            total += flows.count()[flow];
            sum += flows.count()[flow] * cost[flows.origin()[flow] * areas + flows.destination()[flow]];
        }
        double mean = total > 0 ? sum / total : 0;
        for (int k = 0; k < cost.length; k++) {
            cost[k] -= mean;
        }
    }

    private static double cost(Decay decay, double distance) {
        double cost = decay.cost(distance);
        if (!Double.isFinite(cost)) {
            throw new IllegalArgumentException(
                    "x and y must be finite, and for a power decay different for every two areas with movement");
        }
        return cost;
    }

    /** Finds β: the modelled mean cost falls as β rises. */
    double solve() {
        double spread = 0;
        for (double value : cost) {
            spread = Math.max(spread, Math.abs(value));
        }
        if (spread == 0) {
            balance(0);
            return 0;
        }
        return new DecaySearch(this::balance, spread).solve();
    }

    /** Fits the margins for a β and returns the modelled mean cost less the observed one. */
    private double balance(double beta) {
        for (int i = 0; i < areas; i++) {
            for (int j = 0; j < areas; j++) {
                int k = i * areas + j;
                deterrence[k] = i != j && out[i] > 0 && in[j] > 0 ? Math.exp(-beta * cost[k]) : 0;
            }
        }
        double[] columns = new double[areas];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double off = fitRows(columns);
            for (int j = 0; j < areas; j++) {
                arriving[j] = columns[j] > 0 ? in[j] / columns[j] : 0;
            }
            if (off <= PRECISION) {
                break;
            }
        }
        return meanCost();
    }

    /** Fits the rows; gives Σ aᵢ fᵢⱼ by column, and how far (as a share) the rows were off. */
    private double fitRows(double[] columns) {
        Arrays.fill(columns, 0);
        double off = 0;
        for (int i = 0; i < areas; i++) {
            if (out[i] == 0) {
                continue;
            }
            double row = 0;
            for (int j = 0; j < areas; j++) {
                row += deterrence[i * areas + j] * arriving[j];
            }
            off = Math.max(off, Math.abs(row * leaving[i] / out[i] - 1));
            leaving[i] = out[i] / row;
            for (int j = 0; j < areas; j++) {
                columns[j] += leaving[i] * deterrence[i * areas + j];
            }
        }
        return off;
    }

    private double meanCost() {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < areas; i++) {
            for (int j = 0; j < areas; j++) {
                double value = expected(i, j);
                sum += value * cost[i * areas + j];
                total += value;
            }
        }
        return sum / total;
    }

    double expected(int origin, int destination) {
        return out[origin] == 0
                ? 0
                : leaving[origin] * arriving[destination] * deterrence[origin * areas + destination];
    }

    int areas() {
        return areas;
    }

    /** Whether no two areas with movement are in one place. */
    boolean isApart() {
        return apart;
    }

    /** Areas left and areas reached: one margin each, one of which follows from the others, and β. */
    int margins() {
        int count = 0;
        for (int i = 0; i < areas; i++) {
            count += (out[i] > 0 ? 1 : 0) + (in[i] > 0 ? 1 : 0);
        }
        return count;
    }

    /** √(φ/I), φ the linear dispersion. */
    double standardError(Dispersion dispersion) {
        return Math.sqrt((1 + dispersion.linear()) / DecayInformation.of(areas, means(), cost));
    }

    /** Whether what was fitted says anything of β. */
    boolean isInformative() {
        return DecayInformation.isAny(areas, means(), cost);
    }

    private double[] means() {
        double[] mean = new double[areas * areas];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = expected(k / areas, k % areas);
        }
        return mean;
    }
}
