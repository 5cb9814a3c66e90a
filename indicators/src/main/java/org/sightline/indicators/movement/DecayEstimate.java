package org.sightline.indicators.movement;

/**
 * The fitted rate of decay and how sure it is.
 *
 * <p>Standard error = √(φ/I), I the Fisher information about β once the margins are fitted (the rate at which the modelled total of distances falls with
 * β), φ the
 * quasi-Poisson dispersion of the flows. Interval: β ± 1.96 standard errors (Wald, 95 %).
 *
 * <p>Source: McCullagh and Nelder (1989), Generalized Linear Models, sections 4.5 and 9.2 (quasi-likelihood).
 *
 * @param beta rate; {@code NaN}, like all others, where the margins leave nothing to fit
 * @param standardError of β
 * @param lower of the 95 % interval
 * @param upper of the 95 % interval
 */
public record DecayEstimate(double beta, double standardError, double lower, double upper) {
    private static final double NORMAL = 1.959963984540054;

    static DecayEstimate of(double beta, double standardError) {
        return new DecayEstimate(beta, standardError, beta - NORMAL * standardError, beta + NORMAL * standardError);
    }
}
