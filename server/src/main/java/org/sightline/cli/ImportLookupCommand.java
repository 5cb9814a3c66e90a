package org.sightline.cli;

import org.sightline.ingest.LookupImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads how area codes became others. */
@Command(
        name = "lookup",
        description = {
            "Loads how area codes of one vintage became those of the next: from,to,change",
            "(U unchanged, S split, M merged, X irregular)."
        })
final class ImportLookupCommand implements Runnable {
    @Mixin
    ImportOptions options = new ImportOptions();

    @Mixin
    DatasetOptions dataset = new DatasetOptions();

    @Override
    public void run() {
        options.run(
                (store, progress) -> new LookupImport(store.areas()).run(options.files, dataset.options(), progress));
    }
}
