package org.sightline.indicators.movement;

/** Fisher information about β: Σ μ c², with c what is left of the cost once fitted margins have taken their part (weighted row and column means). */
final class DecayInformation {
    private static final int MOST_ROUNDS = 20_000;
    private static final double STILL = 1e-9;
    /** The fitting leaves rounding of about the square of {@link #STILL}. */
    private static final double LEAST_SHARE = 1e-12;

    private final int areas;
    private final double[] mean;
    private final double[] cost;
    private final double[] rows;
    private final double[] columns;

    private DecayInformation(int areas, double[] mean, double[] cost) {
        this.areas = areas;
        this.mean = mean;
        this.cost = cost;
        rows = new double[areas];
        columns = new double[areas];
    }

    /**
     * Works it out.
     *
     * @param areas number of areas
     * @param mean expected counts by origin × areas + destination, 0 where nothing can be observed
     * @param cost what β multiplies, same order
     */
    static double of(int areas, double[] mean, double[] cost) {
        DecayInformation information = new DecayInformation(areas, mean, cost);
        for (int round = 0; round < MOST_ROUNDS && information.sweep() > STILL; round++) {}
        return information.sum();
    }

    /** Whether more of the cost is left than rounding leaves. */
    static boolean isAny(int areas, double[] mean, double[] cost) {
        double all = 0;
        for (int k = 0; k < mean.length; k++) {
            all += mean[k] * cost[k] * cost[k];
        }
        return of(areas, mean, cost) > LEAST_SHARE * all;
    }

    /** One round of means by row and by column; gives how far the column means moved, as a share of the largest. */
    private double sweep() {
        double[] sums = new double[areas];
        double[] weights = new double[areas];
        for (int i = 0; i < areas; i++) {
            double sum = 0;
            double weight = 0;
            for (int j = 0; j < areas; j++) {
                sum += mean[i * areas + j] * (cost[i * areas + j] - columns[j]);
                weight += mean[i * areas + j];
            }
            rows[i] = weight > 0 ? sum / weight : 0;
            for (int j = 0; j < areas; j++) {
                sums[j] += mean[i * areas + j] * (cost[i * areas + j] - rows[i]);
                weights[j] += mean[i * areas + j];
            }
        }
        double moved = 0;
        double largest = 0;
        for (int j = 0; j < areas; j++) {
            double next = weights[j] > 0 ? sums[j] / weights[j] : 0;
            moved = Math.max(moved, Math.abs(next - columns[j]));
            largest = Math.max(largest, Math.abs(next));
            columns[j] = next;
        }
        return largest > 0 ? moved / largest : 0;
    }

    private double sum() {
        double information = 0;
        for (int i = 0; i < areas; i++) {
            for (int j = 0; j < areas; j++) {
                double rest = cost[i * areas + j] - rows[i] - columns[j];
                information += mean[i * areas + j] * rest * rest;
            }
        }
        return information;
    }
}
