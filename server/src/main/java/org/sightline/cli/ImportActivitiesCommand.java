package org.sightline.cli;

import org.sightline.ingest.ActivityImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads activities for the time line. */
@Command(
        name = "activities",
        description = {"Loads awareness work, training and operations for the time line: date,area,kind,note."})
final class ImportActivitiesCommand implements Runnable {
    @Mixin
    ImportOptions options = new ImportOptions();

    @Mixin
    DatasetOptions dataset = new DatasetOptions();

    @Override
    public void run() {
        options.run((store, progress) ->
                new ActivityImport(store.observations()).run(options.files, dataset.options(), progress));
    }
}
