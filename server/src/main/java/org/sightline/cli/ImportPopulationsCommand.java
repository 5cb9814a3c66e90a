package org.sightline.cli;

import org.sightline.ingest.PopulationImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads how many people live where. */
@Command(
        name = "populations",
        description = {"Loads populations: area,period,population,age_from,age_to (no ages: people of all ages)."})
final class ImportPopulationsCommand implements Runnable {
    @Mixin
    ImportOptions options = new ImportOptions();

    @Mixin
    DatasetOptions dataset = new DatasetOptions();

    @Override
    public void run() {
        options.run((store, progress) ->
                new PopulationImport(store.areas()).run(options.files, dataset.options(), progress));
    }
}
