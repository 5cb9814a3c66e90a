package org.sightline.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header, read row by row. */
final class CsvTable implements Closeable {
    /** Longest field, in characters. */
    static final int LONGEST_FIELD = 1_000_000;

    private static final int MOST_COLUMNS = 5_000;
    private static final List<Character> OTHER_DELIMITERS = List.of(',', ';', '\t', '|');

    private final String name;
    private final CsvRow row = new CsvRow();
    private final CsvReader<CsvRow> csv;
    private final CloseableIterator<CsvRow> rows;
    private final List<String> header;

    private CsvTable(SourceFile file, char delimiter, ProgressMeter meter) throws IOException {
        this.name = file.name();
        this.csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(row, file.reader(meter));
        this.rows = csv.iterator();
        this.header = readHeader(delimiter);
    }

    /** Opens a file and reads its header; one that cannot be a table is refused. */
    static CsvTable open(SourceFile file, Optional<Character> delimiter, ProgressMeter meter) {
        try {
            return new CsvTable(file, delimiter.orElse(','), meter);
        } catch (IOException e) {
            throw SourceFile.unreadable(file.name(), e);
        }
    }

    private List<String> readHeader(char delimiter) {
        if (next() == null) {
            throw ImportRefused.file(name, "has no header line; export it again with column names");
        }
        List<String> texts = row.texts();
        if (texts.size() == 1) {
            checkDelimiter(texts.get(0), delimiter);
        }
        if (texts.size() > MOST_COLUMNS) {
            throw ImportRefused.line(name, 1, "more than " + MOST_COLUMNS + " columns; is this a table?");
        }
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            if (!text.isEmpty() && !seen.add(text.toLowerCase(Locale.ROOT))) {
                throw ImportRefused.line(name, 1, "two columns are called \"" + shown(text) + "\"; rename one of them");
            }
        }
        return texts;
    }

    private void checkDelimiter(String only, char delimiter) {
        for (char other : OTHER_DELIMITERS) {
            if (other != delimiter && only.indexOf(other) >= 0) {
                throw ImportRefused.line(
                        name,
                        1,
                        "the header is one column that contains " + named(other)
                                + ", so the file is not separated by " + named(delimiter) + "; give --delimiter "
                                + (other == '\t' ? "tab" : "\"" + other + "\"") + " or export it with commas");
            }
        }
    }

    private static String named(char delimiter) {
        return switch (delimiter) {
            case '\t' -> "tab";
            case ';' -> "semicolon";
            case '|' -> "bar";
            case ',' -> "comma";
            default -> "\"" + delimiter + "\"";
        };
    }

    /** A header as it may be repeated in a message. */
    static String shown(String header) {
        return header.length() <= 60 ? header : header.substring(0, 60) + "…";
    }

    List<String> header() {
        return header;
    }

    /** From the next row on, reads only these columns. */
    void want(int[] columns) {
        row.want(columns);
    }

    /** The next row, or null at the end; it is overwritten by the one after it. */
    @Nullable
    CsvRow next() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException e) {
            throw new ImportRefused(name + ", line " + row.line() + ": " + explain(e), e);
        } catch (UncheckedIOException e) {
            throw new ImportRefused(
                    name + ", after line " + row.line()
                            + ": cannot be read further (damaged or cut off?); copy or export it again",
                    e);
        }
    }

    private static String explain(CsvParseException e) {
        String message = String.valueOf(e.getMessage())
                + (e.getCause() == null ? "" : e.getCause().getMessage());
        return message.contains("buffer size")
                ? "a field is longer than 1 MB (1,000,000 characters), perhaps a quote that never closes; correct the line"
                : "the quotes do not follow CSV rules (a quote that never closes, or text after one); correct the line";
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw SourceFile.unreadable(name, e);
        }
    }
}
