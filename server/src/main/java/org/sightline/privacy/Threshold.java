package org.sightline.privacy;

/**
 * The smallest count that may be shown.
 *
 * @param smallest 1 or more; counts from 1 up to but not including it are hidden, 0 is not
 */
public record Threshold(int smallest) {
    /** Counts of 1 to 4 are hidden. */
    public static final Threshold DEFAULT = new Threshold(5);

    public Threshold {
        if (smallest < 1) {
            throw new IllegalArgumentException("a disclosure threshold is 1 or more");
        }
    }

    /** Whether a figure that rests on so many must be hidden. */
    public boolean hides(long count) {
        return count > 0 && count < smallest;
    }
}
