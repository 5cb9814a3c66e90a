package org.sightline.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.sightline.period.Month;

/** Dates as files write them. */
final class Dates {
    private static final int DAY_LENGTH = 10;

    private Dates() {}

    /** A day such as {@code 2025-01-31} (a time after it, {@code T14:05}, is passed over); empty when there is no such day. */
    static Optional<LocalDate> day(String text) {
        boolean form = text.length() == DAY_LENGTH
                || (text.length() > DAY_LENGTH && "T ".indexOf(text.charAt(DAY_LENGTH)) >= 0);
        if (!form) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, DAY_LENGTH));
            return day.getYear() >= 1800 && day.getYear() <= 2200 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The weekday of a day, 1 Monday to 7 Sunday; 0 where the text is none (a month). */
    static int weekday(String text) {
        return day(text).map(day -> day.getDayOfWeek().getValue()).orElse(0);
    }

    /** The month of a day, or a month such as {@code 2025-01}. */
    static Optional<Month> month(String text) {
        return Month.parse(text).or(() -> day(text).map(day -> new Month(day.getYear(), day.getMonthValue())));
    }
}
