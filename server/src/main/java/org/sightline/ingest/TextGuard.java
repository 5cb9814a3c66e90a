package org.sightline.ingest;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Watches a column of words for personal content: a value that looks personal refuses the file, and so does a column in which
 * nearly every row differs, because words of a category repeat and names or free text do not.
 */
final class TextGuard {
    private static final int MOST_KEPT = 100_000;
    private static final int FEW = 100;
    private static final double MOSTLY = 0.8;

    private final String field;
    private final Set<String> seen = new HashSet<>();
    private long filled;

    TextGuard(String field) {
        this.field = field;
    }

    /** The row's text of the field, looked at. */
    String text(RowReader row) {
        String text = row.text(field);
        if (!text.isEmpty()) {
            filled++;
            if (seen.size() >= MOST_KEPT ? !seen.contains(text) : seen.add(text)) {
                check(row, field, text);
            }
        }
        return text;
    }

    /** Refuses the file when a text looks personal. */
    static void check(RowReader row, String field, String text) {
        Optional<String> personal = PersonalContent.find(text);
        if (personal.isPresent()) {
            throw ImportRefused.line(
                    row.file(),
                    row.line(),
                    "column \"" + CsvTable.shown(row.columns().header(field)) + "\" looks like " + personal.get()
                            + " and is never stored; map another column, or take it out of the file");
        }
    }

    /** Refuses the file when the column as a whole looks like names, identifiers or free text. */
    void finish(String files) {
        if (filled >= FEW && seen.size() > MOSTLY * filled) {
            throw ImportRefused.file(
                    files,
                    "nearly every row has a different " + field
                            + ", as names, identifiers or free text have; map a column of repeated words");
        }
    }
}
