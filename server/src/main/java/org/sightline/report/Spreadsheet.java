package org.sightline.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sightline.dataset.CodeVersion;

/**
 * An XLSX workbook: the rows with numbers as numbers, and a sheet of notes that travels with them. The same rows give the same bytes:
 * the time of writing, which the library puts in, is taken out again.
 */
final class Spreadsheet {
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Set<String> TEXT = Set.of("area", "code", "name", "period");
    private static final double NARROWEST = 9;
    private static final double WIDEST = 40;

    private Spreadsheet() {}

    /** The workbook of a table; the first record is its header. */
    static byte[] of(String title, List<List<String>> records, List<Notes.Line> notes) {
        try {
            Path file = Files.createTempFile("sightline", ".xlsx");
            try {
                write(file, title, records, notes);
                return timeless(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String title, List<List<String>> records, List<Notes.Line> notes)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Sightline", null)) {
            book.properties().setTitle(title);
            rows(book.newWorksheet("Data"), records);
            notes(book.newWorksheet("Notes"), title, notes);
        }
    }

    private static void rows(Worksheet sheet, List<List<String>> records) {
        List<String> header = records.get(0);
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            sheet.style(0, column).bold().wrapText(true).set();
            boolean numeric = !TEXT.contains(header.get(column)) && isNumeric(records, column);
            int longest = 0;
            for (int row = 1; row < records.size(); row++) {
                String text = records.get(row).get(column);
                longest = Math.max(longest, text.length());
                if (numeric && !text.isEmpty()) {
                    sheet.value(row, column, Double.valueOf(text));
                } else if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
            sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, longest + 2)));
        }
        sheet.freezePane(1, 1);
        sheet.setAutoFilter(0, 0, records.size() - 1, header.size() - 1);
    }

    /** Whether whatever stands in a column, and something does, is a finite number. */
    private static boolean isNumeric(List<List<String>> records, int column) {
        boolean any = false;
        for (List<String> row : records.subList(1, records.size())) {
            String text = row.get(column);
            if (!text.isEmpty() && !text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")) {
                return false;
            }
            any |= !text.isEmpty();
        }
        return any;
    }

    private static void notes(Worksheet sheet, String title, List<Notes.Line> notes) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().set();
        for (int i = 0; i < notes.size(); i++) {
            sheet.value(i + 1, 0, notes.get(i).about());
            sheet.value(i + 1, 1, notes.get(i).text());
            sheet.style(i + 1, 1).wrapText(true).set();
        }
        sheet.value(notes.size() + 1, 0, "Program");
        sheet.value(notes.size() + 1, 1, String.format(Locale.ROOT, "Sightline %s", CodeVersion.get()));
        sheet.width(0, 24);
        sheet.width(1, 110);
    }

    /** The library writes entries whose length comes last, which can be read from a file but not from a stream. */
    private static byte[] timeless(Path workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LONG_AGO);
                zip.putNextEntry(copy);
                byte[] content = in.getInputStream(entry).readAllBytes();
                zip.write(entry.getName().equals(PROPERTIES) ? withoutTime(content) : content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*<", "$11980-01-01T00:00:00Z<")
                .getBytes(StandardCharsets.UTF_8);
    }
}
