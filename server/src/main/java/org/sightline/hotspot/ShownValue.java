package org.sightline.hotspot;

/**
 * How a value of a surface is shown: to three digits, in steps of no less than what one incident adds at its own place, and no lower.
 * Finer steps would let the difference of two maps point at single incidents. What is a multiple of that step is written with five digits, not
 * with all that a double has.
 */
final class ShownValue {
    private static final double SQUARE_KILOMETRE = 1_000_000;
    private static final int DIGITS = 3;
    private static final int WRITTEN = 5;
    /** The number from which on a step is ten times as wide, in units of the third digit. */
    private static final int NEXT_WIDER = 1000;
    /** From here on a step of the third digit is larger than the finest. */
    private static final int FINEST_STEPS = 100;

    private final double least;
    private final double[] multiples = new double[FINEST_STEPS + 1];

    private ShownValue(double least) {
        this.least = least;
        for (int k = 0; k < multiples.length; k++) {
            multiples[k] = written(Math.max(k, 1) * least);
        }
    }

    /** Of a density in incidents per square kilometre: no finer than the peak of one quartic kernel. */
    static ShownValue ofDensity(double bandwidthMetres) {
        return new ShownValue(SQUARE_KILOMETRE * 3 / (Math.PI * bandwidthMetres * bandwidthMetres));
    }

    /** Of a ratio: three digits, no finest step. */
    static ShownValue ofRatio() {
        return new ShownValue(0);
    }

    double of(double value) {
        if (Double.isNaN(value)) {
            return value;
        }
        if (value < FINEST_STEPS * least) {
            return multiples[(int) Math.max(0, Math.rint(value / least))];
        }
        if (value == 0) {
            return 0;
        }
        double third = power(value, DIGITS);
        double unit = Math.max(third, least);
        // the finest step may reach over the number from which on steps are wider, and no value may be shown above a
        // higher one
        return written(Math.min(Math.rint(value / unit) * unit, third * NEXT_WIDER));
    }

    private static double written(double value) {
        return value == 0 ? 0 : toMultiple(value, power(value, WRITTEN));
    }

    /** Units below 1 are divided by their inverse: that is a whole number, so the result is the double nearest to the decimal. */
    private static double toMultiple(double value, double unit) {
        if (unit >= 1) {
            return Math.rint(value / unit) * unit;
        }
        double inverse = Math.rint(1 / unit);
        return Math.rint(value * inverse) / inverse;
    }

    /** The unit of the last of so many digits. */
    private static double power(double value, int digits) {
        return Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - (digits - 1));
    }
}
