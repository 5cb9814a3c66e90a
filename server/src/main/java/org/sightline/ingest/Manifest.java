package org.sightline.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The list of files that together make up a region.
 *
 * @param region its name
 * @param files in the order of import
 * @param sha256 checksum of the list, which holds the checksums of the files: another one means other data
 */
public record Manifest(String region, List<Entry> files, String sha256) {
    public Manifest {
        files = List.copyOf(files);
    }

    /**
     * One file; a text is empty where the file has no such thing.
     *
     * @param name of the file
     * @param kind {@code areas}, {@code incidents}, … or {@code coverage}, which goes with the incidents
     * @param level of areas
     * @param codeField property with the code of areas
     * @param nameField property with the name of areas
     * @param parentField property with the code of the larger unit
     * @param crs of areas, such as {@code EPSG:27700}
     */
    public record Entry(
            String name,
            String kind,
            String level,
            String codeField,
            String nameField,
            String parentField,
            String crs) {}

    /** Reads a list. */
    public static Manifest read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        JsonNode json = new ObjectMapper().readTree(bytes);
        List<Entry> files = new ArrayList<>();
        json.path("files").forEach(file -> files.add(entry(file)));
        String sha256 = HexFormat.of().formatHex(SourceFiles.newDigest().digest(bytes));
        return new Manifest(json.path("region").asText(), files, sha256);
    }

    private static Entry entry(JsonNode file) {
        return new Entry(
                text(file, "name"),
                text(file, "kind"),
                text(file, "level"),
                text(file, "code_field"),
                text(file, "name_field"),
                text(file, "parent_field"),
                text(file, "crs"));
    }

    private static String text(JsonNode file, String field) {
        return file.path(field).asText("");
    }
}
