package org.sightline.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;

/** Walks the outer edges of groups of blocks, so that every level is drawn from the same lines. */
final class Outline {
    private Outline() {}

    /**
     * Polygons of every group; the first ring of each is the counter-clockwise shell, others are clockwise holes.
     *
     * @param groups group number per block, -1 outside
     */
    static List<List<List<List<Point>>>> of(List<BlockMesh.Edge> edges, int[] groups, int count) {
        List<Map<Integer, Directed>> outgoing = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            outgoing.add(new LinkedHashMap<>());
        }
        for (BlockMesh.Edge edge : edges) {
            int left = groups[edge.left()];
            int right = groups[edge.right()];
            if (left == right) {
                continue;
            }
            if (left >= 0) {
                put(outgoing.get(left), edge.from(), new Directed(edge.to(), edge.line()));
            }
            if (right >= 0) {
                List<Point> reversed = new ArrayList<>(edge.line());
                Collections.reverse(reversed);
                put(outgoing.get(right), edge.to(), new Directed(edge.from(), reversed));
            }
        }
        return outgoing.stream().map(Outline::rings).map(Outline::polygons).toList();
    }

    private record Directed(int to, List<Point> line) {}

    private static void put(Map<Integer, Directed> outgoing, int from, Directed edge) {
        if (outgoing.put(from, edge) != null) {
            throw new IllegalStateException("Two edges of one area leave the same corner: choose another seed");
        }
    }

    private static List<List<Point>> rings(Map<Integer, Directed> outgoing) {
        List<List<Point>> rings = new ArrayList<>();
        while (!outgoing.isEmpty()) {
            int start = outgoing.keySet().iterator().next();
            List<Point> ring = new ArrayList<>();
            int corner = start;
            do {
                Directed edge = outgoing.remove(corner);
                if (edge == null) {
                    throw new IllegalStateException("An outline does not close");
                }
                edge.line().forEach(p -> append(ring, p));
                corner = edge.to();
            } while (corner != start);
            rings.add(ring);
        }
        return rings;
    }

    private static void append(List<Point> ring, Point p) {
        if (ring.isEmpty() || !ring.get(ring.size() - 1).equals(p)) {
            ring.add(p);
        }
    }

    private static List<List<List<Point>>> polygons(List<List<Point>> rings) {
        List<List<List<Point>>> polygons = new ArrayList<>();
        for (List<Point> ring : rings) {
            if (Area.ofRingSigned(coordinates(ring)) < 0) {
                polygons.add(new ArrayList<>(List.of(ring)));
            }
        }
        polygons.sort((a, b) -> Double.compare(Area.ofRing(coordinates(b.get(0))), Area.ofRing(coordinates(a.get(0)))));
        for (List<Point> ring : rings) {
            if (Area.ofRingSigned(coordinates(ring)) > 0) {
                shellAround(ring, polygons).add(ring);
            }
        }
        return polygons;
    }

    /** The smallest shell that contains the hole. */
    private static List<List<Point>> shellAround(List<Point> hole, List<List<List<Point>>> polygons) {
        for (int i = polygons.size() - 1; i >= 0; i--) {
            Coordinate[] shell = coordinates(polygons.get(i).get(0));
            if (hole.stream().allMatch(p -> PointLocation.isInRing(new Coordinate(p.x(), p.y()), shell))) {
                return polygons.get(i);
            }
        }
        throw new IllegalStateException("A hole without a shell");
    }

    private static Coordinate[] coordinates(List<Point> ring) {
        return ring.stream().map(p -> new Coordinate(p.x(), p.y())).toArray(Coordinate[]::new);
    }
}
