package org.sightline.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * One shared edge made irregular. The line leaves the straight edge only inside the two triangles that the edge forms
 * with the centres on both sides; these triangles do not overlap those of any other edge, so no two lines ever cross.
 */
record Border(Point from, Point to, Point leftCentre, Point rightCentre) {
    private static final double USED_SHARE = 0.6;
    private static final double ROUGHNESS = 0.24;

    /** The positions from first to last corner on whole metres; shores are drawn finer than borders on land. */
    List<Point> line(boolean shore) {
        double length = from.distance(to);
        int steps = steps(length, shore);
        long seed = Noise.hash(Noise.hash(key(from)) + key(to));
        double[] offsets = offsets(steps, length, seed);
        List<Point> line = new ArrayList<>();
        line.add(from);
        for (int i = 1; i < steps; i++) {
            double jitter = 0.3 * (Noise.unit(Noise.hash(seed + 31L * i)) - 0.5);
            double t = (i + jitter) / steps;
            double offset = within(t, length, offsets[i]);
            line.add(position(t, offset, length).rounded(1));
        }
        line.add(to);
        return line;
    }

    private static int steps(double length, boolean shore) {
        if (length < 70) {
            return 1;
        }
        int steps = length < 160 ? 2 : length < 450 ? 3 : length < 1100 ? 4 : 6;
        return shore ? 2 * steps : steps;
    }

    private static double[] offsets(int steps, double length, long seed) {
        double[] offsets = new double[steps + 1];
        displace(offsets, new int[] {0, steps}, ROUGHNESS * length, seed);
        return offsets;
    }

    private static void displace(double[] offsets, int[] span, double amplitude, long seed) {
        int middle = (span[0] + span[1]) / 2;
        if (middle == span[0]) {
            return;
        }
        double draw = 2 * Noise.unit(Noise.hash(seed + middle)) - 1;
        offsets[middle] = (offsets[span[0]] + offsets[span[1]]) / 2 + amplitude * draw;
        displace(offsets, new int[] {span[0], middle}, amplitude / 2, seed);
        displace(offsets, new int[] {middle, span[1]}, amplitude / 2, seed);
    }

    private double within(double t, double length, double offset) {
        double limit = USED_SHARE * height(offset > 0 ? leftCentre : rightCentre, t, length);
        return StrictMath.max(-limit, StrictMath.min(limit, offset));
    }

    /** Height of the triangle over the edge at share t of its length, metres. */
    private double height(Point centre, double t, double length) {
        double ux = (to.x() - from.x()) / length;
        double uy = (to.y() - from.y()) / length;
        double along = ((centre.x() - from.x()) * ux + (centre.y() - from.y()) * uy) / length;
        double height = StrictMath.abs((centre.y() - from.y()) * ux - (centre.x() - from.x()) * uy);
        double fromStart = along > 0 ? t * height / along : Double.POSITIVE_INFINITY;
        double fromEnd = along < 1 ? (1 - t) * height / (1 - along) : Double.POSITIVE_INFINITY;
        return StrictMath.min(fromStart, fromEnd);
    }

    private Point position(double t, double offset, double length) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        return new Point(from.x() + t * dx - offset * dy / length, from.y() + t * dy + offset * dx / length);
    }

    private static long key(Point p) {
        return 1_000_003L * (long) p.x() + (long) p.y();
    }
}
