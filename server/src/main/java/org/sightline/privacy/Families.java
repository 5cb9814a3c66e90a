package org.sightline.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis some of whose codes are totals of others: areas of several levels, months and years, all categories and each.
 *
 * @param size number of codes
 * @param families which codes add up to which; a code may be in many; those without parts are left out
 * @param together whether all parts of a hidden total are hidden, the zeros too: no kind is told of what is not told at all
 */
public record Families(int size, List<Family> families, boolean together) {
    public Families {
        families = families.stream().filter(family -> family.parts().length > 0).toList();
    }

    /** An axis where of a hidden total only as many parts are hidden as it takes. */
    public Families(int size, List<Family> families) {
        this(size, families, false);
    }

    /** For each code the families that it is a part of. */
    List<List<Family>> byPart() {
        List<List<Family>> byPart = new ArrayList<>();
        for (int code = 0; code < size; code++) {
            byPart.add(new ArrayList<>());
        }
        for (Family family : families) {
            for (int part : family.parts()) {
                byPart.get(part).add(family);
            }
        }
        return byPart;
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
