package org.sightline.cli;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.ingest.CheckedText;

/**
 * Chosen columns of a CSV file (plain or .gz) as arrays of equal length, in file order; other columns are not kept. Numbers that are
 * blank, NA or NaN are NaN; anything else that is no number is refused with its line and column.
 */
final class CsvColumns {
    private static final int LONGEST_FIELD = 1_000_000;

    private final List<String> header;
    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private final Map<String, String[]> texts = new LinkedHashMap<>();
    private int size;

    private CsvColumns(List<String> header) {
        this.header = header;
    }

    /** Reads the named columns; a name may be asked for as a number and as a text. */
    static CsvColumns read(Path file, List<String> numberNames, List<String> textNames) {
        return read(file, numberNames, textNames, List.of());
    }

    /** As {@link #read(Path, List, List)}, with columns of numbers that may be missing. */
    static CsvColumns read(Path file, List<String> numberNames, List<String> textNames, List<String> perhaps) {
        ColumnReader columns = new ColumnReader(file.toString());
        try (CsvReader<ColumnReader> reader = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_FIELD)
                        .build(columns, CheckedText.open(file));
                CloseableIterator<ColumnReader> rows = reader.iterator()) {
            if (!rows.hasNext()) {
                throw new Refusal(file + ": is empty; the first line names the columns");
            }
            rows.next();
            List<String> wanted = new ArrayList<>(numberNames);
            perhaps.stream().filter(columns.header()::contains).forEach(wanted::add);
            columns.want(places(file, columns.header(), wanted), places(file, columns.header(), textNames));
            while (rows.hasNext()) {
                rows.next();
            }
            return new CsvColumns(List.copyOf(columns.header())).take(file, columns, wanted, textNames);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal(file + ": after line " + columns.line()
                    + ": cannot be read as CSV (a quote that never closes, or a field above 1 MB); correct the line");
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(file + ": after line " + columns.line() + ": cannot be read (damaged or cut off?)");
        }
    }

    private CsvColumns take(Path file, ColumnReader columns, List<String> numberNames, List<String> textNames) {
        size = columns.rows();
        if (size == 0) {
            throw new Refusal(file + ": there are no rows below the header");
        }
        for (int i = 0; i < numberNames.size(); i++) {
            numbers.put(numberNames.get(i), columns.numbers(i));
        }
        for (int i = 0; i < textNames.size(); i++) {
            texts.put(textNames.get(i), columns.texts(i));
        }
        return this;
    }

    private static int[] places(Path file, List<String> header, List<String> names) {
        return names.stream().mapToInt(name -> place(file, header, name)).toArray();
    }

    private static int place(Path file, List<String> header, String name) {
        int place = header.indexOf(name);
        if (place < 0) {
            String hint = header.size() == 1 ? " (one column only: is the file separated by commas?)" : "";
            throw new Refusal(file + ": no column '" + name + "'; there are: " + String.join(", ", header) + hint);
        }
        if (header.lastIndexOf(name) != place) {
            throw new Refusal(file + ": two columns are called '" + name + "'; rename one of them");
        }
        return place;
    }

    int size() {
        return size;
    }

    boolean has(String name) {
        return header.contains(name);
    }

    double[] numbers(String name) {
        return column(numbers, name);
    }

    String[] texts(String name) {
        return column(texts, name);
    }

    private static <T> T column(Map<String, T> columns, String name) {
        T column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("column was not asked for: " + name);
        }
        return column;
    }
}
