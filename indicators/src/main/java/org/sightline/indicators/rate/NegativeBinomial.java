package org.sightline.indicators.rate;

import java.util.Arrays;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.special.Gamma;

/**
 * Regression of counts on covariates, for counts that vary more than a Poisson distribution allows.
 *
 * <p>y ~ negative binomial with mean μ = n exp(β₀ + Σ β x), n the exposure, and variance μ + μ²/k. β by iteratively reweighted least squares with
 * weights μ/(1 + μ/k), k by maximum likelihood, in turn until neither moves. Same numbers as {@code MASS::glm.nb(y ~ x + offset(log(n)))}.
 *
 * <p>Assumes that areas do not influence each other. Source: Venables and Ripley (2002), Modern Applied Statistics with S, section 7.4; Hilbe (2011),
 * Negative Binomial Regression.
 *
 * @param coefficients intercept first, then one per covariate
 * @param covariance of the coefficients given k, {@code [coefficient][coefficient]}
 * @param size k; {@link #POISSON} where counts vary no more than Poisson counts
 * @param fitted μ, one per area
 * @param logLikelihood at the estimates
 */
public record NegativeBinomial(
        double[] coefficients, double[][] covariance, double size, double[] fitted, double logLikelihood) {
    /** The largest k: no variation beyond Poisson. */
    public static final double POISSON = 1e8;

    private static final double LEAST = 1e-4;
    private static final int ROUNDS = 200;
    private static final double STEP = 1e-12;

    /**
     * Fits.
     *
     * @param counts ≥ 0, not all 0, all defined
     * @param exposure above 0, all defined
     * @param covariates {@code [covariate][area]}, all defined
     * @throws IllegalArgumentException when there are too few areas, no events, or a covariate that does not vary or follows from others
     */
    public static NegativeBinomial of(double[] counts, double[] exposure, double[][] covariates) {
        return of(counts, exposure, covariates, POISSON);
    }

    /** The same from a first guess of k. */
    static NegativeBinomial of(double[] counts, double[] exposure, double[][] covariates, double guess) {
        check(counts, exposure, covariates);
        Design design = Design.of(covariates, counts.length);
        double[] beta = new double[covariates.length + 1];
        beta[0] = Math.log(Arrays.stream(counts).sum() / Arrays.stream(exposure).sum());
        double size = guess;
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            beta = design.coefficients(counts, exposure, size, beta);
            double[] mean = design.means(exposure, beta);
            size = size(counts, mean);
            double now = logLikelihood(counts, mean, size);
            if (Math.abs(now - before) <= STEP * (1 + Math.abs(now))) {
                break;
            }
            before = now;
        }
        beta = design.coefficients(counts, exposure, size, beta);
        double[] mean = design.means(exposure, beta);
        double[][] covariance = design.covariance(mean, size);
        return new NegativeBinomial(
                design.inUnits(beta), design.inUnits(covariance), size, mean, logLikelihood(counts, mean, size));
    }

    private static void check(double[] counts, double[] exposure, double[][] covariates) {
        if (counts.length != exposure.length || counts.length < covariates.length + 2) {
            throw new IllegalArgumentException("areas must be more by two than covariates, but are " + counts.length);
        }
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (!(counts[i] >= 0) || !(exposure[i] > 0) || Double.isInfinite(counts[i] + exposure[i])) {
                throw new IllegalArgumentException("counts must be 0 or more and exposure above 0");
            }
            sum += counts[i];
        }
        if (sum == 0) {
            throw new IllegalArgumentException("counts must not all be 0");
        }
    }

    /** k of greatest likelihood given the means. */
    static double size(double[] counts, double[] mean) {
        double low = Math.log(LEAST);
        double high = Math.log(POISSON);
        if (slope(counts, mean, POISSON) >= 0) {
            return POISSON;
        }
        if (slope(counts, mean, LEAST) <= 0) {
            return LEAST;
        }
        return Math.exp(new BracketingNthOrderBrentSolver(1e-13, 1e-13, 5)
                .solve(ROUNDS, log -> slope(counts, mean, Math.exp(log)) * Math.exp(log), low, high));
    }

    /** Derivative of the log likelihood with respect to k. */
    private static double slope(double[] counts, double[] mean, double k) {
        double own = Gamma.digamma(k);
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double part = (mean[i] - counts[i]) / (k + mean[i]) - Math.log1p(mean[i] / k);
            sum += part + difference(counts[i], k, own);
        }
        return sum;
    }

    /** ψ(y + k) − ψ(k), without cancellation for large k. */
    private static double difference(double count, double k, double own) {
        if (k < 1e3 || count > 1e4 || count != Math.rint(count)) {
            return Gamma.digamma(count + k) - own;
        }
        double sum = 0;
        for (int j = 0; j < count; j++) {
            sum += 1 / (k + j);
        }
        return sum;
    }

    private static double logLikelihood(double[] counts, double[] mean, double k) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double y = counts[i];
            double log = y > 0 ? y * Math.log(mean[i]) : 0;
            sum += Gamma.logGamma(k + y) - Gamma.logGamma(k) - Gamma.logGamma(y + 1) - y * Math.log(k);
            sum += log - (k + y) * Math.log1p(mean[i] / k);
        }
        return sum;
    }

    /** The covariates on a common scale, which changes no fitted value. */
    private record Design(double[][] rows, double[] centre, double[] spread) {

        static Design of(double[][] covariates, int areas) {
            double[][] rows = new double[areas][covariates.length + 1];
            double[] centre = new double[covariates.length];
            double[] spread = new double[covariates.length];
            for (double[] row : rows) {
                row[0] = 1;
            }
            for (int j = 0; j < covariates.length; j++) {
                centre[j] = Arrays.stream(covariates[j]).average().orElse(0);
                for (double x : covariates[j]) {
                    spread[j] += (x - centre[j]) * (x - centre[j]) / areas;
                }
                spread[j] = Math.sqrt(spread[j]);
                if (!(spread[j] > 1e-12 * Math.abs(centre[j])) || covariates[j].length != areas) {
                    throw new IllegalArgumentException("a covariate must vary, but number " + (j + 1) + " does not");
                }
                for (int i = 0; i < areas; i++) {
                    rows[i][j + 1] = (covariates[j][i] - centre[j]) / spread[j];
                }
            }
            return new Design(rows, centre, spread);
        }

        double[] means(double[] exposure, double[] beta) {
            double[] mean = new double[rows.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = exposure[i] * Math.exp(linear(rows[i], beta));
            }
            return mean;
        }

        double[] coefficients(double[] counts, double[] exposure, double size, double[] start) {
            double[] beta = start;
            double before = logLikelihood(counts, means(exposure, beta), size);
            for (int round = 0; round < ROUNDS; round++) {
                double[] step = step(counts, means(exposure, beta), size);
                double share = 1;
                double[] next = moved(beta, step, share);
                double now = logLikelihood(counts, means(exposure, next), size);
                while (!(now >= before - 1e-9 * Math.abs(before)) && share > 1e-6) {
                    share /= 2;
                    next = moved(beta, step, share);
                    now = logLikelihood(counts, means(exposure, next), size);
                }
                beta = next;
                before = now;
                if (Arrays.stream(step).allMatch(change -> Math.abs(change) < STEP)) {
                    break;
                }
            }
            return beta;
        }

        private static double[] moved(double[] beta, double[] step, double share) {
            double[] next = beta.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += share * step[j];
            }
            return next;
        }

        private double[] step(double[] counts, double[] mean, double size) {
            double[] gradient = new double[rows[0].length];
            for (int i = 0; i < rows.length; i++) {
                double pull = (counts[i] - mean[i]) / (1 + mean[i] / size);
                for (int j = 0; j < gradient.length; j++) {
                    gradient[j] += rows[i][j] * pull;
                }
            }
            return solver(mean, size)
                    .solve(MatrixUtils.createRealVector(gradient))
                    .toArray();
        }

        private DecompositionSolver solver(double[] mean, double size) {
            int p = rows[0].length;
            double[][] information = new double[p][p];
            for (int i = 0; i < rows.length; i++) {
                double weight = mean[i] / (1 + mean[i] / size);
                for (int a = 0; a < p; a++) {
                    for (int b = 0; b < p; b++) {
                        information[a][b] += weight * rows[i][a] * rows[i][b];
                    }
                }
            }
            try {
                double least = 1e-10 * information[0][0];
                return new CholeskyDecomposition(MatrixUtils.createRealMatrix(information), 1e-9, least).getSolver();
            } catch (MathRuntimeException e) {
                throw new IllegalArgumentException("a covariate follows from the others; leave one out", e);
            }
        }

        double[][] covariance(double[] mean, double size) {
            return solver(mean, size).getInverse().getData();
        }

        private static double linear(double[] row, double[] beta) {
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                sum += row[j] * beta[j];
            }
            return sum;
        }

        double[] inUnits(double[] beta) {
            double[] own = beta.clone();
            for (int j = 0; j < centre.length; j++) {
                own[j + 1] /= spread[j];
                own[0] -= own[j + 1] * centre[j];
            }
            return own;
        }

        double[][] inUnits(double[][] covariance) {
            int p = covariance.length;
            double[][] turn = new double[p][p];
            turn[0][0] = 1;
            for (int j = 1; j < p; j++) {
                turn[j][j] = 1 / spread[j - 1];
                turn[0][j] = -centre[j - 1] / spread[j - 1];
            }
            return MatrixUtils.createRealMatrix(turn)
                    .multiply(MatrixUtils.createRealMatrix(covariance))
                    .multiplyTransposed(MatrixUtils.createRealMatrix(turn))
                    .getData();
        }
    }

    /** Variance of ln μ at a point, from the doubt about the coefficients. */
    double varianceOfLog(double[] covariates) {
        double[] x = new double[covariates.length + 1];
        x[0] = 1;
        System.arraycopy(covariates, 0, x, 1, covariates.length);
        double sum = 0;
        for (int a = 0; a < x.length; a++) {
            for (int b = 0; b < x.length; b++) {
                sum += x[a] * covariance[a][b] * x[b];
            }
        }
        return Math.max(0, sum);
    }

    /** Mean count at a point. */
    public double expected(double exposure, double[] covariates) {
        double sum = coefficients[0];
        for (int j = 0; j < covariates.length; j++) {
            sum += coefficients[j + 1] * covariates[j];
        }
        return exposure * Math.exp(sum);
    }
}
