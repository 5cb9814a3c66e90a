package org.sightline.privacy;

import java.util.List;

/**
 * An axis some of whose codes are totals of others: areas of several levels, months and years, all categories and each.
 *
 * @param size number of codes
 * @param families which codes add up to which; a code may be in many
 */
public record Families(int size, List<Family> families) {
    public Families {
        families = List.copyOf(families);
    }

    /**
     * A total and its parts.
     *
     * @param total code of the total
     * @param parts codes of the parts, which the total holds whole
     */
    @SuppressWarnings("ArrayRecordComponent") // structure, never compared
    public record Family(int total, int[] parts) {}
}
