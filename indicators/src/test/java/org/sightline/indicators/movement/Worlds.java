package org.sightline.indicators.movement;

import java.util.SplittableRandom;

/** Draws for simulated movement. */
final class Worlds {
    private Worlds() {}

    /** A Poisson count: how many exponential steps fit into the mean. */
    static int poisson(SplittableRandom random, double mean) {
        int count = 0;
        for (double left = mean - step(random); left > 0; count++) {
            left -= step(random);
        }
        return count;
    }

    private static double step(SplittableRandom random) {
        return Math.log(1 / random.nextDouble(Double.MIN_NORMAL, 1));
    }
}
