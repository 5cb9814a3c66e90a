package org.sightline.indicators.score;

import org.sightline.indicators.inference.RandomStream;

/**
 * The random addresses of one run, one per factor, so that factors can be exchanged between runs.
 *
 * @param streams one per {@link Factor}, in its order
 */
record RunKey(long[] streams) {

    static RunKey of(long seed, long matrix, long run) {
        long stream = RandomStream.of(RandomStream.of(seed, matrix), run);
        long[] streams = new long[Factor.values().length];
        for (int f = 0; f < streams.length; f++) {
            streams[f] = RandomStream.of(stream, f);
        }
        return new RunKey(streams);
    }

    long of(Factor factor) {
        return streams[factor.ordinal()];
    }

    /** The same with one factor of another run. */
    RunKey with(Factor factor, RunKey other) {
        long[] mixed = streams.clone();
        mixed[factor.ordinal()] = other.of(factor);
        return new RunKey(mixed);
    }
}
