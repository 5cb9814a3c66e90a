package org.sightline.indicators.hotspot;

/** Values as differences from their mean, and the sums of their powers. */
final class Centred {

    final double mean;
    /** Σ of the values. */
    final double total;
    /** value − mean. */
    final double[] difference;
    /** Σ (value − mean)². */
    final double squares;
    /** Σ (value − mean)³. */
    final double cubes;
    /** Σ (value − mean)⁴. */
    final double fourths;
    /** Whether the values differ at all. */
    final boolean varies;

    private final double largest;

    Centred(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double first = values.length == 0 ? 0 : sum / values.length;
        double rest = 0;
        for (double value : values) {
            rest += value - first;
        }
        // the second pass takes away what rounding left in the first mean
        mean = values.length == 0 ? 0 : first + rest / values.length;
        total = sum;
        difference = new double[values.length];
        double second = 0;
        double third = 0;
        double fourth = 0;
        boolean differ = false;
        double most = 0;
        for (int i = 0; i < values.length; i++) {
            double d = values[i] - mean;
            difference[i] = d;
            second += d * d;
            third += d * d * d;
            fourth += d * d * d * d;
            most = Math.max(most, Math.abs(d));
            differ |= values[i] != values[0];
        }
        squares = second;
        cubes = third;
        fourths = fourth;
        varies = differ;
        largest = most;
    }

    /** The largest difference from the mean, in absolute value. */
    double largest() {
        return largest;
    }

    /** The variance (divisor n − 1) of all values but one: what is left when that one is held fixed. */
    double varianceOfOthers(int held) {
        int others = difference.length - 1;
        double shift = difference[held] / others;
        double sum = squares - difference[held] * difference[held] - others * shift * shift;
        if (sum < 1e-4 * squares) {
            // one value makes up nearly all the spread: subtracting it would leave rounding, so add the others up
            sum = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int j = 0; j <= others; j++) {
                if (j != held) {
                    double d = difference[j] + shift;
                    sum += d * d;
                    least = Math.min(least, difference[j]);
                    most = Math.max(most, difference[j]);
                }
            }
            sum = least == most ? 0 : sum;
        }
        return sum / others;
    }
}
