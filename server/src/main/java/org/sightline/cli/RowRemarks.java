package org.sightline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows of a table that could not be used, or not as they are: row, column and rule, never the value. */
final class RowRemarks {
    private static final int SHOWN = 5;

    private final List<Remark> remarks = new ArrayList<>();
    private long rejected;

    /** Notes that a row was left out. */
    void reject(Path file, long row, String column, String rule) {
        remarks.add(new Remark(file.getFileName().toString(), row, column, rule, true));
        rejected++;
    }

    /** Notes something about a row that was used. */
    void remark(Path file, long row, String column, String rule) {
        remarks.add(new Remark(file.getFileName().toString(), row, column, rule, false));
    }

    long rejected() {
        return rejected;
    }

    /** The first row that was left out, in words; empty where none was. */
    String first() {
        return remarks.stream()
                .filter(Remark::rejected)
                .min(Comparator.comparingLong(Remark::row))
                .map(Remark::words)
                .orElse("");
    }

    /** Says how many rows were left out, and shows the first. */
    void print(PrintWriter out, long read) {
        out.println("read " + read + " rows, used " + (read - rejected) + ", rejected " + rejected);
        ordered().stream().limit(SHOWN).forEach(remark -> out.println("  " + remark.words()));
        if (remarks.size() > SHOWN) {
            out.println("  and " + (remarks.size() - SHOWN) + " more (--issues FILE writes all)");
        }
    }

    /** Writes all of them. */
    void write(Path file) {
        Csv.write(file, List.of("file", "row", "column", "rule", "rejected"), rows -> {
            for (Remark remark : ordered()) {
                rows.add(
                        remark.file,
                        Long.toString(remark.row),
                        remark.column,
                        remark.rule,
                        remark.rejected ? "yes" : "no");
            }
        });
    }

    private List<Remark> ordered() {
        return remarks.stream()
                .sorted(Comparator.comparing(Remark::file).thenComparingLong(Remark::row))
                .toList();
    }

    private record Remark(String file, long row, String column, String rule, boolean rejected) {
        String words() {
            return file + ": row " + row + (column.isEmpty() ? "" : ", column " + column) + ": " + rule;
        }
    }
}
