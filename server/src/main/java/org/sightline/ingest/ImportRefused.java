package org.sightline.ingest;

/** A file that cannot be imported: nothing was stored. The message is one line: what, where, what to do. */
public final class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MESSAGE = 1000;

    ImportRefused(String message) {
        super(oneLine(message));
    }

    ImportRefused(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    /** Refuses a file as a whole. */
    static ImportRefused file(String file, String what) {
        return new ImportRefused(file + ": " + what);
    }

    /** Refuses a file because of one line. */
    static ImportRefused line(String file, long line, String what) {
        return new ImportRefused(file + ", line " + line + ": " + what);
    }

    private static String oneLine(String message) {
        String line = message.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }
}
