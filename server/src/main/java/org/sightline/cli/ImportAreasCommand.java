package org.sightline.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.area.Level;
import org.sightline.ingest.AreaImport;
import org.sightline.ingest.AreaOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads the areas of a level. */
@Command(
        name = "areas",
        description = {
            "Loads the areas of one level: GeoJSON, GeoPackage, Shapefile (.shp or .zip) or TopoJSON; EPSG:4326 or EPSG:27700.",
            "Invalid rings are repaired and reported, overlaps reported."
        })
final class ImportAreasCommand implements Runnable {
    @Mixin
    ImportOptions options = new ImportOptions();

    @Option(
            names = "--level",
            required = true,
            paramLabel = "LEVEL",
            description = "lsoa, msoa, ward, authority, force or region.")
    String level = "";

    @Option(
            names = "--code",
            paramLabel = "FIELD",
            defaultValue = "",
            description = "Field of the code (default: guessed, and said).")
    String code = "";

    @Option(
            names = "--name",
            paramLabel = "FIELD",
            defaultValue = "",
            description = "Field of the name (default: guessed, and said).")
    String name = "";

    @Option(
            names = "--parent",
            paramLabel = "FIELD",
            description =
                    "Field with the code of a larger unit; may be given again (default: fields that hold such codes).")
    List<String> parents = List.of();

    @Option(
            names = "--vintage",
            paramLabel = "YEAR",
            defaultValue = "2021",
            description = "Year of the boundaries (default: 2021).")
    int vintage;

    @Option(
            names = "--crs",
            paramLabel = "EPSG:n",
            description = "EPSG:4326 or EPSG:27700, instead of what the file says.")
    @Nullable
    String crs;

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "Layer of a GeoPackage, file of an archive or object of a TopoJSON that has several.")
    @Nullable
    String layer;

    @Override
    public void run() {
        if (vintage < 1900 || vintage > 2100) {
            throw new WrongUsage("--vintage: a year from 1900 to 2100");
        }
        AreaOptions wanted = new AreaOptions(
                level(), code, name, parents, vintage, Optional.ofNullable(crs), Optional.ofNullable(layer));
        options.run((store, progress) -> new AreaImport(store.areas()).run(options.files, wanted, progress));
    }

    private Level level() {
        return Level.find(level)
                .orElseThrow(() -> new WrongUsage("--level: one of "
                        + Arrays.stream(Level.values()).map(Level::id).collect(Collectors.joining(", "))));
    }
}
