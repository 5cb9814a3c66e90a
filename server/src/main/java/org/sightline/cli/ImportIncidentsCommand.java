package org.sightline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.ingest.IncidentImport;
import org.sightline.ingest.IncidentOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads anonymised incidents. */
@Command(
        name = "incidents",
        description = {
            "Loads anonymised incidents from CSV (.csv or .csv.gz); the areas must be loaded first.",
            "Fields: occurred, category, longitude and latitude or easting and northing or area; optional hour, place_type,",
            "model, method, source (reported|discovered), origin_area, reporter. Positions are kept to 100 m only."
        })
final class ImportIncidentsCommand implements Runnable {
    @Mixin
    ImportOptions options = new ImportOptions();

    @Mixin
    TableOptions table = new TableOptions();

    @Option(names = "--preset", paramLabel = "NAME", description = "police.uk: the published street-level file.")
    @Nullable
    String preset;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description = "reporter,area,from,to: who reported which months (default: taken from the reporter column).")
    @Nullable
    Path coverage;

    @Override
    public void run() {
        IncidentOptions wanted = new IncidentOptions(
                table.columns(), Optional.ofNullable(preset), Optional.ofNullable(coverage), table.delimiter());
        options.run((store, progress) ->
                new IncidentImport(store.areas(), store.incidents()).run(options.files, wanted, progress));
    }
}
