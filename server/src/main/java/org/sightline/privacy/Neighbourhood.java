package org.sightline.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where to look for units that can trade places: cells that differ along one axis only, and the units of each cell and code. */
final class Neighbourhood {
    private static final int[] NOBODY = {};
    private static final int SAMPLE = 64;
    private static final int ALIKE = 4;

    private final Units units;
    private final List<CountTable> tables;
    private final List<Axis> axes;
    private final Map<Integer, List<int[]>> members = new HashMap<>();
    private final Map<Axis, List<int[]>> byCode = new IdentityHashMap<>();
    private final Map<List<Integer>, Map<Long, int[]>> siblings = new HashMap<>();

    Neighbourhood(Units units, List<CountTable> tables) {
        this.units = units;
        this.tables = tables;
        axes = tables.stream()
                .flatMap(table -> table.axes().stream())
                .distinct()
                .toList();
    }

    /** The units that a cell counts. */
    int[] members(int table, int cell) {
        return members.computeIfAbsent(table, this::findMembers).get(cell);
    }

    private List<int[]> findMembers(int table) {
        CountTable own = tables.get(table);
        List<List<Integer>> lists = new ArrayList<>();
        for (int cell = 0; cell < own.size(); cell++) {
            lists.add(new ArrayList<>(0));
        }
        for (int unit = 0; unit < units.size(); unit++) {
            int cell = own.cell(units.unit(unit));
            if (cell >= 0) {
                lists.get(cell).add(unit);
            }
        }
        List<int[]> found = new ArrayList<>();
        lists.forEach(
                list -> found.add(list.stream().mapToInt(Integer::intValue).toArray()));
        return found;
    }

    /** The units that have a code. */
    int[] withCode(Axis axis, int code) {
        return byCode.computeIfAbsent(axis, key -> key.members(units)).get(code);
    }

    /** Of a sample of units the few most like one in everything but an attribute: they are easiest to exchange. */
    int[] mostAlike(int unit, int[] partners, int part, int start) {
        int size = Math.min(SAMPLE, partners.length);
        long[] ranked = new long[size];
        for (int i = 0; i < size; i++) {
            int partner = partners[(start + i) % partners.length];
            long alike = 0;
            for (Axis axis : axes) {
                boolean same = axis.of(units.unit(unit)) == axis.of(units.unit(partner));
                alike += axis.part() != part && same ? 1 : 0;
            }
            ranked[i] = -alike << 32 | i;
        }
        Arrays.sort(ranked);
        int[] best = new int[Math.min(ALIKE, size)];
        for (int i = 0; i < best.length; i++) {
            best[i] = partners[(start + (int) (ranked[i] & 0xFFFFFFFFL)) % partners.length];
        }
        return best;
    }

    /** Cells with units in them that differ from a cell along an axis only; the near ones lie in the same larger class. */
    int[] siblings(int table, int axis, int cell, boolean near) {
        return siblings.computeIfAbsent(List.of(table, axis, near ? 1 : 0), key -> findSiblings(table, axis, near))
                .getOrDefault(key(table, axis, cell, near), NOBODY);
    }

    private Map<Long, int[]> findSiblings(int table, int axis, boolean near) {
        Map<Long, List<Integer>> lists = new HashMap<>();
        for (int cell = 0; cell < tables.get(table).size(); cell++) {
            if (members(table, cell).length > 0) {
                lists.computeIfAbsent(key(table, axis, cell, near), key -> new ArrayList<>())
                        .add(cell);
            }
        }
        Map<Long, int[]> found = new HashMap<>();
        lists.forEach((key, list) ->
                found.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
        return found;
    }

    private long key(int table, int axis, int cell, boolean near) {
        CountTable own = tables.get(table);
        Axis along = own.axes().get(axis);
        int kin = near ? along.kin(own.code(cell, axis)) : 0;
        return (long) own.without(cell, axis) * (along.size() + 1) + kin;
    }
}
