package org.sightline.indicators.neighbour;

import java.math.BigDecimal;

/**
 * On which side of a line a point lies, decided without rounding: a quick test in double precision first, exact arithmetic where that
 * cannot decide.
 *
 * <p>Source: the static filter of Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric
 * Predicates" (1997), {@code ccwerrboundA}. Exact for coordinates whose products neither overflow nor underflow.
 */
final class Orientation {
    /** (3 + 16 e) e with e = 2^-53: the largest relative error of the quick determinant. */
    private static final double ERROR_BOUND = 3.3306690738754716e-16;

    private Orientation() {}

    /** 1 when p is left of the line from vertex a, x at {@code xy[at]}, to the next vertex; -1 when right, 0 when on it. */
    static int side(double[] xy, int at, double px, double py) {
        double ax = xy[at];
        double ay = xy[at + 1];
        double bx = xy[at + 2];
        double by = xy[at + 3];
        double left = (ax - px) * (by - py);
        double right = (ay - py) * (bx - px);
        double determinant = left - right;
        double bound = ERROR_BOUND * (Math.abs(left) + Math.abs(right));
        if (determinant > bound) {
            return 1;
        }
        if (-determinant > bound) {
            return -1;
        }
        return exactSide(xy, at, px, py);
    }

    private static int exactSide(double[] xy, int at, double px, double py) {
        double ax = xy[at];
        double ay = xy[at + 1];
        double bx = xy[at + 2];
        double by = xy[at + 3];
        if (exactDifference(ax, px) && exactDifference(ay, py) && exactDifference(bx, px) && exactDifference(by, py)) {
            return compareProducts(ax - px, by - py, ay - py, bx - px);
        }
        return minus(ax, px).multiply(minus(by, py)).compareTo(minus(ay, py).multiply(minus(bx, px)));
    }

    /** Whether a - b is a double: the rounding error of the subtraction (Knuth's two-difference) is 0. */
    private static boolean exactDifference(double a, double b) {
        double difference = a - b;
        double virtualB = a - difference;
        double virtualA = difference + virtualB;
        return a - virtualA == 0 && virtualB - b == 0;
    }

    /** Compares a b with c d exactly: rounding keeps order, so only equal rounded products need their remainders. */
    private static int compareProducts(double a, double b, double c, double d) {
        double ab = a * b;
        double cd = c * d;
        if (ab != cd) {
            return ab > cd ? 1 : -1;
        }
        double remainders = Math.fma(a, b, -ab) - Math.fma(c, d, -cd);
        return remainders > 0 ? 1 : remainders < 0 ? -1 : 0;
    }

    private static BigDecimal minus(double a, double b) {
        return new BigDecimal(a).subtract(new BigDecimal(b));
    }
}
