package org.sightline.cli;

import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a table that may stand beside others of its kind takes: a name of its own, and fields that are the same on every row. */
final class DatasetOptions {
    @Mixin
    TableOptions table = new TableOptions();

    @Option(
            names = "--set",
            paramLabel = "field=value",
            description =
                    "A field that has this value on every row, for files without a column of it; may be given again.")
    Map<String, String> constants = Map.of();

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Name of the dataset, of which this is a new version (default: the first file's name).")
    String dataset = "";

    /** For the importers. */
    org.sightline.ingest.TableOptions options() {
        return new org.sightline.ingest.TableOptions(table.columns(), constants(), dataset, table.delimiter());
    }

    Map<String, String> constants() {
        return TableOptions.checked("--set: field=value", constants);
    }
}
