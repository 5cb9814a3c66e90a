package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * One row of a sweep, block by block: where points enter and leave, what polynomial coefficients they bring, and what the
 * polynomials add up to; see {@link CompactSurface}.
 */
final class SweepLine {

    /** Numbers kept per slot: up to five coefficients and a count, padded to a cache line. */
    private static final int STRIDE = 8;
    /** Where among them the number of points in reach is when points have weights. */
    private static final int COUNT = 5;

    private final RowWindows windows;
    private final boolean quartic;
    private final boolean weighted;
    private final double reach;
    private final double[] position;
    private final double[] change;

    SweepLine(RowWindows windows, boolean quartic) {
        this.windows = windows;
        this.quartic = quartic;
        weighted = windows.weight.length > 0;
        reach = windows.reachInColumns();
        position = windows.slotPositions();
        change = new double[windows.slots * STRIDE];
    }

    /**
     * Adds what the points of a block bring to the cells of a row.
     *
     * @param block the block
     * @param row the row
     * @param surface cells to add to, in units of the kernel's height
     */
    void sweep(int block, int row, double[] surface) {
        int from = windows.from(block, row);
        int to = windows.to(block, row);
        int first = windows.firstOnGrid(block);
        int end = windows.endOnGrid(block);
        if (from == to || first == end) {
            return;
        }
        int cell = row * windows.grid.columns() + windows.firstColumn(block);
        if (!quartic) {
            enterEpanechnikov(windows.rowCentre(row), from, to);
            addEpanechnikov(first, end, cell, surface);
        } else if (weighted) {
            enterWeighted(windows.rowCentre(row), from, to);
            addQuartic(first, end, cell, surface);
        } else {
            enterQuartic(windows.rowCentre(row), from, to);
            addQuartic(first, end, cell, surface);
        }
        Arrays.fill(change, 0);
    }

    private void enterQuartic(double rowCentre, int from, int to) {
        double[] x = windows.x;
        double[] y = windows.y;
        double[] slot = windows.slot;
        double[] d = change;
        double radius = reach;
        int last = windows.slots - 2;
        for (int i = from; i < to; i++) {
            double dy = y[i] - rowCentre;
            double a = 1 - dy * dy;
            if (a <= 0) {
                continue;
            }
            double width = Math.sqrt(a) * radius;
            int enter = (Math.max(0, (int) (slot[i] - width)) + 1) * STRIDE;
            int leave = (Math.min(last, (int) (slot[i] + width)) + 1) * STRIDE;
            if (enter >= leave) {
                continue;
            }
            double t = x[i];
            double square = t * t;
            double s = a - square;
            double c0 = s * s;
            double c1 = s * t;
            double c2 = 2 * square - s;
            d[enter] += c0;
            d[enter + 1] += c1;
            d[enter + 2] += c2;
            d[enter + 3] += t;
            d[enter + 4] += 1;
            d[leave] -= c0;
            d[leave + 1] -= c1;
            d[leave + 2] -= c2;
            d[leave + 3] -= t;
            d[leave + 4] -= 1;
        }
    }

    private void enterWeighted(double rowCentre, int from, int to) {
        for (int i = from; i < to; i++) {
            double dy = windows.y[i] - rowCentre;
            double a = 1 - dy * dy;
            int enter = enter(i, a);
            int leave = leave(i, a);
            if (enter < leave) {
                double t = windows.x[i];
                double s = a - t * t;
                double weight = windows.weight[i];
                change(enter, s, t, weight);
                change(leave, s, t, -weight);
                change[enter + COUNT] += 1;
                change[leave + COUNT] -= 1;
            }
        }
    }

    private void change(int at, double s, double t, double weight) {
        change[at] += weight * (s * s);
        change[at + 1] += weight * (s * t);
        change[at + 2] += weight * (2 * t * t - s);
        change[at + 3] += weight * t;
        change[at + 4] += weight;
    }

    private void enterEpanechnikov(double rowCentre, int from, int to) {
        for (int i = from; i < to; i++) {
            double dy = windows.y[i] - rowCentre;
            double a = 1 - dy * dy;
            int enter = enter(i, a);
            int leave = leave(i, a);
            if (enter < leave) {
                double t = windows.x[i];
                double s = a - t * t;
                double weight = weighted ? windows.weight[i] : 1;
                change[enter] += weight * s;
                change[enter + 1] += weight * t;
                change[enter + 4] += weight;
                change[enter + COUNT] += 1;
                change[leave] -= weight * s;
                change[leave + 1] -= weight * t;
                change[leave + 4] -= weight;
                change[leave + COUNT] -= 1;
            }
        }
    }

    /** Where the slot after a circle's western edge starts; the row is outside the circle where a ≤ 0. */
    private int enter(int i, double a) {
        return a <= 0 ? Integer.MAX_VALUE : (Math.max(0, (int) (windows.slot[i] - Math.sqrt(a) * reach)) + 1) * STRIDE;
    }

    private int leave(int i, double a) {
        return a <= 0 ? 0 : (Math.min(windows.slots - 2, (int) (windows.slot[i] + Math.sqrt(a) * reach)) + 1) * STRIDE;
    }

    /** Runs along the slots: adds up coefficients, and evaluates them where the grid is. */
    private void addQuartic(int first, int end, int cell, double[] surface) {
        int count = weighted ? COUNT : 4;
        double c0 = 0;
        double c1 = 0;
        double c2 = 0;
        double c3 = 0;
        double c4 = 0;
        double inReach = 0;
        for (int k = 0; k < end; k++) {
            int at = k * STRIDE;
            c0 += change[at];
            c1 += change[at + 1];
            c2 += change[at + 2];
            c3 += change[at + 3];
            c4 += change[at + 4];
            inReach += change[at + count];
            if (inReach == 0) {
                c0 = 0;
                c1 = 0;
                c2 = 0;
                c3 = 0;
                c4 = 0;
            } else if (k >= first) {
                double u = position[k];
                surface[cell + k] += c0 + u * (4 * c1 + u * (2 * c2 + u * (u * c4 - 4 * c3)));
            }
        }
    }

    private void addEpanechnikov(int first, int end, int cell, double[] surface) {
        double c0 = 0;
        double c1 = 0;
        double c4 = 0;
        double inReach = 0;
        for (int k = 0; k < end; k++) {
            int at = k * STRIDE;
            c0 += change[at];
            c1 += change[at + 1];
            c4 += change[at + 4];
            inReach += change[at + COUNT];
            if (inReach == 0) {
                c0 = 0;
                c1 = 0;
                c4 = 0;
            } else if (k >= first) {
                double u = position[k];
                surface[cell + k] += c0 + u * (2 * c1 - u * c4);
            }
        }
    }
}
