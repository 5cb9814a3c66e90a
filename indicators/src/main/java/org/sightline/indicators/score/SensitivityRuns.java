package org.sightline.indicators.score;

import java.util.Arrays;
import org.sightline.indicators.hotspot.Bands;

/**
 * Estimates Sobol indices from two independent sets of runs A, B and sets A with one factor of B.
 *
 * <p>First order: mean of f(B)(f(AB) − f(A)) (Saltelli et al. 2010); total: half the mean of (f(A) − f(AB))² (Jansen 1999), each over the variance of
 * f, the rank. "Method" is one more factor: all but the data. Ranks are whole numbers, so that all sums are exact and do not depend
 * on the order in which runs are done.
 *
 * <p>Source: Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola (2010), Computer Physics Communications 181, 259–270.
 */
final class SensitivityRuns {
    private static final int FACTORS = Factor.values().length + 1;

    private final RankSimulation simulation;
    private final int ranked;
    private final long[][] product;
    private final long[][] square;
    private final long[][] steps;
    private final long[] sum;
    private final long[] sumOfSquares;

    private SensitivityRuns(RankSimulation simulation) {
        this.simulation = simulation;
        ranked = simulation.layout().ranked();
        product = new long[FACTORS][ranked];
        square = new long[FACTORS][ranked];
        steps = new long[FACTORS][ranked];
        sum = new long[ranked];
        sumOfSquares = new long[ranked];
    }

    static Sensitivity of(RankSimulation simulation, SimulationPlan plan) {
        SensitivityRuns runs = new SensitivityRuns(simulation);
        if (runs.ranked > 0) {
            RunScorer.Patterns patterns = simulation.patterns();
            Bands.run(plan.draws(), plan.threads(), () -> {
                Trio trio = runs.new Trio(simulation.scorer(patterns));
                return run -> trio.run(RunKey.of(plan.seed(), 1, run), RunKey.of(plan.seed(), 2, run));
            });
        }
        return runs.result(plan.draws());
    }

    /** The ranks of A, B and one mixture; one per thread. */
    private final class Trio {
        private final RunScorer scorer;
        private final int[] a = new int[ranked];
        private final int[] b = new int[ranked];
        private final int[] mixed = new int[ranked];

        Trio(RunScorer scorer) {
            this.scorer = scorer;
        }

        void run(RunKey keyA, RunKey keyB) {
            rank(keyA, a);
            rank(keyB, b);
            synchronized (sum) {
                for (int i = 0; i < ranked; i++) {
                    sum[i] += a[i] + b[i];
                    sumOfSquares[i] += (long) a[i] * a[i] + (long) b[i] * b[i];
                }
            }
            for (int f = 0; f < FACTORS; f++) {
                boolean method = f == Sensitivity.METHOD;
                rank(method ? keyB.with(Factor.DATA, keyA) : keyA.with(Factor.values()[f], keyB), mixed);
                synchronized (product[f]) {
                    for (int i = 0; i < ranked; i++) {
                        long step = mixed[i] - a[i];
                        steps[f][i] += step;
                        product[f][i] += b[i] * step;
                        square[f][i] += step * step;
                    }
                }
            }
        }

        private void rank(RunKey key, int[] ranks) {
            scorer.draw(key.of(Factor.DATA));
            scorer.rank(simulation.choice(key), ranks);
        }
    }

    private Sensitivity result(int draws) {
        int areas = simulation.areas();
        double[][] first = undefined(FACTORS - 1, areas);
        double[][] total = undefined(FACTORS - 1, areas);
        double[] variance = undefined(1, areas)[0];
        double[] explained = new double[FACTORS];
        double[] shared = new double[FACTORS];
        double all = 0;
        for (int i = 0; i < ranked; i++) {
            int area = simulation.layout().areas()[i];
            double mean = sum[i] / (2.0 * draws);
            variance[area] = Math.max(0, sumOfSquares[i] / (2.0 * draws) - mean * mean);
            all += variance[area];
            for (int f = 0; f < FACTORS; f++) {
                // centred on the mean, which changes no expectation and steadies the estimate
                double alone = (product[f][i] - mean * steps[f][i]) / draws;
                double part = square[f][i] / (2.0 * draws);
                explained[f] += alone;
                shared[f] += part;
                if (f < FACTORS - 1 && variance[area] > 0) {
                    first[f][area] = alone / variance[area];
                    total[f][area] = part / variance[area];
                }
            }
        }
        for (int f = 0; f < FACTORS; f++) {
            explained[f] = all > 0 ? explained[f] / all : Double.NaN;
            shared[f] = all > 0 ? shared[f] / all : Double.NaN;
        }
        return new Sensitivity(first, total, variance, explained, shared);
    }

    private static double[][] undefined(int rows, int columns) {
        double[][] table = new double[rows][columns];
        Arrays.stream(table).forEach(row -> Arrays.fill(row, Double.NaN));
        return table;
    }
}
