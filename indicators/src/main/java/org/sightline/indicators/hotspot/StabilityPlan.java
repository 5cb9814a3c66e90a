package org.sightline.indicators.hotspot;

/**
 * The choices an analyst might as well have made otherwise.
 *
 * @param share of the map's cells that are called hot, above 0 and below 1
 * @param cellFactors cell sides, as multiples of the grid's own
 * @param shifts parts of a cell by which the origin moves, each as (east, north) in turn, from 0 to below 1
 * @param bandwidthFactors bandwidths, as multiples of the one given
 * @param jitter radius of the disc in which a point that shares its exact position with others is put at random, 0 or more, in units of
 *     the coordinates
 * @param seed start of the random numbers
 */
public record StabilityPlan(
        double share, double[] cellFactors, double[][] shifts, double[] bandwidthFactors, double jitter, long seed) {

    /** Checks the numbers. */
    public StabilityPlan {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must lie between 0 and 1, but is " + share);
        }
        checkFactors("cellFactors", cellFactors);
        checkFactors("bandwidthFactors", bandwidthFactors);
        if (!(jitter >= 0) || Double.isInfinite(jitter)) {
            throw new IllegalArgumentException("jitter must be finite and 0 or more, but is " + jitter);
        }
        if (shifts.length == 0) {
            throw new IllegalArgumentException("shifts must have one or more");
        }
        for (double[] shift : shifts) {
            if (shift.length != 2 || !(shift[0] >= 0 && shift[0] < 1 && shift[1] >= 0 && shift[1] < 1)) {
                throw new IllegalArgumentException("shifts must be pairs of numbers from 0 to below 1");
            }
        }
    }

    private static void checkFactors(String name, double[] factors) {
        for (double factor : factors) {
            if (!(factor > 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException(name + " must be positive and finite");
            }
        }
        if (factors.length == 0) {
            throw new IllegalArgumentException(name + " must have one or more");
        }
    }

    /**
     * Three cell sizes, four origins, three bandwidths: 36 runs.
     *
     * @param share of the map's cells that are called hot
     * @param jitter radius for points that share their position
     * @param seed start of the random numbers
     */
    public static StabilityPlan usual(double share, double jitter, long seed) {
        return new StabilityPlan(
                share,
                new double[] {0.5, 1, 2},
                new double[][] {{0, 0}, {0.5, 0}, {0, 0.5}, {0.5, 0.5}},
                new double[] {0.75, 1, 1.5},
                jitter,
                seed);
    }

    /** Number of runs. */
    public int runs() {
        return cellFactors.length * shifts.length * bandwidthFactors.length;
    }
}
