package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Steps of time without gaps, of one kind: whole numbers (years are some), months such as 2025-03, quarters such as 2025-Q1.
 */
final class Steps {
    private static final int MOST = 100_000;

    private final Kind kind;
    private final long first;
    private final long last;

    private Steps(Kind kind, long first, long last) {
        this.kind = kind;
        this.first = first;
        this.last = last;
    }

    /** What a step is. */
    private enum Kind {
        NUMBER("(-?\\d{1,15})()", 1),
        MONTH("(\\d{4})-(0[1-9]|1[0-2])", 12),
        QUARTER("(\\d{4})-[Qq]([1-4])", 4);

        private final Pattern form;
        private final int each;

        Kind(String form, int each) {
            this.form = Pattern.compile(form);
            this.each = each;
        }

        private long number(Matcher text) {
            long whole = Long.parseLong(text.group(1));
            return text.group(2).isEmpty() ? whole : whole * each + Integer.parseInt(text.group(2)) - 1;
        }

        private String text(long number) {
            long within = Math.floorMod(number, (long) each) + 1;
            long year = Math.floorDiv(number, (long) each);
            return switch (this) {
                case NUMBER -> Long.toString(number);
                case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, within);
                case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year, within);
            };
        }
    }

    /** The steps from the first to the last that a column names. */
    static Steps of(Path file, String column, String[] texts) {
        Kind kind = null;
        TreeSet<Long> numbers = new TreeSet<>();
        for (int row = 0; row < texts.length; row++) {
            Kind own = kindOf(texts[row]);
            if (own == null || (kind != null && own != kind)) {
                throw new Refusal(
                        file + ": row " + (row + 1) + ", column " + column
                                + ": a step is a whole number, a month (2025-03) or a quarter (2025-Q1), the same kind in all rows");
            }
            kind = own;
            numbers.add(number(own, texts[row]));
        }
        if (kind == null) {
            throw new Refusal(file + ": there are no rows below the header");
        }
        if (numbers.last() - numbers.first() >= MOST) {
            throw new Refusal(
                    file + ": column " + column + ": more than " + MOST + " steps from the first to the last");
        }
        return new Steps(kind, numbers.first(), numbers.last());
    }

    private static @Nullable Kind kindOf(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.form.matcher(text).matches()) {
                return kind;
            }
        }
        return null;
    }

    private static long number(Kind kind, String text) {
        Matcher matcher = kind.form.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a step of this kind");
        }
        return kind.number(matcher);
    }

    int size() {
        return (int) (last - first) + 1;
    }

    /** The place of a step that the column names. */
    int place(String text) {
        return (int) (number(kind, text) - first);
    }

    /** All steps in words, in order. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (long step = first; step <= last; step++) {
            words.add(kind.text(step));
        }
        return words;
    }
}
