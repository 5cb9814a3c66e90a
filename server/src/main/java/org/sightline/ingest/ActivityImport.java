package org.sightline.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.area.AreaCode;
import org.sightline.dataset.Draft;
import org.sightline.dataset.RowIssue;
import org.sightline.score.Activity;
import org.sightline.score.ObservationRepository;

/** Imports awareness work, training and operations for the time line: {@code date,area,kind,note}. */
public final class ActivityImport {
    private static final List<Field> FIELDS = List.of(
            Field.needed("date"), Field.needed("area", "area_code"), Field.needed("kind"), Field.optional("note"));
    private static final int LONGEST_NOTE = 500;

    private final ObservationRepository observations;

    public ActivityImport(ObservationRepository observations) {
        this.observations = observations;
    }

    /**
     * Stores the files' rows as one new version of the activities of their name.
     *
     * @throws ImportRefused when a file cannot be read as activities; nothing is stored then
     */
    public ImportResult run(List<Path> paths, TableOptions options, Progress progress) {
        SourceFiles files = SourceFiles.check(paths);
        String names = String.join(", ", files.names());
        Tally tally = new Tally();
        try (Draft<Activity> draft = observations.openActivities(options.nameFor(files))) {
            TextGuard kinds = new TextGuard("kind");
            new TableReader(options, tally).read(files, progress, new Sink(draft, kinds, tally));
            tally.refuseUnlessStored(names);
            kinds.finish(names);
            List<RowIssue> issues = tally.issues();
            return new ImportResult(draft.commit(tally.summary(files.names(), files.sha256()), issues), issues);
        }
    }

    private record Sink(Draft<Activity> draft, TextGuard kinds, Tally tally) implements RowSink {
        @Override
        public List<Field> fields(List<String> header) {
            return FIELDS;
        }

        @Override
        public void row(RowReader row) {
            Optional<LocalDate> date = Dates.day(row.needed("date"));
            if (date.isEmpty()) {
                row.reject("date", "a date that exists, written 2025-01-31");
            }
            Optional<AreaCode> area = row.code("area");
            row.needed("kind");
            String note = row.text("note");
            if (note.length() > LONGEST_NOTE) {
                row.reject("note", "a note has at most " + LONGEST_NOTE + " characters");
            }
            if (row.isRejected()) {
                return;
            }
            TextGuard.check(row, "note", note);
            draft.add(new Activity(date.orElseThrow(), area.orElseThrow(), kinds.text(row), note));
            tally.stored();
        }
    }
}
