package org.sightline.area;

/**
 * How a code of one vintage became a code of the next.
 *
 * @param from the older code
 * @param to the newer code
 * @param kind what happened to the area
 */
public record CodeChange(AreaCode from, AreaCode to, Kind kind) {
    /** What happened between two vintages. */
    public enum Kind {
        /** U: the same area. */
        UNCHANGED,
        /** S: one older area became several newer ones. */
        SPLIT,
        /** M: several older areas became one newer one. */
        MERGED,
        /** X: neither; figures cannot be carried over and are refused. */
        IRREGULAR
    }
}
