package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * A surface between the cells' centres: nodes at half-cell steps, each the mean of the defined cells around it, so that a centre
 * has the cell's value, the middle of a side the mean of two cells, a corner that of four. Every quarter of a defined cell is a
 * square of four nodes; between them the surface is interpolated linearly along the sides.
 */
final class ContourLattice {
    /** A crossing keeps at least this share of a side away from its ends, so that no two of them fall together. */
    private static final double APART = 1e-9;

    final int columns;
    final int rows;
    private final Grid grid;
    private final double[] cells;
    private final double[] levels;
    private final byte[] classes;

    ContourLattice(Grid grid, double[] cells, double[] levels) {
        this.grid = grid;
        this.cells = cells;
        this.levels = levels;
        columns = 2 * grid.columns();
        rows = 2 * grid.rows();
        classes = new byte[(columns + 1) * (rows + 1)];
        for (int q = 0; q <= rows; q++) {
            for (int p = 0; p <= columns; p++) {
                classes[node(p, q)] = (byte) classOf(value(p, q));
            }
        }
    }

    int node(int p, int q) {
        return q * (columns + 1) + p;
    }

    /** How many levels are at or below a value; 0 for NaN. */
    private int classOf(double value) {
        int at = Arrays.binarySearch(levels, value + 0.0);
        return Double.isNaN(value) ? 0 : at >= 0 ? at + 1 : -at - 1;
    }

    /** How many levels are at or below a node's value. */
    int classAt(int node) {
        return classes[node];
    }

    /** The mean of the defined cells around a node; NaN where there is none. */
    double value(int p, int q) {
        double sum = 0;
        int count = 0;
        for (int row = (q + 1) / 2 - 1; row <= q / 2; row++) {
            for (int column = (p + 1) / 2 - 1; column <= p / 2; column++) {
                if (isDefined(column, row)) {
                    sum += cells[row * grid.columns() + column];
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private boolean isDefined(int column, int row) {
        return column >= 0
                && row >= 0
                && column < grid.columns()
                && row < grid.rows()
                && !Double.isNaN(cells[row * grid.columns() + column]);
    }

    /** Whether the square to the north-east of a node belongs to a defined cell. */
    boolean isSquare(int p, int q) {
        return p >= 0 && q >= 0 && isDefined(p >> 1, q >> 1);
    }

    /** Whether only two squares that face each other across a node are defined. */
    boolean isPinched(int p, int q) {
        boolean northEast = isSquare(p, q);
        return northEast == isSquare(p - 1, q - 1)
                && isSquare(p - 1, q) == isSquare(p, q - 1)
                && northEast != isSquare(p, q - 1);
    }

    double x(double p) {
        return grid.west() + p / 2 * grid.cellWidth();
    }

    double y(double q) {
        return grid.south() + q / 2 * grid.cellHeight();
    }

    /** The column of squares of an x; at the eastern bound the last. */
    int squareColumn(double x) {
        double at = Math.floor((x - grid.west()) / grid.cellWidth() * 2);
        return at == columns && x <= x(columns) ? columns - 1 : (int) Math.max(-1, Math.min(columns, at));
    }

    /** The row of squares of a y; at the northern bound the last. */
    int squareRow(double y) {
        double at = Math.floor((y - grid.south()) / grid.cellHeight() * 2);
        return at == rows && y <= y(rows) ? rows - 1 : (int) Math.max(-1, Math.min(rows, at));
    }

    /** How far along the side from its lower to its upper node the surface crosses a level, strictly between 0 and 1. */
    double crossing(int p, int q, boolean upwards, int level) {
        double from = value(p, q);
        double to = upwards ? value(p, q + 1) : value(p + 1, q);
        double share = (levels[level] - from) / (to - from);
        return Math.min(1 - APART, Math.max(APART, share));
    }

    /** Whether the middle of a square is at or above a level. */
    boolean isMiddleHigh(int p, int q, int level) {
        double mean = (value(p, q) + value(p + 1, q) + value(p + 1, q + 1) + value(p, q + 1)) / 4;
        return mean >= levels[level];
    }
}
