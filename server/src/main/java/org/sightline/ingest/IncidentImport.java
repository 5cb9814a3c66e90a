package org.sightline.ingest;

import java.nio.file.Path;
import java.util.List;
import org.sightline.area.AreaRepository;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.RowIssue;
import org.sightline.incident.Coverage;
import org.sightline.incident.IncidentDraft;
import org.sightline.incident.IncidentRepository;

/** Imports incidents: placed in the areas of every loaded level, rounded to 100 m, the raw position and the day forgotten. */
public final class IncidentImport {
    private final AreaRepository areas;
    private final IncidentRepository incidents;

    public IncidentImport(AreaRepository areas, IncidentRepository incidents) {
        this.areas = areas;
        this.incidents = incidents;
    }

    /**
     * Stores the files' rows as one new version of the incidents.
     *
     * @throws ImportRefused when a file cannot be read as incidents; nothing is stored then
     */
    public ImportResult run(List<Path> paths, IncidentOptions options, Progress progress) {
        IncidentPreset preset = IncidentPreset.get(options.preset());
        SourceFiles files = SourceFiles.check(paths);
        String names = String.join(", ", files.names());
        Tally tally = new Tally();
        Placement placement = Placement.of(areas);
        CoverageTracker coverage = new CoverageTracker(options.coverage().map(CoverageFile::read));
        try (IncidentDraft draft = incidents.open()) {
            IncidentSink sink = new IncidentSink(preset, placement, coverage, draft, tally);
            new TableReader(options.table(), tally).read(files, progress, sink);
            sink.finish(names);
            tally.refuseUnlessStored(names);
            Coverage found = coverage.coverage();
            coverage.note(tally);
            draft.describe(found, sink.agreement());
            List<RowIssue> issues = tally.issues();
            DatasetVersion version = draft.commit(tally.summary(files.names(), files.sha256()), issues);
            return new ImportResult(version, issues);
        }
    }
}
