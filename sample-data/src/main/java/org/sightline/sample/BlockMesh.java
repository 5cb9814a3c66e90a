package org.sightline.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** The plane cut into blocks around their centres; every shared edge exists once, with one irregular line. */
final class BlockMesh {
    private static final double SHORTEST_METRES = 16;
    private final List<BlockSeeds.Seed> seeds;
    private final List<Point> corners = new ArrayList<>();
    private final Map<Coordinate, Integer> cornerNumbers = new LinkedHashMap<>();
    private final Map<Long, Side> sides = new LinkedHashMap<>();
    private final List<Shared> shared = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    /**
     * A shared edge.
     *
     * @param from number of its first corner, with the left block on the left hand
     * @param left block on the left
     * @param right block on the right
     * @param line positions from the first to the last corner, whole metres
     */
    record Edge(int from, int to, int left, int right, List<Point> line) {
        Edge {
            line = List.copyOf(line);
        }
    }

    private record Side(int from, int to, int block) {}

    private record Shared(Side left, Side right) {}

    private BlockMesh(List<BlockSeeds.Seed> seeds) {
        this.seeds = seeds;
    }

    /** Cuts the plane between the given centres. */
    static BlockMesh between(List<BlockSeeds.Seed> seeds) {
        BlockMesh mesh = new BlockMesh(seeds);
        mesh.cut();
        mesh.shared.forEach(mesh::spread);
        mesh.shared.forEach(edge -> mesh.edges.add(mesh.edge(edge)));
        return mesh;
    }

    /** Every edge that touches land. */
    List<Edge> edges() {
        return edges;
    }

    /** For each block the land blocks it shares an edge with, ascending; empty for blocks outside the region. */
    List<List<Integer>> neighbours() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            lists.add(new ArrayList<>());
        }
        for (Edge edge : edges) {
            if (seeds.get(edge.left()).isLand() && seeds.get(edge.right()).isLand()) {
                lists.get(edge.left()).add(edge.right());
                lists.get(edge.right()).add(edge.left());
            }
        }
        lists.forEach(list -> list.sort(Comparator.naturalOrder()));
        return lists;
    }

    private void cut() {
        Map<Coordinate, Integer> blocks = new LinkedHashMap<>();
        for (int i = 0; i < seeds.size(); i++) {
            Point p = seeds.get(i).centre();
            blocks.put(new Coordinate(p.x(), p.y()), i);
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(blocks.keySet());
        List<?> cells = builder.getSubdivision().getVoronoiCellPolygons(new GeometryFactory());
        Polygon[] ordered = new Polygon[seeds.size()];
        for (Object cell : cells) {
            Polygon polygon = (Polygon) cell;
            Integer block = blocks.get((Coordinate) polygon.getUserData());
            if (block == null) {
                throw new IllegalStateException("A cell without a centre: " + polygon.getUserData());
            }
            ordered[block] = polygon;
        }
        for (int i = 0; i < ordered.length; i++) {
            addCell(i, ordered[i].getExteriorRing().getCoordinates());
        }
    }

    private void addCell(int block, Coordinate[] ring) {
        boolean counterClockwise = Orientation.isCCW(ring);
        for (int i = 0; i + 1 < ring.length; i++) {
            int a = corner(ring[i]);
            int b = corner(ring[i + 1]);
            addSide(counterClockwise ? new Side(a, b, block) : new Side(b, a, block));
        }
    }

    private void addSide(Side side) {
        long key = ((long) StrictMath.min(side.from(), side.to()) << 32) | StrictMath.max(side.from(), side.to());
        Side other = sides.putIfAbsent(key, side);
        if (other != null && (isLand(other) || isLand(side))) {
            shared.add(new Shared(other, side));
        }
    }

    /** Pulls the ends of a very short edge apart along the edge, so that they stay two corners on whole metres. */
    private void spread(Shared edge) {
        Side side = edge.left();
        Point from = corners.get(side.from());
        Point to = corners.get(side.to());
        if (from.distance(to) >= SHORTEST_METRES) {
            return;
        }
        Point left = centre(side);
        Point right = centre(edge.right());
        double half = SHORTEST_METRES / 2 / left.distance(right);
        double dx = half * (left.y() - right.y());
        double dy = half * (right.x() - left.x());
        double x = (from.x() + to.x()) / 2;
        double y = (from.y() + to.y()) / 2;
        corners.set(side.from(), new Point(x - dx, y - dy).rounded(1));
        corners.set(side.to(), new Point(x + dx, y + dy).rounded(1));
    }

    private Edge edge(Shared edge) {
        Side left = edge.left();
        Side right = edge.right();
        Border border = new Border(corners.get(left.from()), corners.get(left.to()), centre(left), centre(right));
        boolean shore = !(isLand(left) && isLand(right));
        return new Edge(left.from(), left.to(), left.block(), right.block(), border.line(shore));
    }

    private boolean isLand(Side side) {
        return seeds.get(side.block()).isLand();
    }

    private Point centre(Side side) {
        return seeds.get(side.block()).centre();
    }

    private int corner(Coordinate position) {
        Integer known = cornerNumbers.get(position);
        if (known != null) {
            return known;
        }
        corners.add(new Point(position.x, position.y).rounded(1));
        cornerNumbers.put(position, corners.size() - 1);
        return corners.size() - 1;
    }
}
