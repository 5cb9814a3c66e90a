package org.sightline.indicators.hotspot;

/**
 * One axis of a Gaussian surface: the nodes points are spread to, and how cells gather from nodes; see {@link
 * GaussianSurface}.
 *
 * <p>Where the standard deviation is at least two cells, nodes lie a quarter of it apart, points are spread with a narrow
 * Gaussian (0.30 σ) to 16 nodes, and cells gather with the rest (0.95 σ). Where it is less, the nodes are the cell centres
 * themselves and points are spread with the whole Gaussian.
 */
final class GaussianAxis {

    /** Beyond so many standard deviations a Gaussian is left out: e^(−26) of its height. */
    static final double REACH = 7.2;
    /** Squared width of the product of both Gaussians, in node spacings, that keeps the error of the sum at 2 e^(−26). */
    private static final double PRODUCT_WIDTH = 26 / (2 * Math.PI * Math.PI);

    private static final int PER_SIGMA = 4;
    private static final int SPREAD = 16;

    /** Number of nodes. */
    final int nodes;
    /** Number of nodes a point is spread to. */
    final int width;
    /** Whether nodes are the cell centres, with nothing left to gather. */
    final boolean direct;

    private final double origin;
    private final double spacing;
    private final double spread;
    private final double gather;
    /** e^(−m²/2v) for the nodes at half-integer (even width) or integer steps m from the middle. */
    private final double[] fixed;

    /**
     * An axis.
     *
     * @param from lowest position of a point in reach, from the edge of the grid
     * @param to highest position of a point in reach
     * @param cell size of a cell
     * @param cells number of cells
     * @param sigma standard deviation
     */
    GaussianAxis(double from, double to, double cell, int cells, double sigma) {
        direct = sigma < 2 * cell;
        if (direct) {
            spacing = cell;
            origin = 0.5 * cell;
            nodes = cells;
            spread = sigma / cell;
            gather = 0;
            width = 2 * (int) Math.ceil(Math.max(REACH * spread, Math.min(38 * spread, 3))) + 1;
        } else {
            spacing = sigma / PER_SIGMA;
            width = SPREAD;
            origin = (Math.floor(from / spacing) - SPREAD) * spacing;
            nodes = (int) (Math.ceil((to - origin) / spacing) + SPREAD + 1);
            double share = (1 - Math.sqrt(1 - 4 * PRODUCT_WIDTH / (PER_SIGMA * PER_SIGMA))) / 2;
            spread = PER_SIGMA * Math.sqrt(share);
            gather = sigma * Math.sqrt(1 - share);
        }
        fixed = new double[width];
        for (int k = 0; k < width; k++) {
            double m = k - (width - 1) / 2.0;
            fixed[k] = Math.exp(-m * m / (2 * spread * spread));
        }
    }

    /** The first node a point at a position (from the edge of the grid) is spread to; it may lie outside the nodes. */
    int firstNode(double position) {
        double at = (position - origin) / spacing;
        return (int) Math.floor(direct ? at + 0.5 : at) - (width - 1) / 2;
    }

    /** Weights of a point on the nodes from {@link #firstNode} on; length {@link #width}. */
    void weights(double position, int firstNode, double[] weights) {
        double variance = spread * spread;
        double middle = firstNode + (width - 1) / 2.0;
        double offset = (position - origin) / spacing - middle;
        if (spread < 0.5) {
            for (int k = 0; k < width; k++) {
                double distance = k - (width - 1) / 2.0 - offset;
                weights[k] = Math.exp(-distance * distance / (2 * variance));
            }
            return;
        }
        // exp(−(m − f)²/2v) = exp(−f²/2v) · exp(f/v)^m · exp(−m²/2v): two exponentials and a product per node
        double step = Math.exp(offset / variance);
        double first = (1 - width % 2) * 0.5;
        int right = width / 2;
        double base = Math.exp(-offset * offset / (2 * variance) + first * offset / variance);
        double power = base;
        for (int k = right; k < width; k++) {
            weights[k] = power * fixed[k];
            power *= step;
        }
        double back = 1 / step;
        power = base * back;
        for (int k = right - 1; k >= 0; k--) {
            weights[k] = power * fixed[k];
            power *= back;
        }
    }

    /** The part of the kernel's height (along this axis) that the node sums do not carry yet. */
    double height(double sigma) {
        double ordinary = 1 / (Math.sqrt(2 * Math.PI) * sigma);
        // spread and gathered: G(τ) * G(ρ) summed over nodes, both without their heights
        return direct ? ordinary : spacing / (2 * Math.PI * spread * spacing * gather);
    }

    /** The first cell whose centre is in reach of a node. */
    int firstCell(int node, double cell) {
        double position = origin + node * spacing - REACH * gather;
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, Math.ceil(position / cell - 0.5)));
    }

    /** The end (exclusive) of the cells whose centres are in reach of a node. */
    int endCell(int node, double cell, int cells) {
        double position = origin + node * spacing + REACH * gather;
        return (int) Math.max(0, Math.min(cells, 1 + Math.floor(position / cell - 0.5)));
    }

    /** How much a cell takes from a node. */
    double gathered(int node, int index, double cell) {
        double distance = origin + node * spacing - (index + 0.5) * cell;
        return Math.exp(-distance * distance / (2 * gather * gather));
    }
}
