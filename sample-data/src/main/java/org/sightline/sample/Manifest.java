package org.sightline.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the sample in the order of import, with what an importer has to be told and their digests. */
final class Manifest {
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Object> entries = new ArrayList<>();

    /** Adds a boundary file; parent is the property that names the area above, empty at the top. */
    void areas(String name, String level, String parent, String text) {
        long features = text.lines()
                .filter(line -> line.startsWith("{\"type\":\"Feature\","))
                .count();
        Map<String, Object> entry =
                Json.object("name", name, "kind", "areas", "level", level, "code_field", "code", "name_field", "name");
        if (!parent.isEmpty()) {
            entry.put("parent_field", parent);
        }
        entry.put("crs", "EPSG:27700");
        add(name, entry, features, text);
    }

    /** Adds a table. */
    void table(String name, String kind, CsvTable table) {
        String header = table.text().lines().findFirst().orElseThrow();
        Map<String, Object> entry = Json.object("name", name, "kind", kind, "fields", List.of(header.split(",")));
        add(name, entry, table.rows(), table.text());
    }

    /** Adds a file that is not imported. */
    void other(String name, String kind, String text) {
        add(name, Json.object("name", name, "kind", kind), 1, text);
    }

    /** All files with their text, this manifest last. */
    Map<String, String> files() {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(
                "manifest.json",
                Json.text(Json.object("region", RegionPlan.REGION, "fictional", true, "files", entries)));
        return all;
    }

    private void add(String name, Map<String, Object> entry, long rows, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entry.put("rows", rows);
        entry.put("bytes", bytes.length);
        entry.put("sha256", sha256(bytes));
        entries.add(entry);
        files.put(name, text);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
