package org.sightline.indicators.movement;

/**
 * Record numbers by origin, then destination, then position: a stable radix sort from the least significant digit (Knuth, The Art of Computer Programming 3, section 5.2.5), the
 * pair and the number of a record in one word, so that memory is read in order.
 */
final class PairOrder {
    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;
    private static final int RECORD = 32;
    private static final long LOW = 0xFFFFFFFFL;

    private PairOrder() {}

    static int[] of(int areas, int[] origin, int[] destination) {
        long pairs = (long) areas * areas;
        return pairs <= 1L << 31 ? packed(areas, origin, destination) : split(areas, origin, destination);
    }

    private static int[] packed(int areas, int[] origin, int[] destination) {
        int size = origin.length;
        long[] words = new long[size];
        for (int i = 0; i < size; i++) {
            words[i] = ((long) origin[i] * areas + destination[i]) << RECORD | i;
        }
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, (long) areas * areas - 1));
        words = sorted(words, bits);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) (words[i] & LOW);
        }
        return order;
    }

    /** More areas than fit one word: by destination, then stably by origin. */
    private static int[] split(int areas, int[] origin, int[] destination) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, areas - 1));
        long[] words = new long[origin.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = (long) destination[i] << RECORD | i;
        }
        words = sorted(words, bits);
        for (int i = 0; i < words.length; i++) {
            int record = (int) (words[i] & LOW);
            words[i] = (long) origin[record] << RECORD | record;
        }
        words = sorted(words, bits);
        int[] order = new int[words.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (words[i] & LOW);
        }
        return order;
    }

    /** Sorted by so many bits above the record number. */
    private static long[] sorted(long[] words, int bits) {
        long[] from = words;
        long[] to = new long[words.length];
        for (int shift = RECORD; shift < RECORD + bits; shift += DIGIT) {
            int[] next = new int[BUCKETS + 1];
            for (long word : from) {
                next[(int) (word >>> shift & BUCKETS - 1) + 1]++;
            }
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                next[bucket + 1] += next[bucket];
            }
            for (long word : from) {
                to[next[(int) (word >>> shift & BUCKETS - 1)]++] = word;
            }
            long[] other = from;
            from = to;
            to = other;
        }
        return from;
    }
}
