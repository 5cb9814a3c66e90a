package org.sightline.indicators.neighbour;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which points are near: the k nearest, or all within a distance. Distances are planar, in the unit of the coordinates, compared as
 * squares. A point with a coordinate that is not finite has no neighbours and is nobody's.
 */
public final class Proximity {
    private Proximity() {}

    /**
     * The k nearest other points of every point, weight 1 each; of equally distant points the lower rows. Not symmetric.
     *
     * @param x length n
     * @param y length n
     * @param k at least 1 and below the number of points with coordinates
     */
    public static Neighbours nearest(double[] x, double[] y, int k) {
        int[] defined = defined(x, y);
        if (k < 1 || k >= Math.max(2, defined.length)) {
            throw new IllegalArgumentException("k must be at least 1 and below the number of points, but is " + k);
        }
        int found = Math.min(k, Math.max(0, defined.length - 1));
        PointTree tree = new PointTree(x, y, defined);
        int[] offsets = new int[x.length + 1];
        int[] targets = new int[Math.multiplyExact(found, defined.length)];
        Nearest nearest = new Nearest(found);
        for (int i = 0, next = 0; i < x.length; i++) {
            if (next < defined.length && defined[next] == i) {
                next++;
                nearest.reset(i);
                tree.search(x[i], y[i], nearest);
                nearest.copyTo(targets, offsets[i]);
                offsets[i + 1] = offsets[i] + found;
            } else {
                offsets[i + 1] = offsets[i];
            }
        }
        return Neighbours.binary(offsets, targets);
    }

    /**
     * All other points at most this distance away, weight 1 each; symmetric.
     *
     * @param x length n
     * @param y length n
     * @param distance 0 or positive; at 0 only points at the same place are neighbours
     */
    public static Neighbours within(double[] x, double[] y, double distance) {
        if (!(distance >= 0) || Double.isInfinite(distance)) {
            throw new IllegalArgumentException("distance must be 0 or a positive number");
        }
        int[] defined = defined(x, y);
        PointTree tree = new PointTree(x, y, defined);
        PairList links = new PairList();
        for (int i : defined) {
            tree.search(x[i], y[i], new PointTree.Search() {
                @Override
                public boolean wants(double squaredDistance, int lowestRow) {
                    return squaredDistance <= distance * distance;
                }

                @Override
                public void take(double squaredDistance, int row) {
                    links.add(i, row);
                }
            });
        }
        return links.neighbours(x.length);
    }

    private static int[] defined(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y must have the same length");
        }
        return IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
                .toArray();
    }

    /** The k nearest so far, nearest first, without the point itself. */
    private static final class Nearest implements PointTree.Search {
        private final double[] distance;
        private final int[] row;
        private int size;
        private int self;

        Nearest(int k) {
            distance = new double[k];
            row = new int[k];
        }

        void reset(int newSelf) {
            size = 0;
            self = newSelf;
        }

        @Override
        public boolean wants(double squaredDistance, int lowestRow) {
            return size < row.length || before(squaredDistance, lowestRow, size - 1);
        }

        private boolean before(double squaredDistance, int candidate, int place) {
            return squaredDistance < distance[place] || (squaredDistance == distance[place] && candidate < row[place]);
        }

        @Override
        public void take(double squaredDistance, int candidate) {
            if (candidate == self) {
                return;
            }
            int place = size < row.length ? size++ : size - 1;
            for (; place > 0 && before(squaredDistance, candidate, place - 1); place--) {
                distance[place] = distance[place - 1];
                row[place] = row[place - 1];
            }
            distance[place] = squaredDistance;
            row[place] = candidate;
        }

        void copyTo(int[] targets, int at) {
            System.arraycopy(row, 0, targets, at, size);
            Arrays.sort(targets, at, at + size);
        }
    }
}
