package org.sightline.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The layers of a GeoPackage, as its refusal lists them. */
final class GeoPackageLayers {
    private GeoPackageLayers() {}

    static List<String> of(Path file) {
        try {
            GeoPackageReader.read(file, Optional.of("\u0000none"));
        } catch (ImportRefused e) {
            String message = String.valueOf(e.getMessage());
            return List.of(message.substring(message.lastIndexOf(": ") + 2).split(", "));
        }
        return List.of();
    }
}
