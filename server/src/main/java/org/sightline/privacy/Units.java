package org.sightline.privacy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What is counted: units of the same attributes once, with how many there are of them. Order is that of first appearance. */
public final class Units {
    private final int[][] attributes;
    private final long[] weights;

    private Units(int[][] attributes, long[] weights) {
        this.attributes = attributes;
        this.weights = weights;
    }

    /** How many different units. */
    public int size() {
        return weights.length;
    }

    /** The attributes of a unit, never to be changed. */
    public int[] unit(int unit) {
        return attributes[unit];
    }

    /** How many there are of a unit. */
    public long weight(int unit) {
        return weights[unit];
    }

    /** How many there are in all. */
    public long total() {
        return Arrays.stream(weights).sum();
    }

    /** Collects units. */
    public static final class Builder {
        private final Map<Key, long[]> sums = new HashMap<>();
        private int[][] attributes = new int[64][];
        private int size;

        /** Adds so many units with these attributes. */
        public void add(long weight, int... unit) {
            if (weight <= 0) {
                return;
            }
            long[] sum = sums.get(new Key(unit));
            if (sum == null) {
                int[] own = unit.clone();
                sum = new long[1];
                sums.put(new Key(own), sum);
                if (size == attributes.length) {
                    attributes = Arrays.copyOf(attributes, 2 * size);
                }
                attributes[size++] = own;
            }
            sum[0] += weight;
        }

        /** All units added. */
        public Units build() {
            long[] weights = new long[size];
            for (int unit = 0; unit < size; unit++) {
                weights[unit] = sums.getOrDefault(new Key(attributes[unit]), new long[1])[0];
            }
            return new Units(Arrays.copyOf(attributes, size), weights);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // equality by content, below
    private record Key(int[] unit) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Arrays.equals(unit, that.unit);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(unit);
        }
    }
}
