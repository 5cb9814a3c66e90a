package org.sightline.indicators.hotspot;

/**
 * Kernel intensity at the points themselves, with or without the point's own contribution.
 *
 * <p>Without it (leave-one-out) the figure says how well the other incidents foretell this one; bandwidth selectors rest on
 * it. Exact sums over all pairs within reach (nine standard deviations for the Gaussian).
 */
public final class AtPoints {

    private static final int BAND = 256;

    private AtPoints() {}

    /**
     * Intensity at every point, its own contribution included.
     *
     * @param points the points
     * @param smoothing kernel and bandwidth
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return points per square unit, one per point
     */
    public static double[] intensity(Points points, Smoothing smoothing, int threads) {
        double[] others = leaveOneOut(points, smoothing, threads);
        double own = smoothing.at(0);
        for (int i = 0; i < others.length; i++) {
            others[i] += points.weightOf(i) * own;
        }
        return others;
    }

    /**
     * Intensity at every point from all other points; points at the same place count.
     *
     * @param points the points
     * @param smoothing kernel and bandwidth
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return points per square unit, one per point
     */
    public static double[] leaveOneOut(Points points, Smoothing smoothing, int threads) {
        double[] result = new double[points.size()];
        if (points.size() == 0) {
            Bands.requireThreads(threads);
            return result;
        }
        NearPoints near = new NearPoints(points, smoothing.reach(), threads);
        int bands = (points.size() + BAND - 1) / BAND;
        Bands.run(bands, threads, () -> {
            double[] sum = new double[1];
            return band -> {
                for (int k = band * BAND; k < Math.min(points.size(), (band + 1) * BAND); k++) {
                    sum[0] = 0;
                    near.around(near.at(k), (j, squared) -> sum[0] += points.weightOf(j) * smoothing.at(squared));
                    result[near.at(k)] = sum[0];
                }
            };
        });
        return result;
    }
}
