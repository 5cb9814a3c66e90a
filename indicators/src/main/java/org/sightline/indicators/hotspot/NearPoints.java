package org.sightline.indicators.hotspot;

/** Finds the other points within reach of a point: squares of side at least the reach, so that all lie in nine of them. */
final class NearPoints {

    /** At most so many squares a side. */
    private static final int MOST_SQUARES = 2000;

    /** Takes a point and its squared distance. */
    @FunctionalInterface
    interface Visitor {
        void visit(int other, double squaredDistance);
    }

    private final Points points;
    private final Buckets sorted;
    private final double west;
    private final double south;
    private final double side;
    private final int columns;
    private final int rows;

    NearPoints(Points points, double reach, int threads) {
        this.points = points;
        double[] x = extent(points.x());
        double[] y = extent(points.y());
        west = x[0];
        south = y[0];
        double widest = Math.max(x[1] - x[0], y[1] - y[0]);
        side = Math.max(reach, widest / MOST_SQUARES);
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

    /** The point at a place of an order in which near points are near. */
    int at(int place) {
        return sorted.point[place];
    }

    /** Shows all other points of the nine squares around a point, those in reach among them, always in the same order. */
    void around(int i, Visitor visitor) {
        int first = Math.max(0, column(i) - 1);
        int last = Math.min(columns - 1, column(i) + 1);
        for (int row = Math.max(0, row(i) - 1); row <= Math.min(rows - 1, row(i) + 1); row++) {
            for (int k = sorted.start[row * columns + first]; k < sorted.start[row * columns + last + 1]; k++) {
                int j = sorted.point[k];
                if (j != i) {
                    double dx = points.x()[j] - points.x()[i];
                    double dy = points.y()[j] - points.y()[i];
                    visitor.visit(j, dx * dx + dy * dy);
                }
            }
        }
    }
}
