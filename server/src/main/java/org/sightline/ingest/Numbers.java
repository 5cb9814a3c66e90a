package org.sightline.ingest;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as tables write them. */
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)?(\\.\\d*)?([eE][+-]?\\d{1,3})?");
    private static final int LONGEST = 40;

    private Numbers() {}

    /**
     * A finite number: {@code 12}, {@code 10.199999999999999}, {@code 4.798E-2}, {@code 1,234}. Not {@code NaN}, {@code 0x1F} or
     * {@code 1d}, which Java would take.
     */
    static OptionalDouble parse(String text) {
        if (!isPlain(text) && !isOther(text)) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text.indexOf(',') < 0 ? text : text.replace(",", ""));
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static boolean isOther(String text) {
        return text.length() <= LONGEST
                && text.chars().anyMatch(c -> c >= '0' && c <= '9')
                && Character.toLowerCase(text.charAt(0)) != 'e'
                && NUMBER.matcher(text).matches();
    }

    /** Digits, one sign and one point at most: the usual case, told without a pattern. */
    private static boolean isPlain(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i > 0 || c != '-') {
                return false;
            }
        }
        return digits > 0 && points <= 1 && text.length() <= LONGEST;
    }
}
