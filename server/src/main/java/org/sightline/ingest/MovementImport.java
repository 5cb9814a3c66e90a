package org.sightline.ingest;

import java.nio.file.Path;
import java.util.List;
import org.sightline.area.AreaRepository;
import org.sightline.dataset.Draft;
import org.sightline.dataset.RowIssue;
import org.sightline.movement.Movement;
import org.sightline.movement.MovementRepository;

/** Imports movements between areas: {@code origin,destination,period,category,children,episodes}. */
public final class MovementImport {
    private final AreaRepository areas;
    private final MovementRepository movements;

    public MovementImport(AreaRepository areas, MovementRepository movements) {
        this.areas = areas;
        this.movements = movements;
    }

    /**
     * Stores the files' rows as one new version of the movements. Repeated pairs stay rows of their own and are added up when
     * they are analysed; moves within an area are kept.
     *
     * @throws ImportRefused when a file cannot be read as movements; nothing is stored then
     */
    public ImportResult run(List<Path> paths, TableOptions options, Progress progress) {
        SourceFiles files = SourceFiles.check(paths);
        String names = String.join(", ", files.names());
        Tally tally = new Tally();
        KnownCodes codes = KnownCodes.of(areas);
        try (Draft<Movement> draft = movements.open()) {
            MovementSink sink = new MovementSink(draft, codes, tally);
            new TableReader(options, tally).read(files, progress, sink);
            tally.refuseUnlessStored(names);
            sink.finish(names);
            codes.note(tally);
            List<RowIssue> issues = tally.issues();
            return new ImportResult(draft.commit(tally.summary(files.names(), files.sha256()), issues), issues);
        }
    }
}
