package org.sightline.indicators.movement;

import java.util.Arrays;

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

    private FlowTable(int areas, int[] origin, int[] destination, double[] count, double[] self) {
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
        check(areas, origin, destination, count);
        int[] order = PairOrder.of(areas, origin, destination);
        double[] self = new double[areas];
        int[] from = new int[order.length];
        int[] to = new int[order.length];
        double[] sum = new double[order.length];
        int last = -1;
        for (int record : order) {
            double number = count.length == 0 ? 1 : count[record];
            if (origin[record] == destination[record]) {
                self[origin[record]] += number;
                continue;
            }
            if (last < 0 || from[last] != origin[record] || to[last] != destination[record]) {
                last++;
                from[last] = origin[record];
                to[last] = destination[record];
            }
            sum[last] += number;
        }
        int size = last + 1;
        return new FlowTable(areas, Arrays.copyOf(from, size), Arrays.copyOf(to, size), Arrays.copyOf(sum, size), self);
    }

    private static void check(int areas, int[] origin, int[] destination, double[] count) {
        if (areas < 0) {
            throw new IllegalArgumentException("areas must be 0 or more, but is " + areas);
        }
        if (origin.length != destination.length || (count.length != 0 && count.length != origin.length)) {
            throw new IllegalArgumentException("origin, destination and count must have the same length");
        }
        for (int i = 0; i < origin.length; i++) {
            if (origin[i] < 0 || origin[i] >= areas || destination[i] < 0 || destination[i] >= areas) {
                throw new IllegalArgumentException(
                        "origin and destination must be positions below the number of areas");
            }
        }
        for (double number : count) {
            if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("count must be 0 or more and finite, but one is " + number);
            }
        }
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
