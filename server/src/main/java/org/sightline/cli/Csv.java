package org.sightline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Writes CSV files: UTF-8, RFC 4180, {@code \n}. */
final class Csv {
    private static final int BUFFER = 1 << 16;

    private Csv() {}

    /** Refuses a file that cannot be written before any work is done for it. */
    static void checkWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new Refusal(file + ": is a folder; name a file to write");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(file + ": there is no such folder to write to; make it first");
        }
        if (Files.exists(file) ? !Files.isWritable(file) : !Files.isWritable(folder)) {
            throw new Refusal(file + ": may not be written by this user; check the permissions or name another file");
        }
    }

    /** Writes a header and rows. */
    static void write(Path file, List<String> header, Consumer<Rows> body) {
        try (BufferedWriter writer = Files.newBufferedWriter(file);
                CsvWriter csv = CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .bufferSize(BUFFER)
                        .build(writer)) {
            csv.writeRecord(header);
            body.accept(new Rows(csv));
        } catch (IOException | UncheckedIOException e) {
            throw notWritten(file);
        }
    }

    static Refusal notWritten(Path file) {
        return new Refusal(file + ": cannot be written to its end; is the disk full?");
    }

    /** A number in the shortest form that reads back as itself; empty where it is undefined (NaN, infinite). */
    static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /** A count without a decimal point, any other number as {@link #number}. */
    static String count(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : number(value);
    }

    /** Takes rows. */
    static final class Rows {
        private final CsvWriter csv;

        private Rows(CsvWriter csv) {
            this.csv = csv;
        }

        void add(String... fields) {
            csv.writeRecord(fields);
        }
    }
}
