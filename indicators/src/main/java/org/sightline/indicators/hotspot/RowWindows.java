package org.sightline.indicators.hotspot;

/**
 * Points arranged for a sweep over the rows of a grid: by block of columns, then by row, so that all points of a block
 * that can reach a row lie side by side.
 *
 * <p>Every block has its own slots, one per column its points can reach: slot = column − {@link #firstColumn}. Lengths are
 * in units of the reach (radius), x from the centre of the point's block, y from the southern edge of the grid. Points too
 * far off to reach a cell centre are left out.
 */
final class RowWindows {

    final Grid grid;
    final double reach;
    final int blocks;
    /** Number of slots of a block. */
    final int slots;
    /** x from the centre of the block, in units of the reach. */
    final double[] x;
    /** y from the southern edge, in units of the reach. */
    final double[] y;
    /** Slot the point lies in, as a fraction: a whole number at the centre of a column. */
    final double[] slot;
    /** Weight; empty when all count 1. */
    final double[] weight;
    /** Position among the points given. */
    final int[] point;

    private final int[] start;
    private final int reachedRows;
    private final int blockColumns;
    private final int padding;
    /** Number of blocks west of the grid. */
    private final int outer;

    /**
     * Arranges points.
     *
     * @param points the points
     * @param grid the cells
     * @param reach how far a point reaches, positive
     * @param threads number of threads; the arrangement does not depend on it
     */
    RowWindows(Points points, Grid grid, double reach, int threads) {
        this.grid = grid;
        this.reach = reach;
        double columns = reach / grid.cellWidth();
        if (columns >= grid.columns()) {
            blockColumns = grid.columns();
            padding = 2;
            outer = 0;
        } else {
            // 1.5 radii: few slots are visited twice, and powers of positions (up to 1.75) stay harmless
            blockColumns = (int) Math.max(1, Math.floor(1.5 * columns));
            padding = (int) Math.ceil(columns) + 2;
            outer = (int) Math.ceil((columns + 1) / blockColumns);
        }
        blocks = (grid.columns() + blockColumns - 1) / blockColumns + 2 * outer;
        slots = blockColumns + 2 * padding + 2;
        reachedRows = (int) Math.min(grid.rows(), Math.ceil(reach / grid.cellHeight()) + 1);
        Buckets sorted = Buckets.sort(points.size(), blocks * grid.rows(), i -> bucket(points, i), threads);
        start = sorted.start;
        point = sorted.point;
        int n = sorted.size();
        x = new double[n];
        y = new double[n];
        slot = new double[n];
        weight = new double[points.weight().length == 0 ? 0 : n];
        Bands.run(blocks, threads, () -> block -> fill(points, block));
    }

    private int bucket(Points points, int i) {
        double px = points.x()[i] - grid.west();
        double py = points.y()[i] - grid.south();
        double width = grid.columns() * grid.cellWidth();
        double height = grid.rows() * grid.cellHeight();
        if (px < -reach || px > width + reach || py < -reach || py > height + reach) {
            return -1;
        }
        int row = (int) Math.max(0, Math.min(grid.rows() - 1, py / grid.cellHeight()));
        int block = blocks == 1 ? 0 : (int) Math.floor(px / grid.cellWidth() / blockColumns) + outer;
        return Math.max(0, Math.min(blocks - 1, block)) * grid.rows() + row;
    }

    private void fill(Points points, int block) {
        double centre = centre(block);
        int base = firstColumn(block);
        for (int i = start[block * grid.rows()]; i < start[(block + 1) * grid.rows()]; i++) {
            double px = points.x()[point[i]] - grid.west();
            x[i] = px / reach - centre;
            y[i] = (points.y()[point[i]] - grid.south()) / reach;
            slot[i] = px / grid.cellWidth() - 0.5 - base;
            if (weight.length > 0) {
                weight[i] = points.weight()[point[i]];
            }
        }
    }

    /** x of the middle of a block from the western edge, in units of the reach. */
    private double centre(int block) {
        return (block - outer + 0.5) * blockColumns * grid.cellWidth() / reach;
    }

    /** The column of a block's slot 0; it may lie outside the grid. */
    int firstColumn(int block) {
        return (block - outer) * blockColumns - padding;
    }

    /** The first slot of a block that lies on the grid, at most {@link #endOnGrid}. */
    int firstOnGrid(int block) {
        return Math.min(slots, Math.max(0, -firstColumn(block)));
    }

    /** The end (exclusive) of the slots of a block that lie on the grid; the last slot is never on it. */
    int endOnGrid(int block) {
        return Math.max(firstOnGrid(block), Math.min(slots - 1, grid.columns() - firstColumn(block)));
    }

    /** Position of each slot's centre from the centre of its block, in units of the reach: the same for every block. */
    double[] slotPositions() {
        double[] positions = new double[slots];
        for (int k = 0; k < slots; k++) {
            positions[k] = (k - padding + 0.5 - 0.5 * blockColumns) * grid.cellWidth() / reach;
        }
        return positions;
    }

    /** y of the centre of a row from the southern edge, in units of the reach. */
    double rowCentre(int row) {
        return (row + 0.5) * grid.cellHeight() / reach;
    }

    /** First point of a block that may reach a row. */
    int from(int block, int row) {
        return start[block * grid.rows() + Math.max(0, row - reachedRows)];
    }

    /** End (exclusive) of the points of a block that may reach a row. */
    int to(int block, int row) {
        return start[block * grid.rows() + Math.min(grid.rows(), row + reachedRows + 1)];
    }

    /** The radius in columns. */
    double reachInColumns() {
        return reach / grid.cellWidth();
    }
}
