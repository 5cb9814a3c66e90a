package org.sightline.indicators.neighbour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds vertices that lie on an edge, not at its ends: T-junctions. Only edges that no other ring has are looked at, and only
 * their ends: where borders fit, there is nothing to find.
 */
final class Touches {
    private final double[] xy;
    private final BorderLines lines;
    private final double tolerance;
    private final int[] lone;

    Touches(double[] xy, BorderLines lines, double tolerance, int threads) {
        this.xy = xy;
        this.lines = lines;
        this.tolerance = tolerance;
        this.lone = loneEdges(lines, threads);
    }

    private static int[] loneEdges(BorderLines lines, int threads) {
        int[] number = lines.edgeNumbers(threads);
        int[] times = new int[number.length];
        int[] edges = new int[number.length];
        for (int pass = 0, used = 0; ; pass++) {
            for (int ring = 0; ring < lines.area.length; ring++) {
                for (int v = lines.start[ring]; v + 1 < lines.start[ring + 1]; v++) {
                    if (pass == 0) {
                        times[number[v]]++;
                    } else if (times[number[v]] == 1) {
                        edges[used++] = v;
                    }
                }
            }
            if (pass == 1) {
                return Arrays.copyOf(edges, used);
            }
        }
    }

    List<BorderLines.Touch> list() {
        BoxGrid grid = BoxGrid.of(boxes());
        List<BorderLines.Touch> found = new ArrayList<>();
        boolean[] seen = new boolean[xy.length / 2];
        for (int edge : lone) {
            for (int v = edge; v <= edge + 1; v++) {
                int node = lines.node[v];
                if (!seen[node]) {
                    seen[node] = true;
                    int at = v;
                    grid.forEachAt(xy[2 * v], xy[2 * v + 1], i -> add(lone[i], at, found));
                }
            }
        }
        return found;
    }

    private double[] boxes() {
        double[] box = new double[4 * lone.length];
        for (int i = 0; i < lone.length; i++) {
            int at = 2 * lone[i];
            box[4 * i] = Math.min(xy[at], xy[at + 2]) - tolerance;
            box[4 * i + 1] = Math.min(xy[at + 1], xy[at + 3]) - tolerance;
            box[4 * i + 2] = Math.max(xy[at], xy[at + 2]) + tolerance;
            box[4 * i + 3] = Math.max(xy[at + 1], xy[at + 3]) + tolerance;
        }
        return box;
    }

    private void add(int edge, int vertex, List<BorderLines.Touch> found) {
        int node = lines.node[vertex];
        if (node == lines.node[edge] || node == lines.node[edge + 1]) {
            return;
        }
        double dx = xy[2 * edge + 2] - xy[2 * edge];
        double dy = xy[2 * edge + 3] - xy[2 * edge + 1];
        double px = xy[2 * vertex] - xy[2 * edge];
        double py = xy[2 * vertex + 1] - xy[2 * edge + 1];
        double share = (px * dx + py * dy) / (dx * dx + dy * dy);
        if (share > 0 && share < 1 && Math.hypot(px - share * dx, py - share * dy) <= tolerance) {
            found.add(new BorderLines.Touch(edge, share, node));
        }
    }
}
