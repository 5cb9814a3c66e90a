package org.sightline.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sightline.privacy.Figure;

/** CSV being written into memory: RFC 4180, UTF-8, {@code \n}; a figure is value, limits, and the word that says why there is none. */
final class Table {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    private final List<List<String>> records = new ArrayList<>();

    Table(String... header) {
        row(List.of(header));
    }

    Table row(String... fields) {
        return row(List.of(fields));
    }

    Table row(List<String> fields) {
        csv.writeRecord(fields);
        records.add(List.copyOf(fields));
        return this;
    }

    /** The same rows as a workbook with numbers as numbers and a sheet of notes. */
    byte[] workbook(String title, List<Notes.Line> notes) {
        return Spreadsheet.of(title, records, notes);
    }

    /** The header and the rows. */
    List<List<String>> records() {
        return List.copyOf(records);
    }

    byte[] bytes() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The value, empty unless known. */
    static String value(Figure figure) {
        return figure instanceof Figure.Known known ? number(known.value()) : "";
    }

    /** known, suppressed, no-data or undefined. */
    static String status(Figure figure) {
        if (figure instanceof Figure.Known) {
            return "known";
        }
        if (figure instanceof Figure.Undefined undefined) {
            return undefined.reason() == Figure.Reason.NO_DATA ? "no-data" : "undefined";
        }
        return "suppressed";
    }

    /** Value, lower limit, upper limit, status. */
    static List<String> cells(Figure figure) {
        List<String> cells = new ArrayList<>();
        cells.add(value(figure));
        cells.add(figure instanceof Figure.Known known ? number(known.lower()) : "");
        cells.add(figure instanceof Figure.Known known ? number(known.upper()) : "");
        cells.add(status(figure));
        return cells;
    }

    /** A number that reads back as itself; empty for NaN. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
