package org.sightline.indicators.neighbour;

import java.util.Arrays;

/** Groups of rows that can only be joined; the lowest row of a group stands for it. */
final class DisjointSets {
    private final int[] parent;

    DisjointSets(int size) {
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    int find(int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    /** A group number per row, groups numbered from 0 by their lowest row. */
    int[] labels() {
        int[] label = new int[parent.length];
        int next = 0;
        for (int row = 0; row < label.length; row++) {
            int root = find(row);
            label[row] = root == row ? next++ : label[root];
        }
        return label;
    }
}
