package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a file of movements, checked one by one: a bad row refuses the file, or is put on a list of issues and left out. */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record FlowRows(String[] from, String[] to, double[] count, double[] evidence, String[] period) {
    private static final String UNKNOWN = "an area code is not among the areas; add it there, or leave such rows out";

    /**
     * The rows that can be used.
     *
     * @param remarks where bad rows are noted; {@code null}: the first of them refuses the file
     * @param known the codes there are; {@code null} where any will do
     */
    FlowRows checked(Path file, @Nullable RowRemarks remarks, @Nullable Set<String> known, @Nullable Path areas) {
        int[] kept = new int[from.length];
        int size = 0;
        for (int row = 0; row < from.length; row++) {
            String rule = rule(row, known);
            if (rule.isEmpty()) {
                kept[size++] = row;
            } else if (remarks != null) {
                remarks.reject(file, row + 1L, "", rule);
            } else {
                throw new Refusal(file + ": row " + (row + 1) + ": "
                        + (rule.equals(UNKNOWN) ? unknown(row, known, areas) : rule));
            }
        }
        if (size == 0) {
            throw new Refusal(file + ": no row can be used; the first: " + (remarks == null ? "" : remarks.first()));
        }
        return take(Arrays.copyOf(kept, size));
    }

    private String unknown(int row, @Nullable Set<String> known, @Nullable Path areas) {
        String code = known != null && known.contains(from[row]) ? to[row] : from[row];
        return "area " + code + " is not in " + areas + "; add it there, or leave such rows out";
    }

    private String rule(int row, @Nullable Set<String> known) {
        if (from[row].isBlank() || to[row].isBlank()) {
            return "a movement has an origin and a destination; complete the row or leave it out";
        }
        if (from[row].contains(",") || to[row].contains(",")) {
            return "several area codes in one field; split the row or name one area";
        }
        if (!isCount(count[row])) {
            return "a count is a whole number, 0 or more; correct it";
        }
        if (evidence.length > 0 && !(isCount(evidence[row]) && evidence[row] <= count[row])) {
            return "the evidence is a whole number, 0 or more and at most the count; correct it";
        }
        if (period.length > 0 && !Periods.isDate(period[row].strip())) {
            return "a movement has a period; write 2025-06 or 2025-06-30";
        }
        return known == null || (known.contains(from[row]) && known.contains(to[row])) ? "" : UNKNOWN;
    }

    private static boolean isCount(double value) {
        return value >= 0 && value == Math.rint(value) && !Double.isInfinite(value);
    }

    private FlowRows take(int[] rows) {
        return new FlowRows(
                Arrays.stream(rows).mapToObj(row -> from[row]).toArray(String[]::new),
                Arrays.stream(rows).mapToObj(row -> to[row]).toArray(String[]::new),
                Arrays.stream(rows).mapToDouble(row -> count[row]).toArray(),
                evidence.length == 0
                        ? evidence
                        : Arrays.stream(rows).mapToDouble(row -> evidence[row]).toArray(),
                period.length == 0
                        ? period
                        : Arrays.stream(rows)
                                .mapToObj(row -> period[row].strip())
                                .toArray(String[]::new));
    }
}
