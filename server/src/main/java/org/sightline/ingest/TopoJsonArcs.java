package org.sightline.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** The arcs of a topology, decoded: a negative index {@code ~i} is arc i backwards. */
final class TopoJsonArcs {
    private final List<List<Coordinate>> arcs = new ArrayList<>();

    private TopoJsonArcs() {}

    static TopoJsonArcs of(JsonNode root) {
        JsonNode transform = root.path("transform");
        boolean quantised = transform.isObject();
        double[] scale = pair(transform.path("scale"), 1);
        double[] translate = pair(transform.path("translate"), 0);
        TopoJsonArcs result = new TopoJsonArcs();
        for (JsonNode arc : root.path("arcs")) {
            List<Coordinate> corners = new ArrayList<>();
            double x = 0;
            double y = 0;
            for (JsonNode position : arc) {
                double dx = position.path(0).asDouble(Double.NaN);
                double dy = position.path(1).asDouble(Double.NaN);
                x = quantised ? x + dx : dx;
                y = quantised ? y + dy : dy;
                corners.add(new Coordinate(x * scale[0] + translate[0], y * scale[1] + translate[1]));
            }
            result.arcs.add(corners);
        }
        return result;
    }

    private static double[] pair(JsonNode node, double fallback) {
        return new double[] {node.path(0).asDouble(fallback), node.path(1).asDouble(fallback)};
    }

    /** Adds the polygon of these rings of arc indexes; false when an arc does not exist or has bad coordinates. */
    boolean addPolygon(JsonNode rings, List<Polygon> polygons) {
        List<List<Coordinate>> result = new ArrayList<>();
        for (JsonNode ring : rings) {
            Optional<List<Coordinate>> corners = ring(ring);
            if (corners.isEmpty()) {
                return false;
            }
            result.add(corners.get());
        }
        Polygons.polygon(result).ifPresent(polygons::add);
        return true;
    }

    private Optional<List<Coordinate>> ring(JsonNode indexes) {
        List<Coordinate> corners = new ArrayList<>();
        for (JsonNode node : indexes) {
            int index = node.isInt() ? node.asInt() : Integer.MAX_VALUE;
            int arc = index < 0 ? ~index : index;
            if (arc >= arcs.size()) {
                return Optional.empty();
            }
            List<Coordinate> points = arcs.get(arc);
            for (int i = corners.isEmpty() ? 0 : 1; i < points.size(); i++) {
                corners.add(points.get(index < 0 ? points.size() - 1 - i : i).copy());
            }
        }
        boolean finite = corners.stream().allMatch(c -> Double.isFinite(c.x) && Double.isFinite(c.y));
        return finite ? Optional.of(corners) : Optional.empty();
    }
}
