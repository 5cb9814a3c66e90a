package org.sightline.indicators.movement;

/**
 * Record numbers by origin, then destination, then position: a stable radix sort from the least significant digit (Knuth, The Art of Computer Programming 3, section 5.2.5), the
 * pair and the number of a record in one word, so that memory is read in order.
 */
final class PairOrder {
    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;
    private static final int RECORD = 32;

    private PairOrder() {}

    /** Is told the records pair by pair. */
    interface Visitor {
        /** A pair begins. */
        void pair(int origin, int destination);

        /** A record of the pair. */
        void record(int record);

        /** The pair is over. */
        void end();
    }

    /**
     * Some of the origins.
     *
     * @param first the first
     * @param end the one after the last
     * @param records how many records have one of them
     */
    record Range(int first, int end, int records) {}

    /** Visits the records of some origins. */
    static void visit(int areas, int[] origin, int[] destination, Range range, Visitor visitor) {
        if ((long) areas * areas <= 1L << 31) {
            packed(areas, origin, destination, range, visitor);
        } else {
            split(areas, origin, destination, range, visitor);
        }
    }

    private static void packed(int areas, int[] origin, int[] destination, Range range, Visitor visitor) {
        long[] words = new long[range.records + 1];
        int size = 0;
        for (int i = 0; i < origin.length; i++) {
            int from = origin[i];
            words[size] = ((long) from * areas + destination[i]) << RECORD | i;
            size += from >= range.first && from < range.end ? 1 : 0;
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, (long) areas * areas - 1));
        words = sorted(words, size, bits);
        for (int i = 0; i < size; ) {
            long pair = words[i] >>> RECORD;
            visitor.pair((int) (pair / areas), (int) (pair % areas));
            while (i < size && words[i] >>> RECORD == pair) {
                visitor.record((int) words[i++]);
            }
            visitor.end();
        }
    }

    /** More areas than fit one word: by destination, then stably by origin. */
    private static void split(int areas, int[] origin, int[] destination, Range range, Visitor visitor) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, areas - 1));
        long[] words = new long[range.records + 1];
        int size = 0;
        for (int i = 0; i < origin.length; i++) {
            words[size] = (long) destination[i] << RECORD | i;
            size += origin[i] >= range.first && origin[i] < range.end ? 1 : 0;
        }
        words = sorted(words, size, bits);
        for (int i = 0; i < size; i++) {
            int record = (int) words[i];
            words[i] = (long) origin[record] << RECORD | record;
        }
        words = sorted(words, size, bits);
        for (int i = 0; i < size; ) {
            int from = origin[(int) words[i]];
            int to = destination[(int) words[i]];
            visitor.pair(from, to);
            while (i < size && origin[(int) words[i]] == from && destination[(int) words[i]] == to) {
                visitor.record((int) words[i++]);
            }
            visitor.end();
        }
    }

    /** Sorted by so many bits above the record number. */
    private static long[] sorted(long[] words, int size, int bits) {
        long[] from = words;
        long[] to = new long[size];
        for (int shift = RECORD; shift < RECORD + bits; shift += DIGIT) {
            int[] next = new int[BUCKETS + 1];
            for (int i = 0; i < size; i++) {
                next[(int) (from[i] >>> shift & BUCKETS - 1) + 1]++;
            }
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                next[bucket + 1] += next[bucket];
            }
            for (int i = 0; i < size; i++) {
                to[next[(int) (from[i] >>> shift & BUCKETS - 1)]++] = from[i];
            }
            long[] other = from;
            from = to;
            to = other;
        }
        return from;
    }
}
