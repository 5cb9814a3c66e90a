package org.sightline.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The attribute table of a Shapefile.
 *
 * @param rows one map of field to text for each record, blank fields left out
 */
record DbfTable(List<Map<String, String>> rows) {
    private static final int HEADER_BYTES = 32;
    private static final int FIELD_BYTES = 32;
    private static final int END_OF_FIELDS = 0x0d;

    DbfTable {
        rows = List.copyOf(rows);
    }

    private record Column(String name, int offset, int length) {}

    /** Reads a table; without a known encoding UTF-8 is tried, else Windows-1252 is taken, and the note says so. */
    static DbfTable read(String name, byte[] dbf, String cpg, List<String> notes) {
        if (dbf.length < HEADER_BYTES) {
            throw damaged(name);
        }
        ByteBuffer header = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
        long records = header.getInt(4) & 0xffffffffL;
        int start = header.getShort(8) & 0xffff;
        int length = header.getShort(10) & 0xffff;
        if (start > dbf.length || length == 0) {
            throw damaged(name);
        }
        Charset charset = charset(cpg).orElseGet(() -> {
            boolean utf8 = isUtf8(dbf, start);
            notes.add(name + " does not say its encoding; the attributes were read as "
                    + (utf8 ? "UTF-8" : "Windows-1252"));
            return SourceFile.charset(utf8);
        });
        List<Column> columns = columns(name, dbf, start, length);
        List<Map<String, String>> rows = new ArrayList<>();
        long at = start;
        for (long i = 0; i < records && at + length <= dbf.length; i++) {
            rows.add(row(dbf, (int) at, columns, charset));
            at += length;
        }
        return new DbfTable(rows);
    }

    private static ImportRefused damaged(String name) {
        return ImportRefused.file(name, "its .dbf is damaged; export it again");
    }

    private static List<Column> columns(String name, byte[] dbf, int start, int length) {
        List<Column> columns = new ArrayList<>();
        int offset = 1;
        int at = HEADER_BYTES;
        while (at + FIELD_BYTES <= start && dbf[at] != END_OF_FIELDS) {
            int end = at;
            while (end < at + 11 && dbf[end] != 0) {
                end++;
            }
            int width = dbf[at + 16] & 0xff;
            columns.add(new Column(new String(dbf, at, end - at, StandardCharsets.ISO_8859_1).strip(), offset, width));
            offset += width;
            at += FIELD_BYTES;
        }
        if (offset > length || columns.isEmpty()) {
            throw damaged(name);
        }
        return columns;
    }

    private static Map<String, String> row(byte[] dbf, int at, List<Column> columns, Charset charset) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : columns) {
            String text = new String(dbf, at + column.offset(), column.length(), charset)
                    .replace('\u0000', ' ')
                    .strip();
            if (!text.isEmpty()) {
                row.put(column.name(), text);
            }
        }
        return row;
    }

    private static Optional<Charset> charset(String cpg) {
        String name = cpg.strip().toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|CP|WINDOWS-?) ?(?=\\d)", "");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(name.matches("125\\d") ? "windows-" + name : name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(byte[] dbf, int start) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(dbf, start, dbf.length - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
