package org.sightline.http;

/**
 * What one client may take up.
 *
 * @param idleMillis how long a connection may be silent, in milliseconds
 * @param headerBytes size of a request's line and headers together
 * @param bodyBytes size of a request's body; larger ones are refused before they are read
 * @param bytesPerSecond slowest rate at which a body may arrive
 * @param threads how many requests are worked on at a time, at least 8
 */
public record Limits(int idleMillis, int headerBytes, int bodyBytes, int bytesPerSecond, int threads) {
    /** 30 s, 8 KiB, 1 MB, 1 kB/s, 64 threads. */
    public static final Limits DEFAULT = new Limits(30_000, 8192, 1_000_000, 1000, 64);

    /** Refuses limits that would stop every client, or none. */
    public Limits {
        if (idleMillis < 1 || headerBytes < 1024 || bodyBytes < 1 || bytesPerSecond < 1 || threads < 8) {
            throw new IllegalArgumentException("limits are positive, headers 1024 bytes or more, threads 8 or more");
        }
    }
}
