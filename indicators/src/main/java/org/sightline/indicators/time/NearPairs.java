package org.sightline.indicators.time;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.sightline.indicators.hotspot.Points;

/** All pairs of points whose distance lies in a band. */
final class NearPairs {
    /** More pairs than this do not fit (12 bytes each). */
    private static final int MOST = 40_000_000;

    private int[] first = new int[1024];
    private int[] second = new int[1024];
    private byte[] band = new byte[1024];
    private int size;

    private NearPairs() {}

    static NearPairs of(Points points, NearRepeatBands bands) {
        if (bands.near() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("distances must make at most " + Byte.MAX_VALUE + " bands");
        }
        double reach = bands.distances()[bands.near()];
        Map<Long, int[]> squares = squares(points, reach);
        NearPairs pairs = new NearPairs();
        for (int i = 0; i < points.size(); i++) {
            int column = (int) Math.floor(points.x()[i] / reach);
            int row = (int) Math.floor(points.y()[i] / reach);
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int[] near = squares.get(key(column + dx, row + dy));
                    if (near != null) {
                        pairs.look(points, i, near, bands);
                    }
                }
            }
        }
        return pairs;
    }

    private static Map<Long, int[]> squares(Points points, double reach) {
        Map<Long, int[]> squares = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            double column = Math.floor(points.x()[i] / reach);
            double row = Math.floor(points.y()[i] / reach);
            if (Math.abs(column) > 1e9 || Math.abs(row) > 1e9) {
                throw new IllegalArgumentException("distances are too short for coordinates of this size");
            }
            int[] members = squares.computeIfAbsent(key((int) column, (int) row), key -> new int[] {0, 0, 0});
            if (members[0] + 1 == members.length) {
                members = Arrays.copyOf(members, 2 * members.length);
                squares.put(key((int) column, (int) row), members);
            }
            members[++members[0]] = i;
        }
        return squares;
    }

    private static long key(int column, int row) {
        return ((long) column << 32) ^ (row & 0xFFFFFFFFL);
    }

    /** Members of a square: their number, then they, ascending. */
    private void look(Points points, int i, int[] members, NearRepeatBands bands) {
        for (int k = members[0]; k > 0 && members[k] > i; k--) {
            int j = members[k];
            double dx = points.x()[j] - points.x()[i];
            double dy = points.y()[j] - points.y()[i];
            int found = bands.distanceBand(dx * dx + dy * dy);
            if (found >= 0) {
                add(i, j, (byte) found);
            }
        }
    }

    private void add(int i, int j, byte found) {
        if (size == MOST) {
            throw new IllegalArgumentException(
                    "distances make more than " + MOST + " pairs; take shorter ones, or fewer points");
        }
        if (size == first.length) {
            int room = Math.min(MOST, 2 * size);
            first = Arrays.copyOf(first, room);
            second = Arrays.copyOf(second, room);
            band = Arrays.copyOf(band, room);
        }
        first[size] = i;
        second[size] = j;
        band[size++] = found;
    }

    int size() {
        return size;
    }

    /** Pairs by band of distance and time. */
    long[] count(int[] day, NearRepeatBands bands, int[] dayBands) {
        int soon = bands.soon();
        long[] counts = new long[bands.near() * soon];
        for (int k = 0; k < size; k++) {
            int apart = Math.abs(day[first[k]] - day[second[k]]);
            if (apart < dayBands.length && dayBands[apart] >= 0) {
                counts[band[k] * soon + dayBands[apart]]++;
            }
        }
        return counts;
    }
}
