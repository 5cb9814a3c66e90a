package org.sightline.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sightline.incident.Coverage;
import org.sightline.incident.CoverageSpan;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/**
 * Works out who reported which months: from the coverage file where there is one, else from the months in which a reporter has
 * any row, else assumed for the whole file.
 */
final class CoverageTracker {
    private final Optional<List<CoverageSpan>> declared;
    private final Map<String, BitSet> months = new TreeMap<>();
    private @Nullable String lastReporter;
    private BitSet lastMonths = new BitSet();

    CoverageTracker(Optional<List<CoverageSpan>> declared) {
        this.declared = declared;
    }

    /** A row of a reporter (empty when the file does not say) in a month. */
    void saw(String reporter, Month month) {
        if (!reporter.equals(lastReporter)) {
            lastReporter = reporter;
            lastMonths = months.computeIfAbsent(reporter, key -> new BitSet());
        }
        lastMonths.set(month.index());
    }

    /** The coverage of all rows seen. */
    Coverage coverage() {
        if (declared.isPresent()) {
            return new Coverage(Coverage.Basis.DECLARED, declared.get());
        }
        List<CoverageSpan> spans = new ArrayList<>();
        months.forEach((reporter, set) -> {
            if (!reporter.isEmpty()) {
                addSpans(reporter, set, spans);
            }
        });
        return spans.isEmpty() ? assumed() : new Coverage(Coverage.Basis.REPORTER, spans);
    }

    private static void addSpans(String reporter, BitSet set, List<CoverageSpan> spans) {
        int from = set.nextSetBit(0);
        while (from >= 0) {
            int end = set.nextClearBit(from);
            spans.add(new CoverageSpan(reporter, null, new MonthRange(Month.ofIndex(from), Month.ofIndex(end - 1))));
            from = set.nextSetBit(end);
        }
    }

    private Coverage assumed() {
        BitSet all = new BitSet();
        months.values().forEach(all::or);
        if (all.isEmpty()) {
            return new Coverage(Coverage.Basis.ASSUMED, List.of());
        }
        MonthRange range = new MonthRange(Month.ofIndex(all.nextSetBit(0)), Month.ofIndex(all.length() - 1));
        return new Coverage(Coverage.Basis.ASSUMED, List.of(new CoverageSpan("", null, range)));
    }

    /** Says how the coverage is known. */
    void note(Tally tally) {
        Coverage coverage = coverage();
        BitSet nobody = months.getOrDefault("", new BitSet());
        tally.note(
                switch (coverage.basis()) {
                    case DECLARED ->
                        "coverage is as declared in the coverage file ("
                                + coverage.spans().size() + " spans)";
                    case REPORTER ->
                        "coverage is taken from the reporter column ("
                                + coverage.spans().stream()
                                        .map(CoverageSpan::reporter)
                                        .distinct()
                                        .count()
                                + " reporters, months in which each has any row)";
                    case ASSUMED ->
                        "nothing says who reported which months: every area is taken as covered throughout;"
                                + " give --coverage to tell no data from 0";
                });
        if (coverage.basis() == Coverage.Basis.REPORTER && !nobody.isEmpty()) {
            tally.note("rows without a reporter do not count as coverage");
        }
    }
}
