package org.sightline.indicators.neighbour;

import java.util.Arrays;

/** A growing list of pairs of non-negative numbers. */
final class PairList {
    private long[] pairs = new long[1024];
    private int size;

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }

    int size() {
        return size;
    }

    long get(int i) {
        return pairs[i];
    }

    void add(int first, int second) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = ((long) first << 32) | second;
    }

    /** The different pairs, by first and then second number. */
    long[] sorted() {
        long[] sorted = Arrays.copyOf(pairs, size);
        Arrays.sort(sorted);
        int used = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[used++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, used);
    }

    /** The pairs as links from row to row, each once, all weighing 1; a pair of equal numbers is left out. */
    Neighbours neighbours(int rows) {
        long[] links = sorted();
        int[] offsets = new int[rows + 1];
        int[] targets = new int[links.length];
        int used = 0;
        for (long link : links) {
            if (first(link) != second(link)) {
                targets[used++] = second(link);
                offsets[first(link) + 1]++;
            }
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        return Neighbours.binary(offsets, Arrays.copyOf(targets, used));
    }
}
