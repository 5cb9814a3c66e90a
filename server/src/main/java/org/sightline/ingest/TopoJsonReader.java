package org.sightline.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Polygon;

/** Reads one object of a TopoJSON topology. */
final class TopoJsonReader {
    /** Largest topology that is read, in bytes: unlike GeoJSON it has to be held in memory as a whole. */
    private static final long LARGEST = 512L << 20;

    private TopoJsonReader() {}

    /** Whether a JSON file's type is Topology. */
    static boolean looksLike(Path path) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(path.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("type")) {
                    return json.getValueAsString("").equals("Topology");
                }
                json.skipChildren();
            }
            return false;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** All features of an object; a topology of several needs one named. */
    static FeatureFile read(Path path, Optional<String> layer) {
        String name = SourceFile.name(path);
        try {
            if (Files.size(path) > LARGEST) {
                throw ImportRefused.file(name, "is a topology of more than 512 MB; convert it to GeoJSON");
            }
            JsonNode root = new ObjectMapper().readTree(path.toFile());
            if (root == null
                    || !root.path("type").asText().equals("Topology")
                    || !root.path("objects").isObject()) {
                throw ImportRefused.file(name, "is not a TopoJSON topology; export it again");
            }
            return features(name, root, layer);
        } catch (JsonProcessingException e) {
            throw new ImportRefused(name + ": is not valid JSON (cut off or damaged?); export it again", e);
        } catch (IOException e) {
            throw SourceFile.unreadable(name, e);
        }
    }

    private static FeatureFile features(String name, JsonNode root, Optional<String> layer) {
        List<String> layers = new ArrayList<>();
        root.path("objects").fieldNames().forEachRemaining(layers::add);
        String chosen = layers.stream()
                .filter(found -> layer.map(found::equals).orElse(layers.size() == 1))
                .findFirst()
                .orElseThrow(() -> FeatureFiles.layerRefused(name, layers, layer));
        TopoJsonArcs arcs = TopoJsonArcs.of(root);
        JsonNode object = root.path("objects").path(chosen);
        List<JsonNode> geometries = new ArrayList<>();
        if (object.path("type").asText().equals("GeometryCollection")) {
            object.path("geometries").forEach(geometries::add);
        } else {
            geometries.add(object);
        }
        List<Feature> features = new ArrayList<>();
        for (JsonNode geometry : geometries) {
            features.add(feature(features.size() + 1L, geometry, arcs));
        }
        String crs = root.path("crs").path("properties").path("name").asText("");
        FileCrs system = crs.isEmpty() ? FileCrs.DEGREES : FileCrs.named(crs);
        return new FeatureFile(name, system, features, List.of(name + ": object " + CsvTable.shown(chosen)));
    }

    private static Feature feature(long number, JsonNode geometry, TopoJsonArcs arcs) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (geometry.path("id").isValueNode() && !geometry.path("id").isNull()) {
            properties.put("id", geometry.path("id").asText().strip());
        }
        geometry.path("properties").properties().forEach(entry -> {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                properties.put(entry.getKey(), entry.getValue().asText().strip());
            }
        });
        List<Polygon> polygons = new ArrayList<>();
        boolean sound = switch (geometry.path("type").asText()) {
            case "Polygon" -> arcs.addPolygon(geometry.path("arcs"), polygons);
            case "MultiPolygon" -> {
                boolean all = true;
                for (JsonNode part : geometry.path("arcs")) {
                    all &= arcs.addPolygon(part, polygons);
                }
                yield all;
            }
            default -> {
                yield true;
            }
        };
        if (!sound) {
            return Feature.broken(number, properties, "the geometry names arcs that do not exist or are damaged");
        }
        return polygons.isEmpty()
                ? Feature.broken(number, properties, "an area is a Polygon or a MultiPolygon that is not empty")
                : new Feature(number, properties, Polygons.multi(polygons), "");
    }
}
