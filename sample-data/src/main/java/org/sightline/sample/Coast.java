package org.sightline.sample;

import java.util.List;

/** Where land is, and to which authority it belongs: hand-drawn outlines roughened by noise. */
final class Coast {
    private static final double[] WAVELENGTHS = {9000, 3600, 1500, 600};
    private static final double[] AMPLITUDES = {1900, 850, 330, 130};
    private final Noise east = new Noise(RegionPlan.SEED + 1);
    private final Noise north = new Noise(RegionPlan.SEED + 2);

    /** True where the position is on land. */
    boolean land(Point position) {
        Point p = roughened(position, 1);
        if (inside(RegionPlan.MAINLAND, p)) {
            return true;
        }
        Point q = roughened(position, 0.45);
        for (double[] island : RegionPlan.ISLANDS) {
            if (inside(island, q)) {
                return true;
            }
        }
        return false;
    }

    /** Approximate metres to the nearest shore or land border. */
    double distance(Point position) {
        double nearest = outlineDistance(RegionPlan.MAINLAND, roughened(position, 1));
        Point q = roughened(position, 0.45);
        for (double[] island : RegionPlan.ISLANDS) {
            nearest = StrictMath.min(nearest, outlineDistance(island, q));
        }
        return nearest;
    }

    /** Index of the authority a position on land belongs to. */
    int authority(Point position) {
        List<Authority> all = RegionPlan.AUTHORITIES;
        Point p = roughened(position, 0.8);
        int best = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < all.size(); i++) {
            double distance = all.get(i).centre().distance(p) - all.get(i).reachMetres();
            if (distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        return best;
    }

    private Point roughened(Point p, double strength) {
        double dx = 0;
        double dy = 0;
        for (int i = 0; i < WAVELENGTHS.length; i++) {
            double u = p.x() / WAVELENGTHS[i];
            double v = p.y() / WAVELENGTHS[i];
            dx += AMPLITUDES[i] * east.at(u, v + 1000 * i);
            dy += AMPLITUDES[i] * north.at(u, v + 1000 * i);
        }
        return new Point(p.x() + strength * dx, p.y() + strength * dy);
    }

    private static boolean inside(double[] outline, Point p) {
        boolean inside = false;
        for (int i = 0; i < outline.length; i += 2) {
            Point a = corner(outline, i);
            Point b = corner(outline, i + 2);
            boolean crosses = (a.y() > p.y()) != (b.y() > p.y());
            if (crosses && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double outlineDistance(double[] outline, Point p) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < outline.length; i += 2) {
            nearest = StrictMath.min(nearest, segmentDistance(corner(outline, i), corner(outline, i + 2), p));
        }
        return nearest;
    }

    private static Point corner(double[] outline, int index) {
        int i = index % outline.length;
        return RegionPlan.at(outline[i], outline[i + 1]);
    }

    private static double segmentDistance(Point a, Point b, Point p) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double t = ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / (dx * dx + dy * dy);
        double clamped = StrictMath.max(0, StrictMath.min(1, t));
        return p.distance(new Point(a.x() + clamped * dx, a.y() + clamped * dy));
    }
}
