package org.sightline.indicators.rate;

import java.util.Arrays;

/**
 * What is recorded in the areas with data, and what those that are not left out say of each.
 *
 * @param known the areas with data
 * @param left which areas teach nothing
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record RecordingModel(double[] recorded, double[] exposure, double[][] covariates, int[] known, boolean[] left) {
    private static final double LEVEL = 0.05;
    private static final double TENTH = 0.1;
    /** Variance of a standard normal whose tenths at either end are drawn in to the quantiles there. */
    private static final double WINSORISED = 0.67864;

    private static final double MOST = 1e4;
    private static final int HALVINGS = 200;

    /** Fills in everything but the standing. */
    void judge(ExpectedCounts result, double confidence) {
        Taught all = taught(-1, -1, NegativeBinomial.POISSON);
        boolean together = known.length > ExpectedCounts.MANY;
        for (int area : known) {
            boolean alone = !together && !left[area];
            Taught others = alone ? others(area, all.fit().size()) : all;
            Surprise surprise = surprise(area, others);
            result.expected()[area] = surprise.mean();
            result.ratio()[area] = recorded[area] / surprise.mean();
            result.smoothed()[area] = (surprise.shape() + recorded[area]) / (surprise.shape() + surprise.mean());
            result.interval()[area] = surprise.interval(confidence);
            result.p()[area] = surprise.pValue();
        }
    }

    /** What areas teach: a fit and 1/k. */
    private record Taught(NegativeBinomial fit, double dispersion) {}

    private Taught taught(int without, int nor, double guess) {
        int[] used = used(without, nor);
        double[][] x = Arrays.stream(covariates)
                .map(covariate -> pick(covariate, used))
                .toArray(double[][]::new);
        NegativeBinomial fit = NegativeBinomial.of(pick(recorded, used), pick(exposure, used), x, guess);
        return new Taught(fit, dispersion(used, fit));
    }

    /**
     * What the others teach of an area. Two silent areas among few hide each other: where the lowest of the others would itself be surprising, were neither of the two
     * there, it teaches nothing either.
     */
    private Taught others(int area, double guess) {
        Taught others = taught(area, -1, guess);
        int[] used = used(area, -1);
        if (used.length >= ExpectedCounts.ROBUST_FROM || used.length < covariates.length + 6) {
            return others;
        }
        int lowest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < used.length; i++) {
            double ratio = recorded[used[i]] / others.fit().fitted()[i];
            if (ratio < least) {
                least = ratio;
                lowest = used[i];
            }
        }
        Taught neither = taught(area, lowest, guess);
        Surprise other = surprise(lowest, neither);
        boolean silent = other.observed() < other.mean() && other.pValue() < LEVEL / known.length;
        return silent ? neither : others;
    }

    private Surprise surprise(int area, Taught taught) {
        double[] x = at(area);
        double spread = taught.dispersion() + taught.fit().varianceOfLog(x);
        double shape = 1 / Math.max(1 / NegativeBinomial.POISSON, spread);
        int free = taught.fit().fitted().length - x.length - 1;
        return new Surprise(recorded[area], taught.fit().expected(exposure[area], x), shape, free);
    }

    private int[] used(int without, int nor) {
        return Arrays.stream(known)
                .filter(area -> area != without && area != nor && !left[area])
                .toArray();
    }

    private static double[] pick(double[] values, int[] used) {
        return Arrays.stream(used).mapToDouble(area -> values[area]).toArray();
    }

    private double[] at(int area) {
        return Arrays.stream(covariates)
                .mapToDouble(covariate -> covariate[area])
                .toArray();
    }

    /** 1/k: where Σ(y − μ)²/(μ + μ²/k), winsorised or not, is n − p. */
    private double dispersion(int[] used, NegativeBinomial fit) {
        boolean robust = used.length >= ExpectedCounts.ROBUST_FROM;
        double free = used.length - covariates.length - 1;
        double likely = robust ? 0 : 1 / fit.size();
        double low = 0;
        double high = MOST;
        if (squares(used, fit.fitted(), 0, robust) <= free) {
            return likely;
        }
        for (int round = 0; round < HALVINGS && high - low > 1e-12 * high; round++) {
            double middle = (low + high) / 2;
            if (squares(used, fit.fitted(), middle, robust) > free) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.max(likely, high);
    }

    private double squares(int[] used, double[] fitted, double dispersion, boolean robust) {
        double[] residuals = new double[used.length];
        for (int i = 0; i < used.length; i++) {
            double spread = Math.sqrt(fitted[i] * (1 + fitted[i] * dispersion));
            residuals[i] = (recorded[used[i]] - fitted[i]) / spread;
        }
        double sum = 0;
        if (!robust) {
            for (double residual : residuals) {
                sum += residual * residual;
            }
            return sum;
        }
        Arrays.sort(residuals);
        int cut = (int) (TENTH * residuals.length);
        double low = residuals[cut];
        double high = residuals[residuals.length - 1 - cut];
        for (double residual : residuals) {
            double drawn = Math.min(high, Math.max(low, residual));
            sum += drawn * drawn;
        }
        return sum / WINSORISED;
    }
}
