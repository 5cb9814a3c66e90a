package org.sightline.indicators.neighbour;

import java.util.Arrays;

/** Numbers vertices so that equal places, or places within a tolerance of each other, get the same number. */
final class VertexNumbers {
    /** Snapping looks within cells of so many tolerances. */
    private static final int CELL = 16;

    private VertexNumbers() {}

    /** For every vertex the lowest vertex with equal coordinates (-0 equals 0). */
    static int[] exact(double[] xy, int threads) {
        return EqualKeys.number(
                xy.length / 2,
                new EqualKeys.Keys() {
                    @Override
                    public long first(int i) {
                        return Double.doubleToRawLongBits(xy[2 * i] + 0.0);
                    }

                    @Override
                    public long second(int i) {
                        return Double.doubleToRawLongBits(xy[2 * i + 1] + 0.0);
                    }
                },
                threads);
    }

    /** Like {@link #exact}, but chains of vertices each within the tolerance of the next share a number. */
    static int[] within(double[] xy, double tolerance, int threads) {
        int[] number = exact(xy, threads);
        if (tolerance == 0) {
            return number;
        }
        CellCopies copies = new CellCopies(xy, number, tolerance);
        int[] sameCell = EqualKeys.number(copies.size, copies, threads);
        int[] lastInCell = new int[copies.size];
        int[] before = new int[copies.size];
        Arrays.fill(lastInCell, -1);
        DisjointSets sets = new DisjointSets(number.length);
        for (int i = 0; i < copies.size; i++) {
            before[i] = lastInCell[sameCell[i]];
            lastInCell[sameCell[i]] = i;
            for (int j = before[i]; j >= 0; j = before[j]) {
                int a = copies.vertex[i];
                int b = copies.vertex[j];
                double dx = Math.abs(xy[2 * a] - xy[2 * b]);
                double dy = Math.abs(xy[2 * a + 1] - xy[2 * b + 1]);
                if (dx <= tolerance && dy <= tolerance && Math.hypot(dx, dy) <= tolerance) {
                    sets.join(a, b);
                }
            }
        }
        for (int v = 0; v < number.length; v++) {
            number[v] = sets.find(number[v]);
        }
        return number;
    }

    /**
     * Every distinct vertex in its cell, and again in the next cell where its border is within the tolerance: two vertices
     * within the tolerance share a cell.
     */
    private static final class CellCopies implements EqualKeys.Keys {
        private int[] vertex;
        private double[] column;
        private double[] row;
        private int size;

        CellCopies(double[] xy, int[] number, double tolerance) {
            vertex = new int[number.length];
            column = new double[number.length];
            row = new double[number.length];
            double cell = CELL * tolerance;
            for (int v = 0; v < number.length; v++) {
                if (number[v] == v) {
                    addCells(v, xy[2 * v] / cell, xy[2 * v + 1] / cell);
                }
            }
        }

        private void addCells(int v, double x, double y) {
            double reach = 1.001 / CELL;
            double west = Math.floor(x - reach);
            double east = Math.floor(x + reach);
            double south = Math.floor(y - reach);
            double north = Math.floor(y + reach);
            add(v, west, south);
            if (east > west) {
                add(v, east, south);
            }
            if (north > south) {
                add(v, west, north);
                if (east > west) {
                    add(v, east, north);
                }
            }
        }

        private void add(int v, double cellColumn, double cellRow) {
            if (size == vertex.length) {
                vertex = Arrays.copyOf(vertex, 2 * size);
                column = Arrays.copyOf(column, 2 * size);
                row = Arrays.copyOf(row, 2 * size);
            }
            vertex[size] = v;
            column[size] = cellColumn + 0.0;
            row[size++] = cellRow + 0.0;
        }

        @Override
        public long first(int i) {
            return Double.doubleToRawLongBits(column[i]);
        }

        @Override
        public long second(int i) {
            return Double.doubleToRawLongBits(row[i]);
        }
    }
}
