package org.sightline.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * The geometry member of a GeoJSON feature. Its {@code type} may come after its {@code coordinates}, so these are read by their
 * nesting: rings, or lists of rings.
 *
 * @param type as the file says
 * @param polygons rings of each polygon: one entry for a Polygon
 * @param problem why it cannot be used, empty when it can
 */
record GeoJsonGeometry(String type, List<List<List<Coordinate>>> polygons, String problem) {
    static final GeoJsonGeometry MISSING = new GeoJsonGeometry("", List.of(), "the feature has no geometry");

    private static final String NOT_POLYGONS = "an area is a Polygon or a MultiPolygon";
    private static final String NOT_NUMBERS = "coordinates are pairs of finite numbers";
    /** Nesting of MultiPolygon coordinates, from the polygons down to the numbers. */
    private static final int DEEPEST = 4;

    /** Reads the value that the parser stands on. */
    static GeoJsonGeometry read(JsonParser json) throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            json.skipChildren();
            return MISSING;
        }
        String type = "";
        Node coordinates = new Node(List.of(), null, false);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "type" -> type = json.getValueAsString("");
                case "coordinates" -> coordinates = node(json, 0);
                default -> json.skipChildren();
            }
        }
        return of(type, coordinates);
    }

    private static GeoJsonGeometry of(String type, Node coordinates) {
        List<Node> polygons = switch (type) {
            case "Polygon" -> List.of(coordinates);
            case "MultiPolygon" -> coordinates.children();
            default -> List.of();
        };
        if (!type.equals("Polygon") && !type.equals("MultiPolygon")) {
            return new GeoJsonGeometry(type, List.of(), NOT_POLYGONS);
        }
        List<List<List<Coordinate>>> result = new ArrayList<>();
        for (Node polygon : polygons) {
            List<List<Coordinate>> rings = new ArrayList<>();
            for (Node ring : polygon.children()) {
                rings.add(ring.children().stream()
                        .flatMap(node -> Optional.ofNullable(node.position()).stream())
                        .toList());
            }
            result.add(rings);
        }
        return new GeoJsonGeometry(type, result, coordinates.bad() ? NOT_NUMBERS : "");
    }

    /** A feature with this geometry. */
    Feature feature(long number, Map<String, String> properties) {
        if (!problem.isEmpty()) {
            return Feature.broken(number, properties, problem);
        }
        List<Polygon> made = polygons.stream()
                .flatMap(rings -> Polygons.polygon(rings).stream())
                .toList();
        if (made.isEmpty()) {
            return Feature.broken(number, properties, "the geometry is empty");
        }
        return new Feature(number, properties, Polygons.multi(made), "");
    }

    /**
     * A nested array of coordinates.
     *
     * @param children the arrays in it
     * @param position the position it is, null unless it is one
     * @param bad whether something in it is neither
     */
    private record Node(List<Node> children, @Nullable Coordinate position, boolean bad) {}

    private static Node node(JsonParser json, int depth) throws IOException {
        if (!json.isExpectedStartArrayToken() || depth == DEEPEST) {
            json.skipChildren();
            return new Node(List.of(), null, true);
        }
        JsonToken token = json.nextToken();
        if (token != null && token.isNumeric()) {
            return position(json);
        }
        List<Node> children = new ArrayList<>();
        boolean bad = false;
        while (token != null && token != JsonToken.END_ARRAY) {
            Node child = node(json, depth + 1);
            children.add(child);
            bad |= child.bad();
            token = json.nextToken();
        }
        return new Node(children, null, bad);
    }

    /** Two numbers, and whatever else (a height) is passed over. */
    private static Node position(JsonParser json) throws IOException {
        double x = json.getDoubleValue();
        JsonToken second = json.nextToken();
        double y = second != null && second.isNumeric() ? json.getDoubleValue() : Double.NaN;
        while (second != null && second != JsonToken.END_ARRAY) {
            if (second.isStructStart()) {
                json.skipChildren();
            }
            second = json.nextToken();
        }
        boolean finite = Double.isFinite(x) && Double.isFinite(y);
        return new Node(List.of(), finite ? new Coordinate(x, y) : null, !finite);
    }
}
