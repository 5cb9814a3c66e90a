package org.sightline.privacy;

/**
 * A position rounded to the middle of its 100 m square of the national grid (EPSG:27700): the only position that is ever kept.
 * Made from a raw point by {@link #of}, restored by the store by {@link #restore}.
 */
public final class CoarsePoint {
    /** Side of the square, in metres. */
    public static final int SQUARE_METRES = 100;

    private final int x;
    private final int y;

    private CoarsePoint(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /** Coarsens a raw position in EPSG:27700 metres; both must be finite. */
    public static CoarsePoint of(double rawX, double rawY) {
        if (!Double.isFinite(rawX) || !Double.isFinite(rawY)) {
            throw new IllegalArgumentException("a position is two finite numbers of metres");
        }
        return new CoarsePoint(middle(rawX), middle(rawY));
    }

    /** Takes back a point that was coarse when it was stored; anything else is refused. */
    public static CoarsePoint restore(int x, int y) {
        if (middle(x) != x || middle(y) != y) {
            throw new IllegalArgumentException("not the middle of a 100 m square");
        }
        return new CoarsePoint(x, y);
    }

    private static int middle(double metres) {
        double square = Math.floor(metres / SQUARE_METRES);
        return Math.toIntExact((long) square * SQUARE_METRES + SQUARE_METRES / 2);
    }

    /** Metres east. */
    public int x() {
        return x;
    }

    /** Metres north. */
    public int y() {
        return y;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoarsePoint that && that.x == x && that.y == y;
    }

    @Override
    public int hashCode() {
        return 31 * x + y;
    }
}
