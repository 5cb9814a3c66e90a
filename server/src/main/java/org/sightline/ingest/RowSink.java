package org.sightline.ingest;

import java.util.List;

/** What an import does with the files and rows of a table. */
interface RowSink {
    /** The fields it understands, given a file's header. */
    List<Field> fields(List<String> header);

    /** A file begins: its columns are known. May ask for more columns or refuse the file. */
    default void begin(String file, Columns columns) {}

    /** A row that has as many fields as the header. It must count it as stored, or reject it. */
    void row(RowReader row);
}
