package org.sightline.period;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar month.
 *
 * @param year 1800 to 2200
 * @param number 1 (January) to 12
 */
public record Month(int year, int number) implements Comparable<Month> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final int MONTHS = 12;

    public Month {
        if (year < 1800 || year > 2200 || number < 1 || number > MONTHS) {
            throw new IllegalArgumentException("a month is a year from 1800 to 2200 and a number from 1 to 12");
        }
    }

    /** Reads {@code 2025-01}; empty when the text is anything else. */
    public static Optional<Month> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int number = Integer.parseInt(matcher.group(2));
        boolean valid = year >= 1800 && year <= 2200 && number >= 1 && number <= MONTHS;
        return valid ? Optional.of(new Month(year, number)) : Optional.empty();
    }

    /** The month of an {@link #index()}. */
    public static Month ofIndex(int index) {
        return new Month(Math.floorDiv(index, MONTHS), Math.floorMod(index, MONTHS) + 1);
    }

    /** Months since January of the year 0: consecutive months differ by 1. */
    public int index() {
        return year * MONTHS + number - 1;
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(index(), other.index());
    }

    @Override
    public String toString() {
        return String.format("%04d-%02d", year, number);
    }
}
