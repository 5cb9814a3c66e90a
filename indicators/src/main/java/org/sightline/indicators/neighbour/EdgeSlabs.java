package org.sightline.indicators.neighbour;

import java.util.Arrays;

/**
 * The edges of each polygon sorted into horizontal slabs of equal height, so that a point is tested only against the edges at its
 * height.
 *
 * <p>A polygon gets about one slab per four edges, fewer where edges are long, so the lists stay within three entries per edge
 * whatever the shape.
 */
final class EdgeSlabs {
    private static final int EDGES_PER_SLAB = 4;

    private final double[] xy;
    /** West, south, east, north of polygon p at 4p. */
    private final double[] box;

    private final double[] slabsPerUnit;
    private final int[] firstSlab;
    private final int[] slabStart;
    /** Edge e runs from vertex e to vertex e + 1. */
    private final int[] edges;

    private EdgeSlabs(double[] xy, double[] box, double[] slabsPerUnit, int[] firstSlab, int[][] lists) {
        this.xy = xy;
        this.box = box;
        this.slabsPerUnit = slabsPerUnit;
        this.firstSlab = firstSlab;
        this.slabStart = lists[0];
        this.edges = lists[1];
    }

    static EdgeSlabs of(Rings rings, int threads) {
        int polygons = rings.polygons();
        double[] box = new double[4 * polygons];
        double[] slabsPerUnit = new double[polygons];
        int[] firstSlab = new int[polygons + 1];
        Shares.run(polygons, threads, (share, from, to) -> {
            for (int p = from; p < to; p++) {
                firstSlab[p + 1] = measure(rings, p, box, slabsPerUnit);
            }
        });
        Arrays.parallelPrefix(firstSlab, Math::addExact);
        int[] slabStart = new int[firstSlab[polygons] + 1];
        EdgeSlabs empty = new EdgeSlabs(rings.xy, box, slabsPerUnit, firstSlab, new int[][] {slabStart, new int[0]});
        Shares.run(polygons, threads, (share, from, to) -> empty.count(rings, from, to));
        Arrays.parallelPrefix(slabStart, Math::addExact);
        int[] edges = new int[slabStart[slabStart.length - 1]];
        int[] next = slabStart.clone();
        Shares.run(polygons, threads, (share, from, to) -> empty.fill(rings, from, to, next, edges));
        return new EdgeSlabs(rings.xy, box, slabsPerUnit, firstSlab, new int[][] {slabStart, edges});
    }

    /** Notes a polygon's box and scale; gives its number of slabs. */
    private static int measure(Rings rings, int polygon, double[] box, double[] slabsPerUnit) {
        int from = rings.start[rings.firstRing(polygon)];
        int to = rings.start[rings.firstRing(polygon + 1)];
        double west = rings.xy[2 * from];
        double south = rings.xy[2 * from + 1];
        double east = west;
        double north = south;
        double climb = 0;
        double before = south;
        for (int v = from + 1; v < to; v++) {
            double x = rings.xy[2 * v];
            double y = rings.xy[2 * v + 1];
            west = Math.min(west, x);
            east = Math.max(east, x);
            south = Math.min(south, y);
            north = Math.max(north, y);
            climb += Math.abs(y - before);
            before = y;
        }
        box[4 * polygon] = west;
        box[4 * polygon + 1] = south;
        box[4 * polygon + 2] = east;
        box[4 * polygon + 3] = north;
        double height = north - south;
        double crossings = height > 0 ? climb / height : 1;
        int slabs = (int) Math.max(1, Math.min((to - from) / EDGES_PER_SLAB, 2 * (to - from) / crossings));
        double scale = slabs / height;
        slabsPerUnit[polygon] = Double.isFinite(scale) ? scale : 0;
        return slabs;
    }

    double[] boxes() {
        return box;
    }

    /** The slab at this height; never falls with y, so an edge's slabs include that of every height it passes. */
    private int slab(int polygon, double y) {
        int slab = firstSlab[polygon] + (int) ((y - box[4 * polygon + 1]) * slabsPerUnit[polygon]);
        return Math.min(slab, firstSlab[polygon + 1] - 1);
    }

    private void count(Rings rings, int from, int to) {
        for (int p = from; p < to; p++) {
            for (int ring = rings.firstRing(p); ring < rings.firstRing(p + 1); ring++) {
                int here = slab(p, xy[2 * rings.start[ring] + 1]);
                for (int v = rings.start[ring]; v + 1 < rings.start[ring + 1]; v++) {
                    int next = slab(p, xy[2 * v + 3]);
                    for (int s = Math.min(here, next); s <= Math.max(here, next); s++) {
                        slabStart[s + 1]++;
                    }
                    here = next;
                }
            }
        }
    }

    private void fill(Rings rings, int from, int to, int[] nextFree, int[] list) {
        for (int p = from; p < to; p++) {
            for (int ring = rings.firstRing(p); ring < rings.firstRing(p + 1); ring++) {
                int here = slab(p, xy[2 * rings.start[ring] + 1]);
                for (int v = rings.start[ring]; v + 1 < rings.start[ring + 1]; v++) {
                    int next = slab(p, xy[2 * v + 3]);
                    for (int s = Math.min(here, next); s <= Math.max(here, next); s++) {
                        list[nextFree[s]++] = v;
                    }
                    here = next;
                }
            }
        }
    }

    /** Whether the polygon has the point, border included; even-odd over shell and holes. */
    boolean contains(int polygon, double x, double y) {
        int b = 4 * polygon;
        if (!(x >= box[b] && x <= box[b + 2] && y >= box[b + 1] && y <= box[b + 3])) {
            return false;
        }
        int slab = slab(polygon, y);
        boolean inside = false;
        for (int k = slabStart[slab]; k < slabStart[slab + 1]; k++) {
            int at = 2 * edges[k];
            double ay = xy[at + 1];
            double by = xy[at + 3];
            if ((ay > y && by > y) || (ay < y && by < y)) {
                continue;
            }
            double ax = xy[at];
            double bx = xy[at + 2];
            if (ax < x && bx < x) {
                continue;
            }
            boolean crosses = (ay > y) != (by > y);
            if (ax > x && bx > x) {
                inside ^= crosses;
                continue;
            }
            int side = Orientation.side(xy, at, x, y);
            if (side == 0) {
                return true;
            }
            inside ^= crosses && (side > 0) == (by > ay);
        }
        return inside;
    }
}
