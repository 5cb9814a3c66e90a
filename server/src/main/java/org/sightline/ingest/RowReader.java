package org.sightline.ingest;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sightline.area.AreaCode;

/**
 * Reads the fields of the current row and keeps the first thing wrong with it. A field that the file does not have reads as
 * empty. Never puts a value into a rule.
 */
final class RowReader {
    private final String file;
    private final Columns columns;
    private final Tally tally;
    private @Nullable CsvRow row;
    private boolean rejected;

    RowReader(String file, Columns columns, Tally tally) {
        this.file = file;
        this.columns = columns;
        this.tally = tally;
    }

    /** Goes on to the next row and counts it as read. */
    void begin(CsvRow next) {
        row = next;
        rejected = false;
        tally.read();
        int expected = columns.all().size();
        if (next.fields() < expected) {
            reject("", "the row has fewer fields than the header");
        } else if (next.fields() > expected) {
            reject("", "the row has more fields than the header (a separator in text without quotes?)");
        }
    }

    String file() {
        return file;
    }

    long line() {
        return row == null ? 0 : row.line();
    }

    Columns columns() {
        return columns;
    }

    boolean has(String field) {
        return columns.has(field);
    }

    /** The field's text without white space around it. */
    String text(String field) {
        int slot = columns.slot(field);
        return slot < 0 ? columns.constant(field) : text(slot);
    }

    String text(int slot) {
        return slot < 0 || row == null ? "" : row.get(slot);
    }

    /** Like {@link #text} but a blank rejects the row. */
    String needed(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            reject(field, field + " is blank");
        }
        return text;
    }

    /** A finite number, NaN when blank; anything else rejects the row. */
    double number(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        OptionalDouble number = Numbers.parse(text);
        if (number.isEmpty()) {
            reject(field, field + " is a number");
        }
        return number.orElse(Double.NaN);
    }

    /** A whole number of 0 or more, {@code blank} when blank; anything else rejects the row. */
    long count(String field, long blank) {
        double number = number(field);
        if (Double.isNaN(number)) {
            return blank;
        }
        if (number < 0 || number != Math.rint(number) || number > 1e15) {
            reject(field, number < 0 ? field + " is not negative" : field + " is a whole number");
            return blank;
        }
        return (long) number;
    }

    /** An area code; blank, composite or malformed ones reject the row. */
    Optional<AreaCode> code(String field) {
        String text = needed(field);
        if (rejected) {
            return Optional.empty();
        }
        Optional<String> problem = AreaCodes.problem(text);
        if (problem.isPresent()) {
            reject(field, problem.get());
            return Optional.empty();
        }
        return Optional.of(new AreaCode(text));
    }

    /** Refuses the row unless it is refused already. */
    void reject(String field, String rule) {
        if (!rejected) {
            rejected = true;
            tally.reject(file, line(), columns.header(field), rule);
        }
    }

    /** Keeps a remark on the row, which is stored. */
    void remark(String field, String rule) {
        tally.remark(file, line(), columns.header(field), rule);
    }

    boolean isRejected() {
        return rejected;
    }
}
