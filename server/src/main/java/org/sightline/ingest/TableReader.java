package org.sightline.ingest;

/** Reads the rows of an import's CSV files one after the other. */
final class TableReader {
    private final TableOptions options;
    private final Tally tally;

    TableReader(TableOptions options, Tally tally) {
        this.options = options;
        this.tally = tally;
    }

    /** Hands every row of every file to the sink; refuses the import when no row could be stored. */
    void read(SourceFiles files, Progress progress, RowSink sink) {
        ProgressMeter meter = new ProgressMeter(progress, files.bytes());
        for (SourceFile file : files.files()) {
            if (file.isWindows()) {
                tally.note(file.name() + " is not UTF-8; it was read as Windows-1252");
            }
            read(file, meter, sink);
        }
        meter.finish();
    }

    private void read(SourceFile file, ProgressMeter meter, RowSink sink) {
        try (CsvTable table = CsvTable.open(file, options.delimiter(), meter)) {
            Columns columns = Columns.resolve(file.name(), table.header(), sink.fields(table.header()), options);
            sink.begin(file.name(), columns);
            table.want(columns.wanted());
            RowReader reader = new RowReader(file.name(), columns, tally);
            CsvRow row = table.next();
            if (row == null) {
                throw ImportRefused.file(file.name(), "has a header but no rows; export it again");
            }
            while (row != null) {
                reader.begin(row);
                if (!reader.isRejected()) {
                    sink.row(reader);
                }
                row = table.next();
            }
        }
    }
}
