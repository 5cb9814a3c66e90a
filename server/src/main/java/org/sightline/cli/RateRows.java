package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a table of events and people, checked; the rows of one id put together where that is asked for. */
final class RateRows {
    private final Path file;
    private final RateCommand.Kind kind;
    private final Map<String, List<Integer>> groups = new LinkedHashMap<>();
    private final String[] ids;
    private final double[] events;
    private final double[] people;
    private final double @Nullable [] children;
    private final double @Nullable [] standard;

    /** Column names; children and standard may be missing. */
    record Columns(
            String id,
            String numerator,
            String denominator,
            @Nullable String children,
            @Nullable String standard) {
        List<String> numbers() {
            List<String> names = new ArrayList<>(List.of(numerator, denominator));
            if (children != null) {
                names.add(children);
            }
            if (standard != null) {
                names.add(standard);
            }
            return names;
        }
    }

    RateRows(Path file, Columns names, RateCommand.Kind kind, boolean together) {
        this.file = file;
        this.kind = kind;
        CsvColumns columns = CsvColumns.read(file, names.numbers(), List.of(names.id));
        events = columns.numbers(names.numerator);
        people = columns.numbers(names.denominator);
        children = names.children == null ? null : columns.numbers(names.children);
        standard = names.standard == null ? null : columns.numbers(names.standard);
        String[] texts = columns.texts(names.id);
        for (int i = 0; i < texts.length; i++) {
            check(i);
            if (texts[i].isEmpty()) {
                throw broken(i, "has no id");
            }
            List<Integer> own = groups.computeIfAbsent(texts[i], name -> new ArrayList<>(1));
            if (!own.isEmpty() && !together) {
                throw broken(i, "the area of row " + (own.get(0) + 1) + " again; each has one row (or use --pool)");
            }
            own.add(i);
        }
        ids = groups.values().stream().map(rows -> texts[rows.get(0)]).toArray(String[]::new);
    }

    private void check(int row) {
        if (events[row] < 0 || people[row] < 0) {
            throw broken(row, "events and denominators are 0 or more");
        }
        if (!Double.isNaN(events[row]) && events[row] != Math.rint(events[row])) {
            throw broken(row, "a count is a whole number");
        }
        if (kind == RateCommand.Kind.PROPORTION && events[row] > people[row]) {
            throw broken(row, "more events than the denominator; a proportion cannot be above 1 (use --kind rate?)");
        }
        if (standard != null && !(standard[row] >= 0)) {
            throw broken(row, "the standard population is 0 or more, and given in every row");
        }
        if (children != null) {
            double own = children[row];
            if (own < 0 || own > events[row] || (own == 0 && events[row] > 0)) {
                throw broken(row, "every child has an episode at least, and every episode a child");
            }
        }
    }

    private Refusal broken(int row, String rule) {
        return new Refusal(file + ": row " + (row + 1) + ": " + rule + "; correct it");
    }

    /** One id a line of the result. */
    String[] ids() {
        return ids;
    }

    /** Events added up over the rows of a line; NaN where one of them has none. */
    double[] events() {
        return sums(events);
    }

    double[] people() {
        return sums(people);
    }

    /** Children added up likewise. */
    double[] children() {
        return sums(children == null ? events : children);
    }

    private double[] sums(double[] values) {
        return groups.values().stream()
                .mapToDouble(
                        rows -> rows.stream().mapToDouble(row -> values[row]).sum())
                .toArray();
    }

    /** Events, people and standard population of the rows of every line. */
    List<double[][]> strata() {
        double[] weights = standard == null ? new double[0] : standard;
        return groups.values().stream()
                .map(rows -> new double[][] {
                    pick(events, rows), pick(people, rows), pick(weights, rows),
                })
                .toList();
    }

    private static double[] pick(double[] values, List<Integer> rows) {
        return rows.stream().mapToDouble(row -> values[row]).toArray();
    }
}
