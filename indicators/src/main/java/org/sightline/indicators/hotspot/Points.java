package org.sightline.indicators.hotspot;

/**
 * Points with optional weights, in planar coordinates. The arrays are not copied; do not change them.
 *
 * @param x to the east, finite
 * @param y to the north, finite, same length
 * @param weight how much each point counts, finite (negative ones are allowed, for differences); an empty array means 1
 *     each
 */
public record Points(double[] x, double[] y, double[] weight) {

    /** Checks lengths, and that every number is finite. */
    public Points {
        if (x.length != y.length || (weight.length != 0 && weight.length != x.length)) {
            throw new IllegalArgumentException("x, y and weight must have the same length (weight may be empty)");
        }
        requireFinite("x", x);
        requireFinite("y", y);
        requireFinite("weight", weight);
    }

    /** Points that count 1 each. */
    public static Points of(double[] x, double[] y) {
        return new Points(x, y, new double[0]);
    }

    private static void requireFinite(String name, double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " must be finite, but one is " + value);
            }
        }
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** The weight of a point. */
    public double weightOf(int point) {
        return weight.length == 0 ? 1 : weight[point];
    }
}
