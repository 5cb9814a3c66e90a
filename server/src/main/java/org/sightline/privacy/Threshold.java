package org.sightline.privacy;

/**
 * The smallest count that may be shown.
 *
 * @param smallest 1 or more; counts from 1 up to but not including it are hidden, 0 is not
 */
public record Threshold(int smallest) {
    /** A figure of a place that people can draw on a map rests on at least so many different places, or it would point at one. */
    public static final int FEWEST_PLACES = 3;

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

    /** A count that may be shown, to the nearest multiple of the smallest: few more or fewer incidents do not show in it. */
    public long rounded(long count) {
        return count == 0 ? 0 : Math.max(smallest, Math.round((double) count / smallest) * smallest);
    }
}
