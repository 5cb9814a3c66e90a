package org.sightline.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.area.AreaCode;
import org.sightline.dataset.RowIssue;
import org.sightline.incident.CoverageSpan;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/** Reads a declared coverage: {@code reporter,area,from,to}. It decides between no data and 0, so one bad row refuses it. */
final class CoverageFile implements RowSink {
    private static final List<Field> FIELDS =
            List.of(Field.needed("reporter"), Field.optional("area"), Field.needed("from"), Field.needed("to"));

    private final List<CoverageSpan> spans = new ArrayList<>();
    private final Tally tally;

    private CoverageFile(Tally tally) {
        this.tally = tally;
    }

    /** The spans of a coverage file, in order of reporter and month. */
    static List<CoverageSpan> read(Path path) {
        Tally tally = new Tally();
        CoverageFile sink = new CoverageFile(tally);
        SourceFiles files = SourceFiles.check(List.of(path));
        new TableReader(TableOptions.OWN, tally).read(files, Progress.NONE, sink);
        for (RowIssue issue : tally.issues()) {
            throw ImportRefused.line(
                    issue.file(), issue.row(), "coverage: " + issue.rule() + "; correct the line and import again");
        }
        return sink.spans.stream()
                .sorted(Comparator.comparing(CoverageSpan::reporter)
                        .thenComparing(span -> span.months().from()))
                .toList();
    }

    @Override
    public List<Field> fields(List<String> header) {
        return FIELDS;
    }

    @Override
    public void row(RowReader row) {
        String reporter = row.needed("reporter");
        @Nullable
        AreaCode area = row.text("area").isEmpty() ? null : row.code("area").orElse(null);
        Optional<Month> from = Month.parse(row.needed("from"));
        Optional<Month> to = Month.parse(row.needed("to"));
        if (from.isEmpty() || to.isEmpty() || to.get().compareTo(from.get()) < 0) {
            row.reject("from", "from and to are months such as 2025-01, to not before from");
        }
        if (!row.isRejected()) {
            spans.add(new CoverageSpan(reporter, area, new MonthRange(from.orElseThrow(), to.orElseThrow())));
            tally.stored();
        }
    }
}
