package org.sightline.indicators.neighbour;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which boxes may have a point: a grid whose crowded cells are grids again, so that neither dense towns nor far-apart islands make it
 * slow or big.
 *
 * <p>Cells are about as large as the average box. A cell lists every box that meets it, ascending; no point of a box is ever
 * in a cell that does not list it, because cell numbers never fall with the coordinate.
 */
final class BoxGrid {
    private static final int FEW = 8;
    private static final int DEEPEST = 12;

    /** West, south, east, north of box i at 4i. */
    private final double[] box;

    private final double west;
    private final double south;
    private final double cellWidth;
    private final double cellHeight;
    private final double perX;
    private final double perY;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] items;
    private final @Nullable BoxGrid[] finer;

    private BoxGrid(double[] box, int[] boxes, Extent extent, int depth) {
        this.box = box;
        int[] shape = shape(box, boxes, extent);
        columns = shape[0];
        rows = shape[1];
        west = extent.west;
        south = extent.south;
        cellWidth = (extent.east - extent.west) / columns;
        cellHeight = (extent.north - extent.south) / rows;
        perX = reciprocal(cellWidth);
        perY = reciprocal(cellHeight);
        start = new int[columns * rows + 1];
        items = list(boxes);
        finer = new @Nullable BoxGrid[columns * rows];
        if (depth < DEEPEST && columns * rows > 1) {
            refine(boxes.length, depth);
        }
    }

    /** The rectangle a grid covers. */
    private record Extent(double west, double south, double east, double north) {
        /** How much of this box's width and height lies in here. */
        double width(double[] box, int i) {
            return Math.max(0, Math.min(east, box[4 * i + 2]) - Math.max(west, box[4 * i]));
        }

        double height(double[] box, int i) {
            return Math.max(0, Math.min(north, box[4 * i + 3]) - Math.max(south, box[4 * i + 1]));
        }
    }

    static BoxGrid of(double[] box) {
        int[] all = new int[box.length / 4];
        double w = Double.POSITIVE_INFINITY;
        double s = Double.POSITIVE_INFINITY;
        double e = Double.NEGATIVE_INFINITY;
        double n = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
            w = Math.min(w, box[4 * i]);
            s = Math.min(s, box[4 * i + 1]);
            e = Math.max(e, box[4 * i + 2]);
            n = Math.max(n, box[4 * i + 3]);
        }
        return new BoxGrid(box, all, all.length == 0 ? new Extent(0, 0, 0, 0) : new Extent(w, s, e, n), 0);
    }

    /** Columns and rows of cells of average box size, but few enough that the lists stay within some entries per box. */
    private static int[] shape(double[] box, int[] boxes, Extent extent) {
        double widths = 0;
        double heights = 0;
        for (int i : boxes) {
            widths += extent.width(box, i);
            heights += extent.height(box, i);
        }
        double limit = 2.0 * boxes.length + 1;
        double columns = Math.min(limit, Math.max(1, (extent.east - extent.west) * boxes.length / widths));
        double rows = Math.min(limit, Math.max(1, (extent.north - extent.south) * boxes.length / heights));
        columns = Double.isNaN(columns) ? 1 : columns;
        rows = Double.isNaN(rows) ? 1 : rows;
        double shrink = Math.min(1, Math.sqrt(limit / (columns * rows)));
        int[] shape = {(int) Math.max(1, columns * shrink), (int) Math.max(1, rows * shrink)};
        while (entries(box, boxes, extent, shape) > 12.0 * boxes.length + 64) {
            shape[0] = (shape[0] + 1) / 2;
            shape[1] = (shape[1] + 1) / 2;
        }
        return shape;
    }

    private static double entries(double[] box, int[] boxes, Extent extent, int[] shape) {
        double perX = shape[0] / (extent.east - extent.west);
        double perY = shape[1] / (extent.north - extent.south);
        double sum = 0;
        for (int i : boxes) {
            double wide = shape[0] == 1 ? 1 : 1 + extent.width(box, i) * perX;
            sum += wide * (shape[1] == 1 ? 1 : 1 + extent.height(box, i) * perY);
        }
        return shape[0] * shape[1] == 1 ? 0 : sum;
    }

    private static double reciprocal(double size) {
        return size > 0 && Double.isFinite(1 / size) ? 1 / size : 0;
    }

    private int column(double x) {
        return Math.min(columns - 1, Math.max(0, (int) ((x - west) * perX)));
    }

    private int row(double y) {
        return Math.min(rows - 1, Math.max(0, (int) ((y - south) * perY)));
    }

    private int[] list(int[] boxes) {
        for (int i : boxes) {
            int last = column(box[4 * i + 2]);
            int top = row(box[4 * i + 3]);
            for (int r = row(box[4 * i + 1]); r <= top; r++) {
                for (int c = column(box[4 * i]); c <= last; c++) {
                    start[r * columns + c + 1]++;
                }
            }
        }
        for (int cell = 0; cell + 1 < start.length; cell++) {
            start[cell + 1] += start[cell];
        }
        int[] next = start.clone();
        int[] listed = new int[start[start.length - 1]];
        for (int i : boxes) {
            int last = column(box[4 * i + 2]);
            int top = row(box[4 * i + 3]);
            for (int r = row(box[4 * i + 1]); r <= top; r++) {
                for (int c = column(box[4 * i]); c <= last; c++) {
                    listed[next[r * columns + c]++] = i;
                }
            }
        }
        return listed;
    }

    private void refine(int parents, int depth) {
        for (int cell = 0; cell < finer.length; cell++) {
            int count = start[cell + 1] - start[cell];
            if (count > FEW && count < parents) {
                double w = west + (cell % columns) * cellWidth;
                double s = south + (cell / columns) * cellHeight;
                int[] listed = Arrays.copyOfRange(items, start[cell], start[cell + 1]);
                BoxGrid child = new BoxGrid(box, listed, new Extent(w, s, w + cellWidth, s + cellHeight), depth + 1);
                finer[cell] = child.columns * child.rows > 1 ? child : null;
            }
        }
    }

    /** The lowest box at this point whose polygon has it too, or -1. */
    int lowest(double x, double y, EdgeSlabs polygons) {
        BoxGrid grid = finest(x, y);
        int cell = grid.cell(x, y);
        for (int k = grid.start[cell]; k < grid.start[cell + 1]; k++) {
            if (polygons.contains(grid.items[k], x, y)) {
                return grid.items[k];
            }
        }
        return -1;
    }

    /** Calls the action with every box that has this point, border included, ascending. */
    void forEachAt(double x, double y, IntConsumer action) {
        BoxGrid grid = finest(x, y);
        int cell = grid.cell(x, y);
        for (int k = grid.start[cell]; k < grid.start[cell + 1]; k++) {
            int b = 4 * grid.items[k];
            if (x >= box[b] && x <= box[b + 2] && y >= box[b + 1] && y <= box[b + 3]) {
                action.accept(grid.items[k]);
            }
        }
    }

    private int cell(double x, double y) {
        return row(y) * columns + column(x);
    }

    private BoxGrid finest(double x, double y) {
        BoxGrid grid = this;
        BoxGrid child = finer[cell(x, y)];
        while (child != null) {
            grid = child;
            child = grid.finer[grid.cell(x, y)];
        }
        return grid;
    }

    /** The points' numbers sorted by cell: points visited in this order find what they need in the cache. */
    int[] byCell(double[] x, double[] y, int threads) {
        int[] cell = new int[x.length];
        int[][] next = new int[threads][columns * rows];
        Shares.run(x.length, threads, (share, from, to) -> {
            for (int i = from; i < to; i++) {
                cell[i] = cell(x[i], y[i]);
                next[share][cell[i]]++;
            }
        });
        Shares.startsByGroup(next);
        int[] visit = new int[x.length];
        Shares.run(x.length, threads, (share, from, to) -> {
            for (int i = from; i < to; i++) {
                visit[next[share][cell[i]]++] = i;
            }
        });
        return visit;
    }
}
