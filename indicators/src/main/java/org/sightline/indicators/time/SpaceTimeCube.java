package org.sightline.indicators.time;

/**
 * Counts of every area in every step of time: the bins of a space–time cube. Arrays are not copied; do not change them.
 *
 * @param steps number of steps, all of the same length, without gaps
 * @param exposure what an area's counts are divided by (people at risk), above 0; {@code NaN}: the area takes no part; 1 each compares counts
 * @param count count of area i in step t at {@code i * steps + t}, 0 or more; {@code NaN} = no data, which is never 0
 */
public record SpaceTimeCube(int steps, double[] exposure, double[] count) {
    /** Checks the shape and the ranges. */
    public SpaceTimeCube {
        if (steps < 1 || count.length != (long) exposure.length * steps) {
            throw new IllegalArgumentException("a cube needs steps, and one count per area and step: " + exposure.length
                    + ", " + steps + ", " + count.length);
        }
        for (double each : exposure) {
            if (each <= 0 || Double.isInfinite(each)) {
                throw new IllegalArgumentException("exposure must be above 0 and finite, or NaN");
            }
        }
        for (double each : count) {
            if (each < 0 || Double.isInfinite(each)) {
                throw new IllegalArgumentException("counts must be 0 or more and finite, or NaN");
            }
        }
    }

    /** Number of areas. */
    public int areas() {
        return exposure.length;
    }

    /** Position of a bin. */
    public int bin(int area, int step) {
        return area * steps + step;
    }

    /** Count divided by exposure; NaN = no data. */
    double rate(int area, int step) {
        return count[area * steps + step] / exposure[area];
    }

    /** Whether a bin has a figure. */
    boolean has(int area, int step) {
        return !Double.isNaN(count[area * steps + step]) && !Double.isNaN(exposure[area]);
    }
}
