package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * How many points lie within a radius of each cell centre, by the same sweep as {@link CompactSurface}, in whole numbers.
 *
 * <p>Whether a point on the very edge counts is decided by the plain comparison dx² + dy² ≤ r² of rounded coordinates, the
 * same as a loop over all points would make.
 */
final class SupportCounts {

    private static final int BAND = 8;
    /** Columns closer than this to the edge of a circle are decided by the plain comparison. */
    private static final double DOUBT = 1e-6;

    private final Points points;
    private final RowWindows windows;
    private final Grid grid;
    private final double radius;

    private SupportCounts(Points points, Grid grid, double radius, int threads) {
        this.points = points;
        this.grid = grid;
        this.radius = radius;
        windows = new RowWindows(points, grid, radius, threads);
    }

    /** The counts; see {@link KernelSurface#support}. */
    static int[] of(Points points, Grid grid, double radius, int threads) {
        return new SupportCounts(points, grid, radius, threads).count(threads);
    }

    private int[] count(int threads) {
        int[] counts = new int[grid.size()];
        Bands.run((grid.rows() + BAND - 1) / BAND, threads, () -> {
            int[] change = new int[windows.slots];
            return band -> {
                for (int row = band * BAND; row < Math.min(grid.rows(), (band + 1) * BAND); row++) {
                    for (int block = 0; block < windows.blocks; block++) {
                        enter(block, row, change);
                        add(block, row, change, counts);
                    }
                }
            };
        });
        return counts;
    }

    /** Runs along the slots, adding up, and leaves them at 0. */
    private void add(int block, int row, int[] change, int[] counts) {
        int cell = row * grid.columns() + windows.firstColumn(block);
        int first = windows.firstOnGrid(block);
        int end = windows.endOnGrid(block);
        int inReach = 0;
        for (int slot = 0; slot < end; slot++) {
            inReach += change[slot];
            if (slot >= first) {
                counts[cell + slot] += inReach;
            }
        }
        Arrays.fill(change, 0);
    }

    private void enter(int block, int row, int[] change) {
        double rowCentre = windows.rowCentre(row);
        double reach = windows.reachInColumns();
        double doubt = DOUBT * Math.max(1, reach);
        int last = windows.slots - 2;
        int to = windows.to(block, row);
        for (int i = windows.from(block, row); i < to; i++) {
            double dy = windows.y[i] - rowCentre;
            double a = 1 - dy * dy;
            if (a < -DOUBT) {
                continue;
            }
            double width = Math.sqrt(Math.max(0, a)) * reach;
            double left = windows.slot[i] - width;
            double right = windows.slot[i] + width;
            int first = Math.max(0, (int) left) + 1;
            int end = Math.min(last, (int) right) + 1;
            if (a < DOUBT || Math.abs(left - Math.rint(left)) < doubt || Math.abs(right - Math.rint(right)) < doubt) {
                int base = windows.firstColumn(block);
                first = firstWithin(row, windows.point[i], base, first - 2);
                end = endWithin(row, windows.point[i], base, end + 2);
            }
            if (first < end) {
                change[first]++;
                change[end]--;
            }
        }
    }

    private int firstWithin(int row, int point, int base, int from) {
        int slot = Math.max(0, from);
        while (slot < windows.slots - 1 && !within(base + slot, row, point)) {
            slot++;
        }
        return slot;
    }

    private int endWithin(int row, int point, int base, int from) {
        int slot = Math.min(windows.slots - 1, from);
        while (slot > 0 && !within(base + slot - 1, row, point)) {
            slot--;
        }
        return slot;
    }

    private boolean within(int column, int row, int point) {
        double dx = grid.xCentre(column) - points.x()[point];
        double dy = grid.yCentre(row) - points.y()[point];
        return dx * dx + dy * dy <= radius * radius;
    }
}
