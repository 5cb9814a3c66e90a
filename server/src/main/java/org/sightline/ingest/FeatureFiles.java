package org.sightline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens a geometry file with the reader of its format, which its first bytes and its name tell. */
final class FeatureFiles {
    private FeatureFiles() {}

    /** Everything a geometry file holds. */
    static FeatureFile read(Path path, Optional<String> layer, ProgressMeter meter) {
        String name = SourceFile.name(path);
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            SourceFile.checkRegular(path, name);
            byte[] head = SourceFile.head(path);
            if (SourceFile.startsWith(head, 'S', 'Q', 'L', 'i', 't', 'e')) {
                return GeoPackageReader.read(path, layer);
            }
            if (SourceFile.startsWith(head, 'P', 'K', 3, 4)) {
                return ShapefileArchive.read(path, layer);
            }
            if (SourceFile.startsWith(head, 0, 0, 0x27, 0x0a) || lower.endsWith(".shp")) {
                return ShapefileReader.read(path);
            }
            if (lower.endsWith(".topojson") || (lower.endsWith(".json") && TopoJsonReader.looksLike(path))) {
                return TopoJsonReader.read(path, layer);
            }
            if (lower.endsWith(".geojson") || lower.endsWith(".json")) {
                try (InputStream in = meter.count(Files.newInputStream(path))) {
                    return GeoJsonReader.read(name, in);
                }
            }
        } catch (IOException e) {
            throw SourceFile.unreadable(name, e);
        }
        throw ImportRefused.file(
                name,
                "is no geometry file known here; areas come as .geojson, .gpkg, .shp (or .zip of it) or .topojson");
    }

    /** Refuses a file of several layers of which none, or one that is not there, was named. */
    static ImportRefused layerRefused(String file, List<String> layers, Optional<String> wanted) {
        String listed = String.join(", ", layers.stream().map(CsvTable::shown).toList());
        return ImportRefused.file(
                file,
                wanted.map(name -> "has no layer \"" + CsvTable.shown(name) + "\"")
                                .orElse("has " + layers.size() + " layers")
                        + "; say which with --layer NAME: " + listed);
    }
}
