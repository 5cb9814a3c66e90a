package org.sightline.indicators.movement;

import org.hipparchus.random.RandomDataGenerator;

/** Random counts with a mean and the variance that {@link Dispersion} says: Poisson, or Poisson with a gamma mean (negative binomial). */
final class CountDraws {
    /** Below this, excess variance is none. */
    private static final double LEAST = 1e-9;

    private final Dispersion dispersion;
    private final RandomDataGenerator random;

    CountDraws(Dispersion dispersion, long seed) {
        this.dispersion = dispersion;
        random = new RandomDataGenerator(seed);
    }

    double next(double mean) {
        if (!(mean > 0)) {
            return 0;
        }
        double excess = dispersion.inflation(mean) - 1;
        double own = excess < LEAST ? mean : random.nextGamma(mean / excess, excess);
        return own > 0 ? random.nextPoisson(own) : 0;
    }
}
