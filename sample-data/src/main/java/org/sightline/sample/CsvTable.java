package org.sightline.sample;

/** A CSV file in the making (RFC 4180 with line feeds); fields with commas or quotes are quoted. */
final class CsvTable {
    private final StringBuilder text = new StringBuilder();
    private int rows;

    CsvTable(String header) {
        text.append(header).append('\n');
    }

    /** Adds one row. */
    void add(Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ",").append(escaped(fields[i].toString()));
        }
        text.append('\n');
        rows++;
    }

    int rows() {
        return rows;
    }

    String text() {
        return text.toString();
    }

    private static String escaped(String field) {
        boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
