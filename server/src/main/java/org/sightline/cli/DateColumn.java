package org.sightline.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of a column of dates: 2025-03-14, with or without a time behind; months (2025-03) and blanks name no day. */
final class DateColumn {
    /** No day is known. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final int ENOUGH = 20;
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d\\d)(?:-(\\d\\d)(?:[T ].*)?)?");

    private DateColumn() {}

    /** Days since 1970-01-01 by row, {@link #UNKNOWN} where the row names none. */
    static long[] days(Path file, String column, String[] texts) {
        long[] days = new long[texts.length];
        for (int row = 0; row < texts.length; row++) {
            days[row] = texts[row].isEmpty() ? UNKNOWN : day(texts[row]);
            if (days[row] == UNKNOWN + 1) {
                throw new Refusal(file + ": row " + (row + 1) + ", column " + column
                        + ": a date is written 2025-03-14 (or 2025-03 for a month, or left blank)");
            }
        }
        return days;
    }

    private static long day(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return UNKNOWN + 1;
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            int month = Integer.parseInt(matcher.group(2));
            if (matcher.group(3) == null) {
                LocalDate.of(year, month, 1);
                return UNKNOWN;
            }
            return LocalDate.of(year, month, Integer.parseInt(matcher.group(3))).toEpochDay();
        } catch (DateTimeException e) {
            return UNKNOWN + 1;
        }
    }

    /** Whether the days rather stand for whole months: twenty or more, and every one the first of its month. */
    static boolean areMonths(long[] days) {
        long[] known = Arrays.stream(days).filter(day -> day != UNKNOWN).toArray();
        return known.length >= ENOUGH
                && Arrays.stream(known)
                        .allMatch(day -> LocalDate.ofEpochDay(day).getDayOfMonth() == 1);
    }
}
