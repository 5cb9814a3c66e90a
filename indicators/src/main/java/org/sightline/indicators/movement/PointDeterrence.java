package org.sightline.indicators.movement;

/** {@link Deterrence#between}: costs do not depend on β. */
final class PointDeterrence implements Deterrence {
    private final int areas;
    private final double[] costs;
    private final double middle;

    PointDeterrence(double[] x, double[] y, Decay decay) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y must have the same length");
        }
        areas = x.length;
        costs = new double[areas * areas];
        double sum = 0;
        for (int i = 0; i < areas; i++) {
            for (int j = 0; j < areas; j++) {
                if (i != j) {
                    costs[i * areas + j] = finite(decay.cost(Math.hypot(x[i] - x[j], y[i] - y[j])));
                    sum += costs[i * areas + j];
                }
            }
        }
        middle = areas > 1 ? sum / ((double) areas * (areas - 1)) : 0;
    }

    /** A cost that can be worked with. */
    static double finite(double cost) {
        if (!Double.isFinite(cost)) {
            throw new IllegalArgumentException(
                    "x and y must be finite, and for a power decay different for every two areas");
        }
        return cost;
    }

    @Override
    public int areas() {
        return areas;
    }

    @Override
    public void fill(double beta, double[] weight, double[] cost) {
        for (int k = 0; k < costs.length; k++) {
            boolean within = k / areas == k % areas;
            cost[k] = within ? 0 : costs[k] - middle;
            weight[k] = within ? 0 : Math.exp(-beta * cost[k]);
        }
    }
}
