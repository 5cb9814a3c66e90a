package org.sightline.indicators.score;

/**
 * How to simulate.
 *
 * @param draws number of runs, at least 1; usual: 1,000
 * @param seed start of the random numbers: the same seed gives the same result, for any number of threads
 * @param threads number of threads, at least 1
 * @param confidence of the rank intervals, strictly between 0 and 1; usual: 0.9
 * @param bands number of bands, see {@link RankBands}; usual: 5
 */
public record SimulationPlan(int draws, long seed, int threads, double confidence, int bands) {
    /** Checks the numbers. */
    public SimulationPlan {
        if (draws < 1 || threads < 1) {
            throw new IllegalArgumentException("draws and threads must be at least 1");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie strictly between 0 and 1");
        }
    }

    /** Intervals of 90 %, five bands. */
    public static SimulationPlan of(int draws, long seed, int threads) {
        return new SimulationPlan(draws, seed, threads, 0.9, 5);
    }
}
