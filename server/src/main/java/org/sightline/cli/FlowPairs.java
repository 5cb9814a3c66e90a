package org.sightline.cli;

import java.util.Arrays;
import org.sightline.indicators.movement.FlowTable;

/** Pairs of areas to list, sorted by origin and destination, with their counts; an area with itself where there was movement within it. */
final class FlowPairs {
    private int[] from = new int[16];
    private int[] to = new int[16];
    private double[] count = new double[16];
    private int size;

    private FlowPairs() {}

    /**
     * The pairs of a table.
     *
     * @param all those never observed too, with count 0
     */
    static FlowPairs of(FlowTable table, boolean all) {
        FlowPairs pairs = new FlowPairs();
        int next = 0;
        for (int from = 0; from < table.areas(); from++) {
            int to = 0;
            for (; next < table.size() && table.origin()[next] == from; next++) {
                to = pairs.addUpTo(from, to, table.destination()[next], table, all);
                pairs.add(from, table.destination()[next], table.count()[next]);
                to++;
            }
            pairs.addUpTo(from, to, table.areas(), table, all);
        }
        return pairs.trimmed();
    }

    /** Adds what lies before a destination and is listed without a count of its own; gives that destination. */
    private int addUpTo(int from, int first, int destination, FlowTable table, boolean all) {
        boolean self = first <= from && from < destination && (all || table.self()[from] > 0);
        if (!all) {
            if (self) {
                add(from, from, table.self()[from]);
            }
            return destination;
        }
        for (int to = first; to < destination; to++) {
            add(from, to, to == from ? table.self()[from] : 0);
        }
        return destination;
    }

    private void add(int origin, int destination, double number) {
        if (size == count.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            count = Arrays.copyOf(count, 2 * size);
        }
        from[size] = origin;
        to[size] = destination;
        count[size++] = number;
    }

    private FlowPairs trimmed() {
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        count = Arrays.copyOf(count, size);
        return this;
    }

    int size() {
        return size;
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    /** Counts in order. */
    double[] counts() {
        return count;
    }
}
