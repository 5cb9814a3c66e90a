package org.sightline.indicators.movement;

/**
 * Counts of movement between areas: one row for each pair of different areas that occurs, sorted by origin, then
 * destination; movement within an area is kept apart in {@link #self}. Arrays are shared for speed: do not change them.
 */
public final class FlowTable {

    private final int areas;
    private final int[] origin;
    private final int[] destination;
    private final double[] count;
    private final double[] self;

    FlowTable(int areas, int[] origin, int[] destination, double[] count, double[] self) {
        this.areas = areas;
        this.origin = origin;
        this.destination = destination;
        this.count = count;
        this.self = self;
    }

    /**
     * Adds up movement records to a table. Repeated pairs are added up in the order given.
     *
     * @param areas number of areas
     * @param origin position of the area left, 0 to {@code areas} − 1, per record
     * @param destination position of the area reached, per record
     * @param count how many, per record, ≥ 0 and finite; an empty array means 1 each
     */
    public static FlowTable aggregate(int areas, int[] origin, int[] destination, double[] count) {
        return new FlowSums(areas, origin, destination, count).add(1);
    }

    /**
     * The same with several threads; the result is the same for any number of them.
     *
     * @param threads at least 1
     */
    public static FlowTable aggregate(int areas, int[] origin, int[] destination, double[] count, int threads) {
        return new FlowSums(areas, origin, destination, count).add(threads);
    }

    /** Number of areas, also those without any movement. */
    public int areas() {
        return areas;
    }

    /** Number of pairs of different areas that occur. */
    public int size() {
        return count.length;
    }

    /** Position of the area left, per pair. */
    public int[] origin() {
        return origin;
    }

    /** Position of the area reached, per pair. */
    public int[] destination() {
        return destination;
    }

    /** How many moved, per pair. */
    public double[] count() {
        return count;
    }

    /** How many moved from one area to another; 0 where the pair does not occur. */
    public double count(int from, int to) {
        int low = 0;
        int high = count.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = origin[middle] != from
                    ? Integer.compare(origin[middle], from)
                    : Integer.compare(destination[middle], to);
            if (order == 0) {
                return count[middle];
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return 0;
    }

    /** How many moved within each area; length {@link #areas}. */
    public double[] self() {
        return self;
    }
}
