package org.sightline.indicators.hotspot;

/**
 * Kernel intensity at the points themselves, with or without the point's own contribution.
 *
 * <p>Without it (leave-one-out) the figure says how well the other incidents foretell this one; bandwidth selectors rest on
 * it. Exact sums over all pairs within reach (nine standard deviations for the Gaussian).
 */
public final class AtPoints {

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
        Lookup lookup = new Lookup(points, smoothing.reach(), threads);
        int bands = (points.size() + 255) / 256;
        Bands.run(bands, threads, () -> band -> {
            for (int k = band * 256; k < Math.min(points.size(), (band + 1) * 256); k++) {
                int i = lookup.sorted.point[k];
                result[i] = lookup.sumOfOthers(i, smoothing);
            }
        });
        return result;
    }

    /** Points by square of side at least the reach, so that all in reach lie in nine squares. */
    private static final class Lookup {
        private final Points points;
        private final Buckets sorted;
        private final double west;
        private final double south;
        private final double side;
        private final int columns;
        private final int rows;

        Lookup(Points points, double reach, int threads) {
            this.points = points;
            double[] x = extent(points.x());
            double[] y = extent(points.y());
            west = x[0];
            south = y[0];
            double widest = Math.max(x[1] - x[0], y[1] - y[0]);
            // at most 2,000 squares a side
            side = Math.max(reach, widest / 2000);
            columns = 1 + (int) ((x[1] - x[0]) / side);
            rows = 1 + (int) ((y[1] - y[0]) / side);
            sorted = Buckets.sort(points.size(), columns * rows, i -> row(i) * columns + column(i), threads);
        }

        private static double[] extent(double[] values) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return new double[] {low, high};
        }

        private int row(int i) {
            return (int) ((points.y()[i] - south) / side);
        }

        private int column(int i) {
            return (int) ((points.x()[i] - west) / side);
        }

        double sumOfOthers(int i, Smoothing smoothing) {
            double sum = 0;
            int first = Math.max(0, column(i) - 1);
            int last = Math.min(columns - 1, column(i) + 1);
            for (int row = Math.max(0, row(i) - 1); row <= Math.min(rows - 1, row(i) + 1); row++) {
                for (int k = sorted.start[row * columns + first]; k < sorted.start[row * columns + last + 1]; k++) {
                    int j = sorted.point[k];
                    double dx = points.x()[j] - points.x()[i];
                    double dy = points.y()[j] - points.y()[i];
                    sum += j == i ? 0 : points.weightOf(j) * smoothing.at(dx * dx + dy * dy);
                }
            }
            return sum;
        }
    }
}
