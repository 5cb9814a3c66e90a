package org.sightline.indicators.neighbour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rings as lists of node numbers: equal numbers are the same place. Where a vertex of one ring lies on an edge of another
 * (within a tolerance above 0), the edge has that node too, so that areas meet at T-junctions.
 */
final class BorderLines {
    /** Ring r has the closed list of nodes {@code start[r]..start[r + 1]}. */
    final int[] node;

    final int[] start;
    /** Area of each ring, never falling. */
    final int[] area;

    private BorderLines(int[] node, int[] start, int[] area) {
        this.node = node;
        this.start = start;
        this.area = area;
    }

    static BorderLines of(Rings rings, double tolerance, int threads) {
        int[] number = VertexNumbers.within(rings.xy, tolerance, threads);
        int[] area = new int[rings.rings()];
        for (int ring = 0; ring < area.length; ring++) {
            area[ring] = rings.areaOfRing(ring);
        }
        BorderLines plain = new BorderLines(number, rings.start, area);
        return tolerance == 0 ? plain : plain.withTouches(new Touches(rings.xy, plain, tolerance, threads).list());
    }

    /** A node on the edge that starts at a vertex, at a share of the way to the next vertex. */
    record Touch(int vertex, double share, int node) {}

    private BorderLines withTouches(List<Touch> touches) {
        List<Touch> sorted = new ArrayList<>(touches);
        sorted.sort(Comparator.comparingInt(Touch::vertex)
                .thenComparingDouble(Touch::share)
                .thenComparingInt(Touch::node));
        int[] longer = new int[node.length + sorted.size()];
        int[] newStart = new int[start.length];
        int used = 0;
        int next = 0;
        for (int ring = 0; ring < area.length; ring++) {
            for (int v = start[ring]; v < start[ring + 1]; v++) {
                longer[used++] = node[v];
                for (; next < sorted.size() && sorted.get(next).vertex == v; next++) {
                    longer[used++] = sorted.get(next).node;
                }
            }
            newStart[ring + 1] = used;
        }
        return new BorderLines(longer, newStart, area);
    }

    /**
     * Numbers edges so that equal pairs of different nodes share a number: edge v from node v to node v + 1. Also numbers what is no
     * edge, from the end of a ring to the next ring.
     */
    int[] edgeNumbers(int threads) {
        return EqualKeys.number(
                Math.max(0, node.length - 1),
                new EqualKeys.Keys() {
                    @Override
                    public long first(int i) {
                        return Math.min(node[i], node[i + 1]);
                    }

                    @Override
                    public long second(int i) {
                        return node[i] == node[i + 1] ? -1 - i : Math.max(node[i], node[i + 1]);
                    }
                },
                threads);
    }
}
