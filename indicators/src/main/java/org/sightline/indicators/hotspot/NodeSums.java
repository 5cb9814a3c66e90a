package org.sightline.indicators.hotspot;

/**
 * Spreads points to the nodes of a lattice; see {@link GaussianSurface}.
 *
 * <p>Points are taken band by band of node rows: first all even bands, then all odd ones. A band is at least as high as a
 * point's spread, so that no two bands of one turn touch the same node, and every node adds up its points in the same order
 * for any number of threads.
 */
final class NodeSums {

    private static final int BLOCK = 16;

    private final Points points;
    private final Grid grid;
    private final GaussianAxis across;
    private final GaussianAxis up;
    private final double reach;
    private final int bandRows;
    private final int bands;
    private final int blocks;
    private final double[] sums;

    NodeSums(Points points, Grid grid, GaussianAxis across, GaussianAxis up, double reach) {
        this.points = points;
        this.grid = grid;
        this.across = across;
        this.up = up;
        this.reach = reach;
        if ((long) across.nodes * up.nodes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("bandwidth is too small for so large a grid");
        }
        bandRows = Math.max(32, up.width);
        bands = (up.nodes + up.width) / bandRows + 1;
        blocks = (across.nodes + across.width) / BLOCK + 1;
        sums = new double[across.nodes * up.nodes];
    }

    /** The sums, one row of nodes after the other from the south. */
    double[] sum(int threads) {
        Buckets sorted = Buckets.sort(points.size(), bands * blocks, this::bucket, threads);
        for (int turn = 0; turn < 2; turn++) {
            int odd = turn;
            Bands.run((bands + 1 - odd) / 2, threads, () -> {
                double[] wx = new double[across.width];
                double[] wy = new double[up.width];
                return band -> {
                    int from = sorted.start[(2 * band + odd) * blocks];
                    int to = sorted.start[(2 * band + odd + 1) * blocks];
                    for (int i = from; i < to; i++) {
                        spread(sorted.point[i], wx, wy);
                    }
                };
            });
        }
        return sums;
    }

    private int bucket(int point) {
        double x = points.x()[point] - grid.west();
        double y = points.y()[point] - grid.south();
        if (x < -reach
                || y < -reach
                || x > grid.columns() * grid.cellWidth() + reach
                || y > grid.rows() * grid.cellHeight() + reach) {
            return -1;
        }
        int row = up.firstNode(y) + up.width;
        int column = across.firstNode(x) + across.width;
        return row < 0 || column < 0 || row / bandRows >= bands || column / BLOCK >= blocks
                ? -1
                : row / bandRows * blocks + column / BLOCK;
    }

    private void spread(int point, double[] wx, double[] wy) {
        double x = points.x()[point] - grid.west();
        double y = points.y()[point] - grid.south();
        int column = across.firstNode(x);
        int row = up.firstNode(y);
        across.weights(x, column, wx);
        up.weights(y, row, wy);
        double weight = points.weightOf(point);
        int first = Math.max(0, -column);
        int end = Math.min(across.width, across.nodes - column);
        for (int k = Math.max(0, -row); k < Math.min(up.width, up.nodes - row); k++) {
            add(wx, first, end, weight * wy[k], (row + k) * across.nodes + column);
        }
    }

    private void add(double[] wx, int first, int end, double weight, int at) {
        for (int k = first; k < end; k++) {
            sums[at + k] += weight * wx[k];
        }
    }
}
