package org.sightline.store;

/**
 * The number of a stored row: its version in the upper 32 bits and its place within the version in the lower. It is every fact
 * table's only key, so that the rows of a version are one range in stored order and no second index is written during a load.
 */
final class RowId {
    private static final int PLACE_BITS = 32;

    private RowId() {}

    static long of(long version, int place) {
        return (version << PLACE_BITS) + place;
    }

    static long first(long version) {
        return of(version, 0);
    }

    static long last(long version) {
        return first(version + 1) - 1;
    }

    static int place(long id) {
        return (int) id;
    }
}
