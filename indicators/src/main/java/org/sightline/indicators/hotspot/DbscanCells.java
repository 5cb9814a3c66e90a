package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * Points sorted into square cells so small that those of one cell are within the radius of each other, with the box of each cell's
 * points. Only cells with points are kept: a table finds them where the area is compact, a hash table where points are
 * far apart.
 */
final class DbscanCells {
    /** All cells that may hold a point within the radius of one in cell (0, 0), nearest first: columns, rows. */
    static final int[][] AROUND = around();

    /** A little less than 1 / √2, so that rounding cannot make a cell's diagonal longer than the radius. */
    private static final double SIDE = 0.707106;

    private static final int MOST_CELLS_ACROSS = 1 << 30;

    /** Sorted coordinates: cell c has those from {@code start[c]} up to but not including {@code start[c + 1]}. */
    final double[] x;

    final double[] y;
    final int[] start;
    /** Row of each sorted point. */
    final int[] row;
    /** West, south, east, north of the points of cell c at 4c. */
    final double[] box;

    private final Places places;
    private final double west;
    private final double south;
    private final double side;

    DbscanCells(Points points, double radius, int threads) {
        double[] extent = extent(points.x(), points.y());
        west = extent[0];
        south = extent[1];
        double span = Math.max(extent[2] - west, extent[3] - south);
        side = Math.max(radius * SIDE, span / MOST_CELLS_ACROSS);
        long columns = 1 + (long) ((extent[2] - west) / side);
        long rows = 1 + (long) ((extent[3] - south) / side);
        boolean compact = columns * rows <= 4L * points.size() + 1024;
        Buckets sorted;
        if (compact) {
            sorted = Buckets.sort(
                    points.size(),
                    (int) (columns * rows),
                    i -> (int) (column(points, i) + columns * row(points, i)),
                    threads);
            places = new Table((int) columns, (int) rows, sorted.start);
            start = withoutEmpty(sorted.start);
        } else {
            Hashed hashed = new Hashed(points.size());
            int[] cell = new int[points.size()];
            Arrays.setAll(cell, i -> hashed.add(column(points, i), row(points, i)));
            sorted = Buckets.sort(points.size(), hashed.size, i -> cell[i], threads);
            places = hashed;
            start = sorted.start;
        }
        row = sorted.point;
        x = new double[row.length];
        y = new double[row.length];
        box = new double[4 * cells()];
        Bands.run(bands(), threads, () -> band -> {
            for (int cell = firstCell(band); cell < firstCell(band + 1); cell++) {
                fetch(points, cell);
            }
        });
    }

    private static double[] extent(double[] x, double[] y) {
        return new double[] {
            Arrays.stream(x).min().orElse(0), Arrays.stream(y).min().orElse(0),
            Arrays.stream(x).max().orElse(0), Arrays.stream(y).max().orElse(0)
        };
    }

    private static int[][] around() {
        int[][] all = new int[24][];
        int used = 0;
        for (int square = 1; square <= 8; square++) {
            for (int dy = -2; dy <= 2; dy++) {
                for (int dx = -2; dx <= 2; dx++) {
                    if (dx * dx + dy * dy == square) {
                        all[used++] = new int[] {dx, dy};
                    }
                }
            }
        }
        return all;
    }

    private static int[] withoutEmpty(int[] start) {
        int[] kept = new int[start.length];
        int used = 1;
        for (int cell = 0; cell + 1 < start.length; cell++) {
            if (start[cell + 1] > start[cell]) {
                kept[used++] = start[cell + 1];
            }
        }
        return Arrays.copyOf(kept, used);
    }

    private int column(Points points, int i) {
        return (int) ((points.x()[i] - west) / side);
    }

    private int row(Points points, int i) {
        return (int) ((points.y()[i] - south) / side);
    }

    private void fetch(Points points, int cell) {
        double w = Double.POSITIVE_INFINITY;
        double s = Double.POSITIVE_INFINITY;
        double e = Double.NEGATIVE_INFINITY;
        double n = Double.NEGATIVE_INFINITY;
        for (int k = start[cell]; k < start[cell + 1]; k++) {
            x[k] = points.x()[row[k]];
            y[k] = points.y()[row[k]];
            w = Math.min(w, x[k]);
            s = Math.min(s, y[k]);
            e = Math.max(e, x[k]);
            n = Math.max(n, y[k]);
        }
        box[4 * cell] = w;
        box[4 * cell + 1] = s;
        box[4 * cell + 2] = e;
        box[4 * cell + 3] = n;
    }

    int cells() {
        return start.length - 1;
    }

    /** Number of bands of cells to share between threads, about 4,000 points each. */
    int bands() {
        return 1 + row.length / 4096;
    }

    int firstCell(int band) {
        return (int) ((long) cells() * band / bands());
    }

    /** The cell's neighbour in direction {@code AROUND[direction]}, or -1 when that has no points. */
    int neighbour(int cell, int direction) {
        int first = start[cell];
        return places.find(
                (int) ((x[first] - west) / side) + AROUND[direction][0],
                (int) ((y[first] - south) / side) + AROUND[direction][1]);
    }

    /** The square of the longest distance there can be between points of two cells. */
    double farthest(int a, int b) {
        double dx = Math.max(box[4 * a + 2] - box[4 * b], box[4 * b + 2] - box[4 * a]);
        double dy = Math.max(box[4 * a + 3] - box[4 * b + 1], box[4 * b + 3] - box[4 * a + 1]);
        return dx * dx + dy * dy;
    }

    /** The square of the shortest distance there can be between a point and those of a cell. */
    double nearest(double px, double py, int cell) {
        double dx = Math.max(0, Math.max(box[4 * cell] - px, px - box[4 * cell + 2]));
        double dy = Math.max(0, Math.max(box[4 * cell + 1] - py, py - box[4 * cell + 3]));
        return dx * dx + dy * dy;
    }

    /** Finds a cell by column and row. */
    private interface Places {
        int find(int column, int row);
    }

    /** One number for every cell of a rectangle. */
    private static final class Table implements Places {
        private final int columns;
        private final int rows;
        private final int[] cell;

        Table(int columns, int rows, int[] start) {
            this.columns = columns;
            this.rows = rows;
            cell = new int[columns * rows];
            int used = 0;
            for (int place = 0; place < cell.length; place++) {
                cell[place] = start[place + 1] > start[place] ? used++ : -1;
            }
        }

        @Override
        public int find(int column, int row) {
            boolean outside = column < 0 || column >= columns || row < 0 || row >= rows;
            return outside ? -1 : cell[row * columns + column];
        }
    }

    /** Cells numbered as they come. */
    private static final class Hashed implements Places {
        private final long[] key;
        private final int[] cell;
        private int size;

        Hashed(int most) {
            key = new long[4 * Integer.highestOneBit(most + 1)];
            cell = new int[key.length];
            Arrays.fill(cell, -1);
        }

        private int slot(long wanted) {
            long mixed = wanted * 0x9E3779B97F4A7C15L;
            int slot = (int) ((mixed ^ (mixed >>> 32)) & (key.length - 1));
            while (cell[slot] >= 0 && key[slot] != wanted) {
                slot = (slot + 1) & (key.length - 1);
            }
            return slot;
        }

        int add(int column, int row) {
            long wanted = ((long) column << 32) | row;
            int slot = slot(wanted);
            if (cell[slot] < 0) {
                key[slot] = wanted;
                cell[slot] = size++;
            }
            return cell[slot];
        }

        @Override
        public int find(int column, int row) {
            return column < 0 || row < 0 ? -1 : cell[slot(((long) column << 32) | row)];
        }
    }
}
