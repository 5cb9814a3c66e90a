package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sightline.indicators.hotspot.Points;

/**
 * Points of an earlier and of a later period.
 *
 * @param earlier those that make the map
 * @param later those that judge it
 * @param undated how many rows with a position have no date
 */
record Periods(Points earlier, Points later, int undated) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?");

    /** Whether a text is a month or a day. */
    static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    /** The points of two files. */
    static Periods of(PointFile.Columns earlier, PointFile.Columns later) {
        return new Periods(earlier.located(), later.located(), 0);
    }

    /** The points of one file, before a date and from it on. A month lies before each of its days. */
    static Periods split(Path file, String column, String split, PointFile.Columns columns) {
        String[] dates = CsvColumns.read(file, List.of(), List.of(column)).texts(column);
        boolean days = split.length() > "2025-06".length();
        for (int i = 0; i < dates.length; i++) {
            dates[i] = dates[i].strip();
            if (!dates[i].isEmpty() && !isDate(dates[i])) {
                throw new Refusal(
                        file + ": row " + (i + 1) + ", column " + column + ": is no date; write 2025-06 or 2025-06-30");
            }
            if (days && isMonth(dates[i])) {
                throw new Refusal(file + ": row " + (i + 1) + ", column " + column
                        + ": is a month, which a day cannot split; give --split a month");
            }
        }
        int[] rows = columns.rows();
        int[] dated = Arrays.stream(rows).filter(i -> !dates[i].isEmpty()).toArray();
        IntStream before = Arrays.stream(dated).filter(i -> dates[i].compareTo(split) < 0);
        IntStream after = Arrays.stream(dated).filter(i -> dates[i].compareTo(split) >= 0);
        return new Periods(columns.pick(before.toArray()), columns.pick(after.toArray()), rows.length - dated.length);
    }

    private static boolean isMonth(String date) {
        return date.length() == "2025-06".length();
    }

    /** Refuses a period without points. */
    void check(Path file) {
        if (earlier.size() == 0) {
            throw new Refusal(file + ": no point before the split; there is no map to judge");
        }
        if (later.size() == 0) {
            throw new Refusal(file + ": no later point; there is nothing to judge the map by");
        }
    }
}
