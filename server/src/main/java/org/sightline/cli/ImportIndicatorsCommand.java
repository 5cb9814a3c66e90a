package org.sightline.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.ingest.IndicatorImport;
import org.sightline.ingest.IndicatorOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads figures of indicators. */
@Command(
        name = "indicators",
        description = {
            "Loads published figures: area,indicator,period,numerator,denominator,value, at the level at which they were published.",
            "Figures that were withheld or are not available stay so; they never become 0."
        })
final class ImportIndicatorsCommand implements Runnable {
    @Mixin
    ImportOptions options = new ImportOptions();

    @Mixin
    DatasetOptions dataset = new DatasetOptions();

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "lait, dfe (education statistics with c, x, z, k, u or low) or fingertips.")
    @Nullable
    String preset;

    @Override
    public void run() {
        IndicatorOptions wanted = new IndicatorOptions(
                dataset.table.columns(),
                Optional.ofNullable(preset),
                dataset.dataset,
                dataset.constants(),
                dataset.table.delimiter());
        options.run((store, progress) ->
                new IndicatorImport(store.areas(), store.observations()).run(options.files, wanted, progress));
    }
}
