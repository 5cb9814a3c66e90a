package org.sightline.movement;

import org.sightline.area.AreaCode;
import org.sightline.period.MonthRange;

/**
 * How many children moved from one area to another in a period, in how many episodes.
 *
 * @param origin where from
 * @param destination where to; may be the origin
 * @param months the period
 * @param category what kind of movement, never mixed silently; empty where the file does not say
 * @param children how many children, {@link #UNKNOWN} where not given
 * @param episodes how many episodes (or trips), {@link #UNKNOWN} where not given
 */
public record Movement(
        AreaCode origin, AreaCode destination, MonthRange months, String category, long children, long episodes) {
    /** A count that the file does not give. */
    public static final long UNKNOWN = -1;

    public Movement {
        if (children < UNKNOWN || episodes < UNKNOWN || (children == UNKNOWN && episodes == UNKNOWN)) {
            throw new IllegalArgumentException("a movement counts children, episodes or both, each 0 or more");
        }
    }
}
