package org.sightline.sample;

import java.util.SplittableRandom;

/** Seeded random numbers that are the same on every platform and Java version. */
final class Rng {
    private final SplittableRandom random;

    private Rng(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** An independent stream for one use, so that changing one part of the generator does not shift the others. */
    static Rng of(long seed, String use) {
        return new Rng(seed * 0x9E3779B97F4A7C15L + use.hashCode());
    }

    /** Uniform in [0, 1). */
    double unit() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [low, high). */
    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** Uniform integer in 0 … bound − 1. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** True with the given probability. */
    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Standard normal (Box–Muller). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** Log-normal factor with median 1 and the given standard deviation of its logarithm. */
    double factor(double sigma) {
        return StrictMath.exp(sigma * normal());
    }

    /** Poisson count; means above 30 are split, so that the product method stays exact. */
    int poisson(double mean) {
        int count = 0;
        double rest = mean;
        while (rest > 30) {
            count += smallPoisson(30);
            rest -= 30;
        }
        return count + smallPoisson(rest);
    }

    private int smallPoisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }

    /** Index drawn in proportion to the weights. */
    int pick(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double target = unit() * total;
        for (int i = 0; i < weights.length; i++) {
            target -= weights[i];
            if (target < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
