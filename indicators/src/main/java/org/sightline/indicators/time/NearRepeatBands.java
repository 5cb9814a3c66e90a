package org.sightline.indicators.time;

import java.util.Arrays;

/**
 * Bands of distance and of time, half-open: from an edge, up to but not including the next. 0 100 200 makes the bands 0 ≤ d &lt; 100 and 100 ≤ d &lt; 200.
 *
 * @param distances edges, rising, from 0 or more, at least two
 * @param days edges, rising whole numbers, from 0 to 100,000, at least two
 */
public record NearRepeatBands(double[] distances, int[] days) {
    private static final int MOST_DAYS = 100_000;

    /** Checks and copies. */
    public NearRepeatBands {
        distances = distances.clone();
        days = days.clone();
        requireRising("distances", distances);
        requireRising("days", Arrays.stream(days).asDoubleStream().toArray());
        if (days[days.length - 1] > MOST_DAYS) {
            throw new IllegalArgumentException("days must be at most " + MOST_DAYS);
        }
    }

    private static void requireRising(String name, double[] edges) {
        if (edges.length < 2 || !(edges[0] >= 0) || Double.isInfinite(edges[edges.length - 1])) {
            throw new IllegalArgumentException(name + " must have at least two edges, finite, from 0 or more");
        }
        for (int i = 1; i < edges.length; i++) {
            if (!(edges[i] > edges[i - 1])) {
                throw new IllegalArgumentException(name + " must rise, but do not at edge " + (i + 1));
            }
        }
    }

    /** Number of bands of distance. */
    public int near() {
        return distances.length - 1;
    }

    /** Number of bands of time. */
    public int soon() {
        return days.length - 1;
    }

    /** The band of a squared distance, −1 outside all. */
    int distanceBand(double squared) {
        if (squared < distances[0] * distances[0]) {
            return -1;
        }
        for (int band = 0; band < near(); band++) {
            if (squared < distances[band + 1] * distances[band + 1]) {
                return band;
            }
        }
        return -1;
    }

    /** The band of every difference in days from 0 up to the last edge, −1 below the first. */
    int[] dayBands() {
        int[] bands = new int[days[days.length - 1]];
        Arrays.fill(bands, -1);
        for (int band = 0; band < soon(); band++) {
            Arrays.fill(bands, days[band], days[band + 1], band);
        }
        return bands;
    }
}
