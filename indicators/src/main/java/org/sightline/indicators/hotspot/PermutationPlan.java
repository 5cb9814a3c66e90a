package org.sightline.indicators.hotspot;

/**
 * How to permute.
 *
 * @param permutations number of permutations per area, at least 1; the smallest two-sided p is 2/(permutations + 1)
 * @param seed start of the random numbers: the same seed gives the same result, for any number of threads
 * @param threads number of threads, at least 1
 */
public record PermutationPlan(int permutations, long seed, int threads) {

    /** Checks the numbers. */
    public PermutationPlan {
        if (permutations < 1) {
            throw new IllegalArgumentException("permutations must be at least 1, but is " + permutations);
        }
        Bands.requireThreads(threads);
    }

    /** Where the random numbers of an area (or of a permutation of the whole map) start. */
    long stream(int number) {
        return Shuffle.mix(seed + Shuffle.GOLDEN * (number + 1L));
    }
}
