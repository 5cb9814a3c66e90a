package org.sightline.indicators.movement;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * How much more counts of movement vary than Poisson counts: the variance of a count with mean μ is μ (1 + max(linear, quadratic μ)).
 *
 * <p>{@code linear} alone is the quasi-Poisson form with φ = 1 + linear, which is what repeats make of independent children (each comes with several
 * movements); {@code quadratic} alone is the negative binomial of regression, which is what attraction that differs from pair to pair makes. Data seldom
 * tell the two apart, so the larger counts for each pair: cautious under either. Tails are those of the negative binomial distribution with this mean and variance; of the Poisson distribution where both are 0.
 *
 * <p>Source: McCullagh and Nelder (1989), Generalized Linear Models, section 6.2; Cameron and Trivedi (2013), Regression Analysis of Count Data,
 * section 3.3 (NB1 and NB2).
 *
 * @param linear ≥ 0
 * @param quadratic ≥ 0
 */
public record Dispersion(double linear, double quadratic) {
    /** Counts that vary as Poisson counts do. */
    public static final Dispersion POISSON = new Dispersion(0, 0);

    /** Below this, excess variance changes no figure. */
    private static final double LEAST = 1e-9;

    public Dispersion {
        if (!(linear >= 0 && quadratic >= 0 && Double.isFinite(linear) && Double.isFinite(quadratic))) {
            throw new IllegalArgumentException("linear and quadratic must be 0 or more and finite");
        }
    }

    /**
     * Estimates it from counts and what a model expects of them, so that a few corridors do not count as variation: see {@link DispersionFit}.
     *
     * @param observed counts of the pairs that can occur
     * @param expected above 0, same length
     * @param parameters how many parameters the model has
     */
    public static Dispersion estimate(double[] observed, double[] expected, int parameters) {
        return DispersionFit.best(observed, expected, parameters);
    }

    /** The variance of a count as a multiple of its mean: φ of the cell. */
    public double inflation(double mean) {
        return 1 + Math.max(linear, quadratic * mean);
    }

    /** P(Y ≥ count) for a count with that mean; 1 where the count is 0, {@code NaN} where the mean is not above 0. */
    public double upperTail(double count, double mean) {
        if (!(mean > 0)) {
            return Double.NaN;
        }
        if (count <= 0) {
            return 1;
        }
        double excess = inflation(mean) - 1;
        if (excess < LEAST) {
            return Gamma.regularizedGammaP(count, mean);
        }
        return Beta.regularizedBeta(excess / (1 + excess), count, mean / excess);
    }
}
