package org.sightline.indicators.hotspot;

import java.util.Arrays;

/** How much of a circle around a position lies in a window. */
final class CircleShare {

    private final Window window;

    CircleShare(Window window) {
        this.window = window;
    }

    /** The squared distance to the nearest border: circles up to this lie wholly on the position's side. */
    double squaredDistance(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] ring : window.rings()) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                double dx = ring[i + 2] - ring[i];
                double dy = ring[i + 3] - ring[i + 1];
                double length = dx * dx + dy * dy;
                double share = length == 0 ? 0 : ((x - ring[i]) * dx + (y - ring[i + 1]) * dy) / length;
                double at = Math.max(0, Math.min(1, share));
                double fromX = x - ring[i] - at * dx;
                double fromY = y - ring[i + 1] - at * dy;
                least = Math.min(least, fromX * fromX + fromY * fromY);
            }
        }
        return least;
    }

    /** The share of the circle's length inside the window, 0 to 1: between two crossings it is all inside or all outside. */
    double at(double x, double y, double radius) {
        double[] angle = new double[16];
        int crossings = 0;
        for (double[] ring : window.rings()) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                if (crossings + 2 > angle.length) {
                    angle = Arrays.copyOf(angle, 2 * angle.length);
                }
                crossings = cross(ring, i, new double[] {x, y, radius}, angle, crossings);
            }
        }
        if (crossings == 0) {
            // it may still touch the border, where contains() may say either: ask in two directions
            return window.contains(x + radius, y) || window.contains(x - radius, y) ? 1 : 0;
        }
        Arrays.sort(angle, 0, crossings);
        double inside = 0;
        for (int k = 0; k < crossings; k++) {
            double end = k + 1 < crossings ? angle[k + 1] : angle[0] + 2 * Math.PI;
            double middle = (angle[k] + end) / 2;
            if (end > angle[k] && window.contains(x + radius * Math.cos(middle), y + radius * Math.sin(middle))) {
                inside += end - angle[k];
            }
        }
        return inside / (2 * Math.PI);
    }

    /** Adds the directions in which an edge crosses the circle. */
    private static int cross(double[] ring, int i, double[] circle, double[] angle, int before) {
        double dx = ring[i + 2] - ring[i];
        double dy = ring[i + 3] - ring[i + 1];
        double fx = ring[i] - circle[0];
        double fy = ring[i + 1] - circle[1];
        double a = dx * dx + dy * dy;
        double b = fx * dx + fy * dy;
        double root = b * b - a * (fx * fx + fy * fy - circle[2] * circle[2]);
        int crossings = before;
        if (a > 0 && root > 0) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double at = (-b + sign * Math.sqrt(root)) / a;
                if (at >= 0 && at < 1) {
                    angle[crossings++] = Math.atan2(fy + at * dy, fx + at * dx);
                }
            }
        }
        return crossings;
    }
}
