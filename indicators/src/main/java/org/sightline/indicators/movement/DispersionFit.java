package org.sightline.indicators.movement;

import org.sightline.indicators.inference.FalseDiscovery;

/**
 * Estimates {@link Dispersion} without taking corridors for variation.
 *
 * <p>Each form by the moment equation Σ (y − μ)²/Var = n − p (Pearson), n pairs, p parameters, over the pairs that are not beyond chance: at first all of
 * them, then all but those found at a false discovery rate of 5 % with what was estimated, until none is added or more than a tenth would be out. Coming from above, the estimate is the
 * cautious one: what can be read as variation is.
 *
 * <p>Source: McCullagh and Nelder (1989), section 4.5 (φ from Pearson's X²); Breslow (1984), Applied Statistics 33, 38–44 (the quadratic form);
 * the iteration is ours, the simulated worlds of the test say what it does.
 */
final class DispersionFit {
    /** Where more pairs than this are beyond chance, the model fits badly and they are its variation. */
    private static final double MOST_LEFT_OUT = 0.1;

    private static final int ROUNDS = 50;
    private static final int STEPS = 100;

    private final double[] observed;
    private final double[] expected;
    private final int parameters;
    private final boolean[] left;

    private DispersionFit(double[] observed, double[] expected, int parameters) {
        this.observed = observed;
        this.expected = expected;
        this.parameters = parameters;
        this.left = new boolean[observed.length];
    }

    static Dispersion best(double[] observed, double[] expected, int parameters) {
        if (observed.length != expected.length) {
            throw new IllegalArgumentException("observed and expected must have the same length");
        }
        for (int i = 0; i < expected.length; i++) {
            if (!(expected[i] > 0 && observed[i] >= 0)) {
                throw new IllegalArgumentException("expected must be above 0 and observed 0 or more");
            }
        }
        return new DispersionFit(observed, expected, parameters).solve();
    }

    private Dispersion solve() {
        Dispersion dispersion = estimate();
        for (int round = 0; round < ROUNDS && leaveOut(dispersion); round++) {
            dispersion = estimate();
        }
        return dispersion;
    }

    /** Marks pairs that are beyond chance; whether any was added. Once left out, a pair stays out, so that this ends. */
    private boolean leaveOut(Dispersion dispersion) {
        double[] p = new double[observed.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = dispersion.upperTail(observed[i], expected[i]);
        }
        double[] adjusted = FalseDiscovery.benjaminiHochberg(p);
        int out = 0;
        boolean added = false;
        for (int i = 0; i < p.length; i++) {
            if (left[i] || adjusted[i] <= Corridors.LEVEL) {
                out++;
                added |= !left[i];
            }
        }
        if (!added || out > MOST_LEFT_OUT * p.length) {
            return false;
        }
        for (int i = 0; i < p.length; i++) {
            left[i] |= adjusted[i] <= Corridors.LEVEL;
        }
        return true;
    }

    private Dispersion estimate() {
        int pairs = 0;
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            if (!left[i]) {
                pairs++;
                double difference = observed[i] - expected[i];
                sum += difference * difference / expected[i];
            }
        }
        double freedom = pairs - parameters;
        if (freedom <= 0 || sum <= freedom) {
            return Dispersion.POISSON;
        }
        return new Dispersion(sum / freedom - 1, quadratic(freedom));
    }

    /** Bisection: the sum falls as the coefficient rises. */
    private double quadratic(double freedom) {
        double low = 0;
        double high = 1;
        while (pearson(high) > freedom && high < 1e12) {
            low = high;
            high *= 4;
        }
        for (int step = 0; step < STEPS && high - low > 1e-12 * high; step++) {
            double middle = (low + high) / 2;
            if (pearson(middle) > freedom) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double pearson(double quadratic) {
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            if (!left[i]) {
                double difference = observed[i] - expected[i];
                sum += difference * difference / (expected[i] * (1 + quadratic * expected[i]));
            }
        }
        return sum;
    }
}
