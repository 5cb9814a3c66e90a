package org.sightline.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads GeoJSON feature by feature: RFC 7946, or with the older {@code crs} member. */
final class GeoJsonReader {
    private final String name;
    private final JsonParser json;
    private final List<Feature> features = new ArrayList<>();
    private FileCrs crs = FileCrs.DEGREES_BY_DEFAULT;
    private boolean isGeoJson;

    private GeoJsonReader(String name, JsonParser json) {
        this.name = name;
        this.json = json;
    }

    /** All features of a stream, which is closed. */
    static FeatureFile read(String name, InputStream in) {
        try (JsonParser json = new JsonFactory().createParser(in)) {
            GeoJsonReader reader = new GeoJsonReader(name, json);
            reader.document();
            return new FeatureFile(name, reader.crs, reader.features, List.of());
        } catch (JsonParseException | StreamConstraintsException e) {
            throw new ImportRefused(
                    name + ", line " + e.getLocation().getLineNr()
                            + ": is not valid JSON (cut off or damaged?); export it again",
                    e);
        } catch (IOException e) {
            throw SourceFile.unreadable(name, e);
        }
    }

    private void document() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw notGeoJson();
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "type" -> isGeoJson = json.getValueAsString("").equals("FeatureCollection");
                case "features" -> features();
                case "crs" -> crs();
                default -> json.skipChildren();
            }
        }
        if (!isGeoJson) {
            throw notGeoJson();
        }
    }

    private ImportRefused notGeoJson() {
        return ImportRefused.file(name, "is not a GeoJSON FeatureCollection; export the areas as GeoJSON");
    }

    private void features() throws IOException {
        if (!json.isExpectedStartArrayToken()) {
            throw notGeoJson();
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            feature(features.size() + 1L);
        }
    }

    private void feature(long number) throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            json.skipChildren();
            features.add(Feature.broken(number, Map.of(), "a feature is an object with properties and geometry"));
            return;
        }
        Map<String, String> properties = Map.of();
        GeoJsonGeometry geometry = GeoJsonGeometry.MISSING;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "properties" -> properties = properties();
                case "geometry" -> geometry = GeoJsonGeometry.read(json);
                default -> json.skipChildren();
            }
        }
        features.add(geometry.feature(number, properties));
    }

    private Map<String, String> properties() throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        if (!json.isExpectedStartObjectToken()) {
            json.skipChildren();
            return properties;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                properties.put(field, json.getText().strip());
            } else {
                json.skipChildren();
            }
        }
        return properties;
    }

    /** {@code "crs": {"type": "name", "properties": {"name": "EPSG:27700"}}}. */
    private void crs() throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            json.skipChildren();
            return;
        }
        String found = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                throw notGeoJson();
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
                found = json.getText();
            }
        }
        crs = FileCrs.named(found);
    }
}
