package org.sightline.indicators.hotspot;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The region in which incidents were recorded, as a polygon: what lies outside is not "none" but "not observed".
 *
 * <p>Rings are {@code x0, y0, x1, y1, …}, closed or not, in any direction; a ring inside another is a hole, one inside a
 * hole an island. Rings must not cross.
 */
public final class Window {

    private final double[][] rings;
    private final WindowEdges edges;

    private Window(double[][] rings) {
        this.rings = rings;
        edges = new WindowEdges(rings);
    }

    /**
     * A window from its rings.
     *
     * @param rings each with at least three corners, finite
     */
    public static Window of(double[][] rings) {
        if (rings.length == 0) {
            throw new IllegalArgumentException("rings must be at least one");
        }
        double[][] closed = new double[rings.length][];
        for (int k = 0; k < rings.length; k++) {
            closed[k] = closed(rings[k]);
        }
        for (int k = 0; k < closed.length; k++) {
            boolean hole = false;
            for (int other = 0; other < closed.length; other++) {
                hole ^= other != k && crossesOdd(closed[other], closed[k][0], closed[k][1]);
            }
            if (area(closed[k]) > 0 == hole) {
                reverse(closed[k]);
            }
        }
        return new Window(closed);
    }

    /** A rectangle. */
    public static Window rectangle(double xmin, double ymin, double xmax, double ymax) {
        return of(new double[][] {{xmin, ymin, xmax, ymin, xmax, ymax, xmin, ymax}});
    }

    private static double[] closed(double[] ring) {
        int n = ring.length;
        boolean isClosed = n >= 4 && ring[0] == ring[n - 2] && ring[1] == ring[n - 1];
        double[] copy = Arrays.copyOf(ring, isClosed ? n : n + 2);
        if (n % 2 != 0 || copy.length < 8) {
            throw new IllegalArgumentException("rings must have three corners or more, as x, y, x, y, …");
        }
        for (double coordinate : ring) {
            if (!Double.isFinite(coordinate)) {
                throw new IllegalArgumentException("rings must be finite");
            }
        }
        copy[copy.length - 2] = ring[0];
        copy[copy.length - 1] = ring[1];
        return copy;
    }

    private static void reverse(double[] ring) {
        for (int i = 0, j = ring.length - 2; i < j; i += 2, j -= 2) {
            double x = ring[i];
            double y = ring[i + 1];
            ring[i] = ring[j];
            ring[i + 1] = ring[j + 1];
            ring[j] = x;
            ring[j + 1] = y;
        }
    }

    /** Twice-halved cross products about the first corner; positive when counter-clockwise. */
    private static double area(double[] ring) {
        double sum = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            sum += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
        }
        return sum / 2;
    }

    private static boolean crossesOdd(double[] ring, double x, double y) {
        boolean odd = false;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            if (ring[i + 1] > y != ring[i + 3] > y) {
                double at = ring[i] + (ring[i + 2] - ring[i]) * (y - ring[i + 1]) / (ring[i + 3] - ring[i + 1]);
                odd ^= x < at;
            }
        }
        return odd;
    }

    /** Area in square units of the coordinates, holes taken off. */
    public double area() {
        double sum = 0;
        for (double[] ring : rings) {
            sum += area(ring);
        }
        return sum;
    }

    /** West, south, east and north of the window. */
    public double[] box() {
        double[] box = {rings[0][0], rings[0][1], rings[0][0], rings[0][1]};
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                box[0] = Math.min(box[0], ring[i]);
                box[1] = Math.min(box[1], ring[i + 1]);
                box[2] = Math.max(box[2], ring[i]);
                box[3] = Math.max(box[3], ring[i + 1]);
            }
        }
        return box;
    }

    /** Whether a position lies in the window or on its border: what was recorded there was recorded. */
    public boolean contains(double x, double y) {
        return edges.contains(x, y);
    }

    /** The points inside, with their weights. */
    public Points inside(Points points) {
        int[] kept = IntStream.range(0, points.size())
                .filter(i -> contains(points.x()[i], points.y()[i]))
                .toArray();
        double[] x = new double[kept.length];
        double[] y = new double[kept.length];
        double[] weight = new double[points.weight().length == 0 ? 0 : kept.length];
        for (int k = 0; k < kept.length; k++) {
            x[k] = points.x()[kept[k]];
            y[k] = points.y()[kept[k]];
            if (weight.length > 0) {
                weight[k] = points.weight()[kept[k]];
            }
        }
        return new Points(x, y, weight);
    }

    /** The borders, quick to look up. */
    WindowEdges edges() {
        return edges;
    }

    /** Outer rings counter-clockwise, holes clockwise, each closed. Not to be changed. */
    double[][] rings() {
        return rings;
    }
}
