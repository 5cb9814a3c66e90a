package org.sightline.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.dataset.ImportSummary;
import org.sightline.dataset.RowIssue;

/** Counts what becomes of the rows of an import and keeps its issues and notes. */
final class Tally {
    private final List<RowIssue> issues = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private long read;
    private long stored;
    private long rejected;
    private long unlocated;

    void read() {
        read++;
    }

    void stored() {
        stored++;
    }

    /** A row that was counted as stored has no place. */
    void unlocated() {
        unlocated++;
    }

    /** Refuses the row; to be called once for a row. */
    void reject(String file, long row, String column, String rule) {
        rejected++;
        issues.add(new RowIssue(file, row, column, rule, true));
    }

    /** Keeps a remark about a stored row. */
    void remark(String file, long row, String column, String rule) {
        issues.add(new RowIssue(file, row, column, rule, false));
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    long countRead() {
        return read;
    }

    long countStored() {
        return stored;
    }

    long countUnlocated() {
        return unlocated;
    }

    /** The issues in order of file (as met) and row. */
    List<RowIssue> issues() {
        Map<String, Integer> order = new HashMap<>();
        issues.forEach(issue -> order.putIfAbsent(issue.file(), order.size()));
        return issues.stream()
                .sorted(Comparator.<RowIssue>comparingInt(issue -> order.getOrDefault(issue.file(), 0))
                        .thenComparingLong(RowIssue::row))
                .toList();
    }

    /** Refuses the import when no row could be stored. */
    void refuseUnlessStored(String files) {
        if (stored > 0) {
            return;
        }
        if (read == 0) {
            throw ImportRefused.file(files, "has a header but no rows; export it again");
        }
        Map<String, Integer> rules = new HashMap<>();
        issues.stream()
                .filter(RowIssue::rejected)
                .forEach(issue -> rules.merge(
                        (issue.column().isEmpty() ? "" : "column " + CsvTable.shown(issue.column()) + ": ")
                                + issue.rule(),
                        1,
                        Integer::sum));
        String commonest = rules.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getKey() + " (" + entry.getValue() + " rows)")
                .orElse("no rule");
        throw ImportRefused.file(
                files,
                "every one of its " + read + " rows was rejected; commonest: " + commonest + "; nothing was stored");
    }

    ImportSummary summary(List<String> files, String sha256) {
        return new ImportSummary(files, sha256, read, stored, rejected, unlocated, List.copyOf(notes));
    }
}
