package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * What a scan of space and time looks at. Arrays are not copied; do not change them.
 *
 * @param x centre of each area to the east, finite
 * @param y centre to the north, finite
 * @param population of each area, 0 or more: limits the circles, and says what is expected where {@code counts} does not
 * @param counts what was counted
 */
public record SpaceTimeAreas(double[] x, double[] y, double[] population, Counts counts) {
    /** Checks lengths and ranges. */
    public SpaceTimeAreas {
        int n = x.length;
        if (y.length != n || population.length != n || counts.cases.length != (long) n * counts.steps) {
            throw new IllegalArgumentException(
                    "x, y and population must have one number per area, cases one per area and step");
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException("x and y must be finite, but are not at position " + i);
            }
            if (!(population[i] >= 0) || Double.isInfinite(population[i])) {
                throw new IllegalArgumentException("population must be 0 or more and finite at position " + i);
            }
        }
        for (int bin = 0; bin < counts.cases.length; bin++) {
            double weight = counts.expected.length == 0 ? population[bin / counts.steps] : counts.expected[bin];
            if (counts.cases[bin] > 0 && weight == 0) {
                throw new IllegalArgumentException(
                        "cases must be 0 where none are expected, at position " + bin / counts.steps);
            }
        }
    }

    /**
     * Counts of every area in every step of time.
     *
     * @param steps number of steps, all of the same length, without gaps
     * @param cases of area i in step t at {@code i * steps + t}, 0 or more; {@code NaN} = no data: nothing is expected there either
     * @param expected likewise, on any scale, above 0 wherever there are cases; empty: in proportion to population, every step alike
     */
    public record Counts(int steps, double[] cases, double[] expected) {
        /** Checks shape and ranges. */
        public Counts {
            if (steps < 1 || (expected.length != 0 && expected.length != cases.length)) {
                throw new IllegalArgumentException(
                        "steps must be at least 1, expected empty or one number per case count");
            }
            for (double each : cases) {
                if (each < 0 || Double.isInfinite(each)) {
                    throw new IllegalArgumentException("cases must be 0 or more and finite, or NaN");
                }
            }
            for (double each : expected) {
                if (!(each >= 0) || Double.isInfinite(each)) {
                    throw new IllegalArgumentException("expected must be 0 or more and finite");
                }
            }
        }
    }

    /** Number of areas. */
    public int size() {
        return x.length;
    }

    /** All cases. */
    double total() {
        return Arrays.stream(counts.cases).filter(each -> !Double.isNaN(each)).sum();
    }

    /** What an area counts for in a step, on any scale; 0 without data. */
    double weight(int area, int step) {
        int bin = area * counts.steps + step;
        if (Double.isNaN(counts.cases[bin])) {
            return 0;
        }
        return counts.expected.length == 0 ? population[area] : counts.expected[bin];
    }

    /** Cases of a bin; 0 without data, where nothing is expected either. */
    double cases(int area, int step) {
        double count = counts.cases[area * counts.steps + step];
        return Double.isNaN(count) ? 0 : count;
    }

    /** All cases of a step. */
    double casesIn(int step) {
        double sum = 0;
        for (int area = 0; area < x.length; area++) {
            sum += cases(area, step);
        }
        return sum;
    }
}
