package org.sightline.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaRepository;
import org.sightline.dataset.Draft;
import org.sightline.dataset.RowIssue;
import org.sightline.movement.Movement;
import org.sightline.movement.MovementRepository;
import org.sightline.period.ReportingPeriod;
import org.sightline.period.ReportingPeriodParser;

/** Imports movements between areas: {@code origin,destination,period,category,children,episodes}. */
public final class MovementImport {
    private static final List<Field> FIELDS = List.of(
            Field.needed("origin"),
            Field.needed("destination"),
            Field.needed("period"),
            Field.optional("category"),
            Field.optional("children"),
            Field.optional("episodes"));

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
            Sink sink = new Sink(draft, codes, new TextGuard("category"), tally);
            new TableReader(options, tally).read(files, progress, sink);
            tally.refuseUnlessStored(names);
            sink.categories.finish(names);
            codes.note(tally);
            List<RowIssue> issues = tally.issues();
            return new ImportResult(draft.commit(tally.summary(files.names(), files.sha256()), issues), issues);
        }
    }

    private record Sink(Draft<Movement> draft, KnownCodes codes, TextGuard categories, Tally tally) implements RowSink {
        @Override
        public List<Field> fields(List<String> header) {
            return FIELDS;
        }

        @Override
        public void begin(String file, Columns columns) {
            columns.require("children", "episodes");
        }

        @Override
        public void row(RowReader row) {
            Optional<AreaCode> origin = code(row, "origin");
            Optional<AreaCode> destination = code(row, "destination");
            Optional<ReportingPeriod> period = ReportingPeriodParser.parse(row.needed("period"));
            if (period.isEmpty()) {
                row.reject("period", "a period such as 2024, 2023/24, 2023-24 or 2024-05");
            }
            long children = row.count("children", Movement.UNKNOWN);
            long episodes = row.count("episodes", Movement.UNKNOWN);
            if (children == Movement.UNKNOWN && episodes == Movement.UNKNOWN) {
                row.reject(row.has("children") ? "children" : "episodes", "children, episodes or both are given");
            }
            if (row.isRejected()) {
                return;
            }
            AreaCode from = codes.carry(origin.orElseThrow());
            AreaCode to = codes.carry(destination.orElseThrow());
            draft.add(new Movement(from, to, period.orElseThrow().months(), categories.text(row), children, episodes));
            tally.stored();
            boolean located = codes.check(from);
            if (!codes.check(to) || !located) {
                tally.unlocated();
            }
        }

        private Optional<AreaCode> code(RowReader row, String field) {
            Optional<AreaCode> code = row.code(field);
            if (code.isPresent() && codes.isIrregular(code.get())) {
                row.reject(field, "the area was changed irregularly between vintages and cannot be carried over");
            }
            return code;
        }
    }
}
