package org.sightline.score;

/**
 * A range of ages in completed years.
 *
 * @param from youngest, 0 or more
 * @param to oldest, inclusive
 */
public record Ages(int from, int to) {
    /** Checks the order. */
    public Ages {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("ages go from 0 or more up to the same age or more");
        }
    }
}
