package org.sightline.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes read from several files and passes the sum on, but not too often. */
final class ProgressMeter {
    private static final long PAUSE_NANOS = 100_000_000;

    private final Progress progress;
    private final long total;
    private long bytes;
    private long last = System.nanoTime();

    ProgressMeter(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** The same stream, counted. */
    InputStream count(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                add(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                add(Math.max(count, 0));
                return count;
            }
        };
    }

    void finish() {
        progress.read(total, total);
    }

    private void add(int count) {
        bytes += count;
        long now = System.nanoTime();
        if (now - last >= PAUSE_NANOS) {
            last = now;
            progress.read(Math.min(bytes, total), total);
        }
    }
}
