package org.sightline.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The row being read. Before {@link #want} every field becomes a text (that is the header); afterwards only those of the wanted
 * columns do, the others are passed over unread. One object serves all rows.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private final List<String> all = new ArrayList<>();
    private int[] slots = {};
    private String[] values = {};
    private TextCache[] caches = {};
    private boolean header = true;
    private int fields;
    private long line = 1;

    /** From the next row on, reads only these columns; slot i holds column {@code columns[i]}. */
    void want(int[] columns) {
        header = false;
        slots = new int[Arrays.stream(columns).max().orElse(-1) + 1];
        Arrays.fill(slots, -1);
        values = new String[columns.length];
        caches = new TextCache[columns.length];
        for (int i = 0; i < columns.length; i++) {
            slots[columns[i]] = i;
            caches[i] = new TextCache();
        }
    }

    /** All fields of the header row. */
    List<String> texts() {
        return List.copyOf(all);
    }

    /** The text of a slot without white space around it; empty where the row is too short. */
    String get(int slot) {
        return values[slot];
    }

    /** How many fields the row has. */
    int fields() {
        return fields;
    }

    /** The line on which the row begins, from 1. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        fields = 0;
        Arrays.fill(values, "");
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        fields = index + 1;
        if (header) {
            all.add(new String(buffer, offset, length).strip());
        } else if (index < slots.length && slots[index] >= 0) {
            int slot = slots[index];
            values[slot] = text(caches[slot], buffer, offset, length);
        }
    }

    private static String text(TextCache cache, char[] buffer, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && Character.isWhitespace(buffer[from])) {
            from++;
        }
        while (to > from && Character.isWhitespace(buffer[to - 1])) {
            to--;
        }
        return cache.get(buffer, from, to - from);
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }

    /** The texts seen lately in a column, so that a repeated one is not made again. */
    private static final class TextCache {
        private static final int SIZE = 4096;
        private static final int LONGEST = 64;

        private final String[] texts = new String[SIZE];

        String get(char[] buffer, int offset, int length) {
            if (length == 0) {
                return "";
            }
            if (length > LONGEST) {
                return new String(buffer, offset, length);
            }
            int hash = 0;
            for (int i = offset; i < offset + length; i++) {
                hash = 31 * hash + buffer[i];
            }
            int place = (hash ^ (hash >>> 12)) & (SIZE - 1);
            String known = texts[place];
            if (known != null && isSame(known, buffer, offset, length)) {
                return known;
            }
            String made = new String(buffer, offset, length);
            texts[place] = made;
            return made;
        }

        private static boolean isSame(String text, char[] buffer, int offset, int length) {
            if (text.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (text.charAt(i) != buffer[offset + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
