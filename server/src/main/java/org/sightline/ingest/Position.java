package org.sightline.ingest;

/**
 * A raw position as read, in the file's coordinates; never kept beyond the batch.
 *
 * @param x degrees or metres east, NaN without a position
 * @param y degrees or metres north, NaN without a position
 */
record Position(double x, double y) {
    /** No position. */
    static final Position NONE = new Position(Double.NaN, Double.NaN);

    boolean isKnown() {
        return !Double.isNaN(x);
    }
}
