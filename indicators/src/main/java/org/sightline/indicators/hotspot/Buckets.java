package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * Points sorted into numbered buckets by a stable counting sort: those of bucket b are {@code start[b]} up to but not
 * including {@code start[b + 1]}, in the order given.
 */
final class Buckets {

    /** Which bucket a point belongs to; −1 leaves it out. */
    @FunctionalInterface
    interface Key {
        int of(int point);
    }

    final int[] start;
    /** Position of each sorted point among those given. */
    final int[] point;

    private Buckets(int[] start, int[] point) {
        this.start = start;
        this.point = point;
    }

    /**
     * Sorts points 0 to {@code points} − 1.
     *
     * @param points number of points
     * @param buckets number of buckets
     * @param key the bucket of a point
     * @param threads number of threads; the result does not depend on it
     */
    static Buckets sort(int points, int buckets, Key key, int threads) {
        int parts = Math.min(threads, 1 + points / 20_000);
        int[] keys = new int[points];
        int[][] counts = new int[parts][buckets];
        Bands.run(parts, threads, () -> part -> {
            int[] count = counts[part];
            for (int i = bound(points, part, parts); i < bound(points, part + 1, parts); i++) {
                int bucket = key.of(i);
                keys[i] = bucket;
                if (bucket >= 0) {
                    count[bucket]++;
                }
            }
        });
        int[] start = new int[buckets + 1];
        int total = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            start[bucket] = total;
            for (int[] count : counts) {
                int here = count[bucket];
                count[bucket] = total;
                total += here;
            }
        }
        start[buckets] = total;
        int[] sorted = new int[points];
        Bands.run(parts, threads, () -> part -> {
            int[] next = counts[part];
            for (int i = bound(points, part, parts); i < bound(points, part + 1, parts); i++) {
                if (keys[i] >= 0) {
                    sorted[next[keys[i]]++] = i;
                }
            }
        });
        return new Buckets(start, Arrays.copyOf(sorted, total));
    }

    private static int bound(int points, int part, int parts) {
        return (int) ((long) points * part / parts);
    }

    /** Number of points that are in a bucket. */
    int size() {
        return point.length;
    }
}
