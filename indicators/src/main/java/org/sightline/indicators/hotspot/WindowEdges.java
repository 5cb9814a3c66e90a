package org.sightline.indicators.hotspot;

/** The edges of a window by horizontal strips, so that a position meets only those near its height. */
final class WindowEdges {

    private static final int MOST_STRIPS = 4096;
    private static final double ROUNDING = 4 * Math.ulp(1.0);

    /** Takes an edge from (x1, y1) to (x2, y2), the window on its left. */
    @FunctionalInterface
    interface Visitor {
        void visit(double x1, double y1, double x2, double y2);
    }

    /** x1, y1, x2, y2 of each edge. */
    private final double[] xy;

    private final int[] start;
    private final int[] edge;
    private final double south;
    private final double height;
    private final int strips;

    WindowEdges(double[][] rings) {
        int count = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double[] ring : rings) {
            count += ring.length / 2 - 1;
            for (int i = 1; i < ring.length; i += 2) {
                lowest = Math.min(lowest, ring[i]);
                highest = Math.max(highest, ring[i]);
            }
        }
        xy = new double[4 * count];
        int used = 0;
        for (double[] ring : rings) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                System.arraycopy(ring, i, xy, used, 4);
                used += 4;
            }
        }
        strips = Math.min(MOST_STRIPS, Math.max(1, count / 2));
        south = lowest;
        height = highest > lowest ? (highest - lowest) / strips : 1;
        start = new int[strips + 1];
        edge = fill(count);
    }

    private int[] fill(int count) {
        for (int e = 0; e < count; e++) {
            for (int strip = first(e); strip <= last(e); strip++) {
                start[strip + 1]++;
            }
        }
        for (int strip = 0; strip < strips; strip++) {
            start[strip + 1] += start[strip];
        }
        int[] next = start.clone();
        int[] edges = new int[start[strips]];
        for (int e = 0; e < count; e++) {
            for (int strip = first(e); strip <= last(e); strip++) {
                edges[next[strip]++] = e;
            }
        }
        return edges;
    }

    private int strip(double y) {
        return (int) Math.max(0, Math.min(strips - 1, (y - south) / height));
    }

    private int first(int e) {
        return strip(Math.min(xy[4 * e + 1], xy[4 * e + 3]));
    }

    private int last(int e) {
        return strip(Math.max(xy[4 * e + 1], xy[4 * e + 3]));
    }

    /** Whether a position lies inside or, but for rounding, on the border. */
    boolean contains(double x, double y) {
        int strip = strip(y);
        boolean odd = false;
        for (int k = start[strip]; k < start[strip + 1]; k++) {
            int at = 4 * edge[k];
            double y1 = xy[at + 1];
            double y2 = xy[at + 3];
            if (isOn(at, x, y)) {
                return true;
            }
            if (y1 > y != y2 > y) {
                odd ^= x < xy[at] + (xy[at + 2] - xy[at]) * (y - y1) / (y2 - y1);
            }
        }
        return odd;
    }

    private boolean isOn(int at, double x, double y) {
        boolean isInBox = Math.min(xy[at], xy[at + 2]) <= x
                && x <= Math.max(xy[at], xy[at + 2])
                && Math.min(xy[at + 1], xy[at + 3]) <= y
                && y <= Math.max(xy[at + 1], xy[at + 3]);
        if (!isInBox) {
            return false;
        }
        double left = (xy[at + 2] - xy[at]) * (y - xy[at + 1]);
        double right = (xy[at + 3] - xy[at + 1]) * (x - xy[at]);
        return Math.abs(left - right) <= ROUNDING * (Math.abs(left) + Math.abs(right));
    }

    /** Shows every edge whose box comes within reach of a position, once. */
    void near(double x, double y, double reach, Visitor visitor) {
        int from = strip(y - reach);
        int to = strip(y + reach);
        for (int strip = from; strip <= to; strip++) {
            for (int k = start[strip]; k < start[strip + 1]; k++) {
                int e = edge[k];
                int at = 4 * e;
                boolean inReach = Math.min(xy[at], xy[at + 2]) <= x + reach
                        && Math.max(xy[at], xy[at + 2]) >= x - reach
                        && Math.min(xy[at + 1], xy[at + 3]) <= y + reach
                        && Math.max(xy[at + 1], xy[at + 3]) >= y - reach;
                // an edge in several strips is shown in the first of those looked at
                if (inReach && Math.max(first(e), from) == strip) {
                    visitor.visit(xy[at], xy[at + 1], xy[at + 2], xy[at + 3]);
                }
            }
        }
    }
}
