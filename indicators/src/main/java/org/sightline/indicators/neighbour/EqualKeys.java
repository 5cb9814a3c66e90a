package org.sightline.indicators.neighbour;

import java.util.Arrays;

/**
 * Finds equal keys: first sorts them into parts by hash, each small enough for the cache, then looks equal ones up within the
 * parts.
 */
final class EqualKeys {
    private static final int PART = 4096;

    /** Key i as two numbers; equal keys have both equal. */
    interface Keys {
        long first(int i);

        long second(int i);
    }

    private final Keys keys;
    private final int bits;
    private final long[] first;
    private final long[] second;
    private final int[] item;

    private EqualKeys(int count, Keys keys) {
        this.keys = keys;
        bits = Math.min(12, 32 - Integer.numberOfLeadingZeros(count / PART));
        first = new long[count];
        second = new long[count];
        item = new int[count];
    }

    /** For every key the lowest number of a key equal to it. */
    static int[] number(int count, Keys keys, int threads) {
        EqualKeys equal = new EqualKeys(count, keys);
        int[] partStart = equal.scatter(count, threads);
        int[] number = new int[count];
        Shares.run(partStart.length - 1, threads, (share, from, to) -> {
            int[] table = new int[0];
            for (int part = from; part < to; part++) {
                int size = Math.max(2, 2 * Integer.highestOneBit(2 * (partStart[part + 1] - partStart[part]) + 1));
                table = table.length < size ? new int[size] : table;
                equal.lookUp(partStart[part], partStart[part + 1], table, number);
            }
        });
        return number;
    }

    private static int hash(long a, long b) {
        long mixed = (a ^ (a >>> 29)) * 0x9E3779B97F4A7C15L + (b ^ (b >>> 31)) * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32);
    }

    private int part(long a, long b) {
        return bits == 0 ? 0 : hash(a, b) >>> (32 - bits);
    }

    /** Copies the keys part by part, in each part ascending by number; gives where the parts start. */
    private int[] scatter(int count, int threads) {
        int parts = 1 << bits;
        int[][] next = new int[threads][parts];
        Shares.run(count, threads, (share, from, to) -> {
            for (int i = from; i < to; i++) {
                next[share][part(keys.first(i), keys.second(i))]++;
            }
        });
        int[] partStart = Shares.startsByGroup(next);
        Shares.run(count, threads, (share, from, to) -> {
            for (int i = from; i < to; i++) {
                long a = keys.first(i);
                long b = keys.second(i);
                int at = next[share][part(a, b)]++;
                first[at] = a;
                second[at] = b;
                item[at] = i;
            }
        });
        return partStart;
    }

    private void lookUp(int from, int to, int[] table, int[] number) {
        Arrays.fill(table, -1);
        for (int k = from; k < to; k++) {
            int slot = hash(first[k], second[k]) & (table.length - 1);
            while (table[slot] >= 0 && (first[table[slot]] != first[k] || second[table[slot]] != second[k])) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (table[slot] < 0) {
                table[slot] = k;
            }
            number[item[k]] = item[table[slot]];
        }
    }
}
