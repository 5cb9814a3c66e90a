package org.sightline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.area.Level;
import org.sightline.ingest.ActivityImport;
import org.sightline.ingest.AreaImport;
import org.sightline.ingest.AreaOptions;
import org.sightline.ingest.IncidentImport;
import org.sightline.ingest.IncidentOptions;
import org.sightline.ingest.IndicatorImport;
import org.sightline.ingest.IndicatorOptions;
import org.sightline.ingest.LookupImport;
import org.sightline.ingest.Manifest;
import org.sightline.ingest.MovementImport;
import org.sightline.ingest.PopulationImport;
import org.sightline.ingest.Progress;
import org.sightline.ingest.TableOptions;
import org.sightline.store.Store;

/** Imports the files of a manifest with the importers of the import commands. */
final class ManifestImport {
    private static final int VINTAGE = 2021;

    private final Store store;
    private final Path folder;

    ManifestImport(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Imports one file; coverage goes with the incidents, and files for tests only are passed over. */
    void load(Manifest manifest, Manifest.Entry entry) {
        List<Path> files = List.of(folder.resolve(entry.name()));
        switch (entry.kind()) {
            case "areas" -> new AreaImport(store.areas()).run(files, areas(entry), Progress.NONE);
            case "incidents" ->
                new IncidentImport(store.areas(), store.incidents()).run(files, incidents(manifest), Progress.NONE);
            case "indicators" ->
                new IndicatorImport(store.areas(), store.observations())
                        .run(files, IndicatorOptions.OWN, Progress.NONE);
            case "movements" ->
                new MovementImport(store.areas(), store.movements()).run(files, TableOptions.OWN, Progress.NONE);
            case "populations" -> new PopulationImport(store.areas()).run(files, TableOptions.OWN, Progress.NONE);
            case "lookup" -> new LookupImport(store.areas()).run(files, TableOptions.OWN, Progress.NONE);
            case "activities" -> new ActivityImport(store.observations()).run(files, TableOptions.OWN, Progress.NONE);
            default -> {}
        }
    }

    private static AreaOptions areas(Manifest.Entry entry) {
        Level level = Level.find(entry.level())
                .orElseThrow(() -> new IllegalStateException("the sample has a level that is not known"));
        List<String> parents = entry.parentField().isEmpty() ? List.of() : List.of(entry.parentField());
        return new AreaOptions(
                level,
                entry.codeField(),
                entry.nameField(),
                parents,
                VINTAGE,
                Optional.of(entry.crs()),
                Optional.empty());
    }

    private IncidentOptions incidents(Manifest manifest) {
        Optional<Path> coverage = manifest.files().stream()
                .filter(entry -> entry.kind().equals("coverage"))
                .map(entry -> folder.resolve(entry.name()))
                .findFirst();
        return new IncidentOptions(Map.of(), Optional.empty(), coverage, Optional.empty());
    }
}
