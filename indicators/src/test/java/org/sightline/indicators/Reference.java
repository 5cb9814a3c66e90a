package org.sightline.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Reads the reference tables of ../shared/references, computed by R and Python programs nobody here wrote. */
public final class Reference {

    private final List<String> header;
    private final List<String[]> rows;

    private Reference(List<String> header, List<String[]> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** A table such as {@code columbus/expected_CRIME_queen.csv}; skips the test where the folder is absent. */
    public static Reference read(String name) {
        Path file = folder().resolve(name);
        try {
            List<String> lines = Files.readAllLines(file);
            List<String[]> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                rows.add(line.split(",", -1));
            }
            return new Reference(List.of(lines.get(0).split(",", -1)), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/references");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        if ("1".equals(System.getenv("REQUIRE_SHARED"))) {
            throw new IllegalStateException("../shared/references is required (REQUIRE_SHARED=1) but absent");
        }
        Assumptions.abort("../shared/references is absent: reference values not compared");
        throw new IllegalStateException("unreachable");
    }

    public int size() {
        return rows.size();
    }

    public double[] column(String name) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + name + " in " + header);
        }
        return rows.stream().mapToDouble(row -> number(row[at])).toArray();
    }

    public String[] text(String name) {
        int at = header.indexOf(name);
        return rows.stream().map(row -> row[at]).toArray(String[]::new);
    }

    /** The value of a two-column table {@code name,value}. */
    public double value(String key) {
        return rows.stream()
                .filter(row -> row[0].equals(key))
                .mapToDouble(row -> number(row[1]))
                .findFirst()
                .orElseThrow();
    }

    private static double number(String text) {
        return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }
}
