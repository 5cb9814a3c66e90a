package org.sightline.sample;

import java.util.ArrayList;
import java.util.List;

/** Finds whether a position keeps its distance from all positions already taken. */
final class SeedGrid {
    private static final double CELL_METRES = 500;
    private static final int SIZE = 220;
    private final List<List<Point>> cells = new ArrayList<>();

    SeedGrid() {
        for (int i = 0; i < SIZE * SIZE; i++) {
            cells.add(new ArrayList<>());
        }
    }

    /** Takes the position if no other lies within the given metres; says whether it did. */
    boolean add(Point p, double metres) {
        int column = column(p.x());
        int row = row(p.y());
        int reach = (int) (metres / CELL_METRES) + 1;
        for (int r = row - reach; r <= row + reach; r++) {
            for (int c = column - reach; c <= column + reach; c++) {
                if (occupied(c, r, p, metres)) {
                    return false;
                }
            }
        }
        cells.get(row * SIZE + column).add(p);
        return true;
    }

    private boolean occupied(int column, int row, Point p, double metres) {
        if (column < 0 || row < 0 || column >= SIZE || row >= SIZE) {
            return false;
        }
        for (Point other : cells.get(row * SIZE + column)) {
            if (other.distance(p) < metres) {
                return true;
            }
        }
        return false;
    }

    private static int column(double x) {
        return (int) ((x - RegionPlan.at(-10, 0).x()) / CELL_METRES);
    }

    private static int row(double y) {
        return (int) ((y - RegionPlan.at(0, -10).y()) / CELL_METRES);
    }
}
