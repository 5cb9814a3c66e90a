package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * Clusters of points by density (DBSCAN), exact.
 *
 * <p>A point with at least {@code minimumPoints} points within the radius, itself and those exactly at the radius included, is a
 * core point. Core points within the radius of each other are in one cluster. Any other point within the radius of a core
 * point belongs to the nearest one's cluster (the original leaves open which of several; of equally near ones, the cluster whose
 * lowest core row is lower); the rest is noise.
 *
 * <p>Source: Ester, Kriegel, Sander, Xu, "A density-based algorithm for discovering clusters" (KDD 1996); cells after Gunawan,
 * "A faster algorithm for DBSCAN" (2013). Core points and their grouping equal R's {@code dbscan} and scikit-learn's.
 *
 * @param cluster for each point its cluster, numbered from 0 by their lowest row, or -1 for noise
 * @param clusters how many there are
 */
public record Dbscan(int[] cluster, int clusters) {

    /**
     * Finds the clusters.
     *
     * @param points planar; weights are not used
     * @param radius positive, in the unit of the coordinates
     * @param minimumPoints at least 1
     * @param threads at least 1; the result does not depend on it
     */
    public static Dbscan of(Points points, double radius, int minimumPoints, int threads) {
        if (!(radius > 0) || !Double.isFinite(radius)) {
            throw new IllegalArgumentException("radius must be positive and finite, but is " + radius);
        }
        if (minimumPoints < 1) {
            throw new IllegalArgumentException("minimumPoints must be at least 1, but is " + minimumPoints);
        }
        Bands.requireThreads(threads);
        return new Search(new DbscanCells(points, radius, threads), radius * radius, minimumPoints)
                .run(points.size(), threads);
    }

    /** One search; k counts sorted points, in every cell core points come first once {@link #sortOut} has run. */
    private static final class Search {
        private final DbscanCells cells;
        private final double reach;
        private final int minimum;
        /** Where each cell's core points end. */
        private final int[] coreEnd;
        /** Union-find over sorted points. */
        private final int[] parent;

        Search(DbscanCells cells, double reach, int minimum) {
            this.cells = cells;
            this.reach = reach;
            this.minimum = minimum;
            coreEnd = new int[cells.cells()];
            parent = new int[cells.row.length];
        }

        Dbscan run(int points, int threads) {
            boolean[] core = new boolean[points];
            eachCell(threads, cell -> findCore(cell, core));
            eachCell(threads, cell -> sortOut(cell, core));
            for (int direction = 0; direction < DbscanCells.AROUND.length; direction++) {
                for (int cell = 0; cell < coreEnd.length; cell++) {
                    joinNeighbour(cell, direction);
                }
            }
            int[] cluster = new int[points];
            Arrays.fill(cluster, -1);
            number(cluster);
            int[] all = cluster.clone();
            eachCell(threads, cell -> placeOthers(cell, cluster, all));
            return new Dbscan(all, renumber(all));
        }

        private interface Task {
            void run(int cell);
        }

        private void eachCell(int threads, Task task) {
            Bands.run(cells.bands(), threads, () -> band -> {
                for (int cell = cells.firstCell(band); cell < cells.firstCell(band + 1); cell++) {
                    task.run(cell);
                }
            });
        }

        private boolean near(int a, int b) {
            double dx = cells.x[a] - cells.x[b];
            double dy = cells.y[a] - cells.y[b];
            return dx * dx + dy * dy <= reach;
        }

        private void findCore(int cell, boolean[] core) {
            int from = cells.start[cell];
            int to = cells.start[cell + 1];
            boolean tight = cells.farthest(cell, cell) <= reach;
            if (tight && to - from >= minimum) {
                for (int k = from; k < to; k++) {
                    core[cells.row[k]] = true;
                }
                return;
            }
            int[] around = new int[DbscanCells.AROUND.length];
            for (int direction = 0; direction < around.length; direction++) {
                around[direction] = cells.neighbour(cell, direction);
            }
            for (int k = from; k < to; k++) {
                int count = tight ? to - from : countNear(k, cell, 0);
                for (int i = 0; i < around.length && count < minimum; i++) {
                    count = around[i] < 0 ? count : countNear(k, around[i], count);
                }
                core[cells.row[k]] = count >= minimum;
            }
        }

        private int countNear(int k, int cell, int before) {
            int count = before;
            for (int j = cells.start[cell]; j < cells.start[cell + 1] && count < minimum; j++) {
                count += near(k, j) ? 1 : 0;
            }
            return count;
        }

        /** Moves the cell's core points to its front and makes them one set where they are all near each other. */
        private void sortOut(int cell, boolean[] core) {
            int end = cells.start[cell];
            for (int k = end; k < cells.start[cell + 1]; k++) {
                if (core[cells.row[k]]) {
                    swap(k, end++);
                }
            }
            coreEnd[cell] = end;
            boolean tight = cells.farthest(cell, cell) <= reach;
            for (int k = cells.start[cell]; k < cells.start[cell + 1]; k++) {
                parent[k] = tight && k < end ? cells.start[cell] : k;
            }
            if (!tight) {
                joinAll(cell, cell);
            }
        }

        private void swap(int a, int b) {
            double x = cells.x[a];
            double y = cells.y[a];
            int row = cells.row[a];
            cells.x[a] = cells.x[b];
            cells.y[a] = cells.y[b];
            cells.row[a] = cells.row[b];
            cells.x[b] = x;
            cells.y[b] = y;
            cells.row[b] = row;
        }

        private int find(int k) {
            int at = k;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        private void join(int a, int b) {
            int rootA = find(a);
            int rootB = find(b);
            parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
        }

        private void joinNeighbour(int cell, int direction) {
            int from = cells.start[cell];
            if (coreEnd[cell] == from) {
                return;
            }
            int other = cells.neighbour(cell, direction);
            if (other <= cell || coreEnd[other] == cells.start[other]) {
                return;
            }
            boolean bothTight = cells.farthest(cell, cell) <= reach && cells.farthest(other, other) <= reach;
            if (!bothTight) {
                joinAll(cell, other);
            } else if (find(from) != find(cells.start[other])
                    && (cells.farthest(cell, other) <= reach || anyNear(cell, other))) {
                join(from, cells.start[other]);
            }
        }

        private boolean anyNear(int a, int b) {
            for (int k = cells.start[a]; k < coreEnd[a]; k++) {
                if (cells.nearest(cells.x[k], cells.y[k], b) <= reach) {
                    for (int j = cells.start[b]; j < coreEnd[b]; j++) {
                        if (near(k, j)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private void joinAll(int a, int b) {
            for (int k = cells.start[a]; k < coreEnd[a]; k++) {
                for (int j = cells.start[b]; j < coreEnd[b]; j++) {
                    if (near(k, j)) {
                        join(k, j);
                    }
                }
            }
        }

        /** Numbers the core points' clusters by their lowest core row. */
        private void number(int[] cluster) {
            for (int cell = 0; cell < coreEnd.length; cell++) {
                for (int k = cells.start[cell]; k < coreEnd[cell]; k++) {
                    cluster[cells.row[k]] = find(k);
                }
            }
            renumber(cluster);
        }

        /** Gives clusters new numbers 0, 1, … in the order of their first rows; gives how many there are. */
        private static int renumber(int[] cluster) {
            int[] number = new int[cluster.length];
            int used = 0;
            for (int row = 0; row < cluster.length; row++) {
                if (cluster[row] >= 0) {
                    if (number[cluster[row]] == 0) {
                        number[cluster[row]] = ++used;
                    }
                    cluster[row] = number[cluster[row]] - 1;
                }
            }
            return used;
        }

        private void placeOthers(int cell, int[] coreCluster, int[] all) {
            for (int k = coreEnd[cell]; k < cells.start[cell + 1]; k++) {
                double best = reach;
                int cluster = Integer.MAX_VALUE;
                for (int direction = -1; direction < DbscanCells.AROUND.length; direction++) {
                    int other = direction < 0 ? cell : cells.neighbour(cell, direction);
                    if (other >= 0 && cells.nearest(cells.x[k], cells.y[k], other) <= best) {
                        for (int j = cells.start[other]; j < coreEnd[other]; j++) {
                            double dx = cells.x[k] - cells.x[j];
                            double dy = cells.y[k] - cells.y[j];
                            double square = dx * dx + dy * dy;
                            int candidate = coreCluster[cells.row[j]];
                            if (square < best || (square == best && candidate < cluster)) {
                                best = square;
                                cluster = candidate;
                            }
                        }
                    }
                }
                all[cells.row[k]] = cluster == Integer.MAX_VALUE ? -1 : cluster;
            }
        }
    }
}
