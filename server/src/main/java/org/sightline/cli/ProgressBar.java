package org.sightline.cli;

import java.io.PrintWriter;
import org.sightline.ingest.Progress;

/** Draws how far an import has come, on a terminal only. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;

    private final boolean terminal = System.console() != null;
    private final PrintWriter err;
    private boolean drawn;

    ProgressBar(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void read(long bytes, long total) {
        if (terminal && total > 0) {
            long done = Math.min(bytes, total);
            int filled = (int) (WIDTH * done / total);
            err.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + 100 * done / total + " %");
            err.flush();
            drawn = true;
        }
    }

    /** Wipes the bar. */
    @Override
    public void close() {
        if (drawn) {
            err.print("\r" + " ".repeat(WIDTH + 10) + "\r");
            err.flush();
            drawn = false;
        }
    }
}
