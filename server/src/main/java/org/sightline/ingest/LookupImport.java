package org.sightline.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaRepository;
import org.sightline.area.CodeChange;
import org.sightline.dataset.Draft;
import org.sightline.dataset.RowIssue;

/** Imports how area codes of one vintage became those of the next: {@code from,to,change}. */
public final class LookupImport {
    private static final List<Field> FIELDS = List.of(
            Field.needed("from", "LSOA11CD", "lsoa11_code", "from_code"),
            Field.needed("to", "LSOA21CD", "lsoa21_code", "to_code"),
            Field.needed("change", "CHGIND", "change_code", "change_type"));

    private final AreaRepository areas;

    public LookupImport(AreaRepository areas) {
        this.areas = areas;
    }

    /**
     * Stores the files' rows as one new version of the code changes of their name.
     *
     * @throws ImportRefused when a file cannot be read as a lookup; nothing is stored then
     */
    public ImportResult run(List<Path> paths, TableOptions options, Progress progress) {
        SourceFiles files = SourceFiles.check(paths);
        Tally tally = new Tally();
        try (Draft<CodeChange> draft = areas.openCodeChanges(options.nameFor(files))) {
            new TableReader(options, tally).read(files, progress, new Sink(draft, tally));
            tally.refuseUnlessStored(String.join(", ", files.names()));
            List<RowIssue> issues = tally.issues();
            return new ImportResult(draft.commit(tally.summary(files.names(), files.sha256()), issues), issues);
        }
    }

    private record Sink(Draft<CodeChange> draft, Tally tally) implements RowSink {
        @Override
        public List<Field> fields(List<String> header) {
            return FIELDS;
        }

        @Override
        public void row(RowReader row) {
            Optional<AreaCode> from = row.code("from");
            Optional<AreaCode> to = row.code("to");
            Optional<CodeChange.Kind> kind = kind(row.needed("change"));
            if (kind.isEmpty()) {
                row.reject("change", "the change is U, S, M or X (unchanged, split, merged, irregular)");
            }
            if (!row.isRejected()) {
                draft.add(new CodeChange(from.orElseThrow(), to.orElseThrow(), kind.orElseThrow()));
                tally.stored();
            }
        }
    }

    private static Optional<CodeChange.Kind> kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "u", "unchanged" -> Optional.of(CodeChange.Kind.UNCHANGED);
            case "s", "split" -> Optional.of(CodeChange.Kind.SPLIT);
            case "m", "merged" -> Optional.of(CodeChange.Kind.MERGED);
            case "x", "irregular" -> Optional.of(CodeChange.Kind.IRREGULAR);
            default -> Optional.empty();
        };
    }
}
