package org.sightline.ingest;

/** Is told how far an import has come, at most every 100 ms and once at the end. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (bytes, total) -> {};

    /** So many bytes have been read of the total of all files. */
    void read(long bytes, long total);
}
