package org.sightline.cli;

import org.sightline.ingest.MovementImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads movements between areas. */
@Command(
        name = "movements",
        description = {
            "Loads movements between areas: origin,destination,period,category,children,episodes (either count may be missing).",
            "Repeated pairs are kept as rows and added up when they are analysed."
        })
final class ImportMovementsCommand implements Runnable {
    @Mixin
    ImportOptions options = new ImportOptions();

    @Mixin
    DatasetOptions dataset = new DatasetOptions();

    @Override
    public void run() {
        options.run((store, progress) ->
                new MovementImport(store.areas(), store.movements()).run(options.files, dataset.options(), progress));
    }
}
