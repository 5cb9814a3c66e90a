package org.sightline.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads the committed files the way an importer would. */
final class DataFolder {
    static final Path PATH = Path.of(System.getProperty("user.dir")).endsWith("sample-data")
            ? Path.of("data")
            : Path.of("sample-data", "data");
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private DataFolder() {}

    /** One feature: its properties and its geometry. */
    record Feature(Map<String, String> properties, Geometry geometry) {
        String property(String name) {
            String value = properties.get(name);
            if (value == null) {
                throw new IllegalArgumentException("No property " + name);
            }
            return value;
        }
    }

    static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(PATH.resolve(name).toFile());
    }

    static List<Feature> areas(String level) throws IOException {
        List<Feature> features = new ArrayList<>();
        for (JsonNode feature : json("areas-" + level + ".geojson").get("features")) {
            Map<String, String> properties = new LinkedHashMap<>();
            feature.get("properties")
                    .properties()
                    .forEach(entry ->
                            properties.put(entry.getKey(), entry.getValue().asText()));
            features.add(new Feature(properties, geometry(feature.get("geometry"))));
        }
        return features;
    }

    /** Rows of a table without quoted fields, as column name → value. */
    static List<Map<String, String>> rows(String name) throws IOException {
        List<String> lines = Files.readAllLines(PATH.resolve(name));
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], fields[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Geometry geometry(JsonNode node) {
        if (node.get("type").asText().equals("Polygon")) {
            return polygon(node.get("coordinates"));
        }
        List<Polygon> polygons = new ArrayList<>();
        node.get("coordinates").forEach(part -> polygons.add(polygon(part)));
        return FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> coordinates = new ArrayList<>();
            ring.forEach(p ->
                    coordinates.add(new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
            all.add(FACTORY.createLinearRing(coordinates.toArray(new Coordinate[0])));
        }
        return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(new LinearRing[0]));
    }
}
