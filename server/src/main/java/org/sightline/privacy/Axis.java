package org.sightline.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A way to sort units by one of their attributes: a small area into its authority, a month into its year. */
public final class Axis {
    private final int part;
    private final int[] codes;
    private final int size;
    private final int[] kin;

    /**
     * An axis whose codes are all equally near to each other.
     *
     * @param part which attribute
     * @param codes the code of each value of the attribute, from 0; -1 where the value is in no class
     * @param size number of codes
     */
    public static Axis of(int part, int[] codes, int size) {
        return new Axis(part, codes, size, new int[size]);
    }

    /** An axis whose codes lie in larger classes, such as areas in larger areas: {@code kin} holds the larger class of each code. */
    public static Axis of(int part, int[] codes, int[] kin) {
        return new Axis(part, codes, kin.length, kin);
    }

    private Axis(int part, int[] codes, int size, int[] kin) {
        this.part = part;
        this.codes = codes.clone();
        this.size = size;
        this.kin = kin.clone();
    }

    /** Whether any value has a code. */
    public boolean isUsed() {
        return Arrays.stream(codes).anyMatch(code -> code >= 0);
    }

    int part() {
        return part;
    }

    /** How many codes. */
    public int size() {
        return size;
    }

    /** The code of a unit, -1 where it is in no class. */
    public int of(int[] unit) {
        return codes[unit[part]];
    }

    /** The larger class of a code. */
    public int kin(int code) {
        return kin[code];
    }

    /** For each code the units that have it. */
    List<int[]> members(Units units) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int code = 0; code < size; code++) {
            lists.add(new ArrayList<>());
        }
        for (int unit = 0; unit < units.size(); unit++) {
            int code = of(units.unit(unit));
            if (code >= 0) {
                lists.get(code).add(unit);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
