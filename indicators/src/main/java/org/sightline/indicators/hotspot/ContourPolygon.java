package org.sightline.indicators.hotspot;

import java.util.List;

/**
 * One connected part of a contour band.
 *
 * @param rings each {@code x0, y0, x1, y1, …}, its last corner the same as its first; the outer ring, counter-clockwise, comes
 *     first, then holes, clockwise. The arrays are not copied; do not change them
 */
public record ContourPolygon(List<double[]> rings) {
    /** Checks that there is an outer ring. */
    public ContourPolygon {
        rings = List.copyOf(rings);
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("rings must begin with the outer one");
        }
    }

    /** Area in square units of the coordinates, holes taken off. */
    public double area() {
        double sum = 0;
        for (double[] ring : rings) {
            sum += area(ring);
        }
        return sum;
    }

    /** Area of a closed ring, positive when counter-clockwise. */
    static double area(double[] ring) {
        double sum = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            sum += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
        }
        return sum / 2;
    }

    /** Whether a closed ring goes around a position. */
    static boolean contains(double[] ring, double x, double y) {
        boolean odd = false;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            if (ring[i + 1] > y != ring[i + 3] > y) {
                double at = ring[i] + (ring[i + 2] - ring[i]) * (y - ring[i + 1]) / (ring[i + 3] - ring[i + 1]);
                odd ^= x < at;
            }
        }
        return odd;
    }
}
