package org.sightline.ingest;

import java.util.List;
import java.util.Optional;
import org.sightline.area.Level;

/**
 * How to read area files.
 *
 * @param level which level the areas are of
 * @param codeField property with the code; empty to guess it
 * @param nameField property with the name; empty to guess it
 * @param parentFields properties with the codes of larger units; empty to find them by their values
 * @param vintage year of the boundaries, such as 2021
 * @param crs {@code EPSG:4326} or {@code EPSG:27700} where the file does not say, else what the file says
 * @param layer which layer of a GeoPackage, archive or topology that has several
 */
public record AreaOptions(
        Level level,
        String codeField,
        String nameField,
        List<String> parentFields,
        int vintage,
        Optional<String> crs,
        Optional<String> layer) {
    public AreaOptions {
        parentFields = List.copyOf(parentFields);
    }

    /** Everything guessed or taken from the file. */
    public static AreaOptions of(Level level, int vintage) {
        return new AreaOptions(level, "", "", List.of(), vintage, Optional.empty(), Optional.empty());
    }
}
