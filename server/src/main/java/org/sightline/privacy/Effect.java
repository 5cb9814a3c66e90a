package org.sightline.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which counts a move changes, and whether up or down. */
final class Effect {
    private static final int MOST = 4;

    private final Units units;
    private final List<CountTable> tables;
    private final int[][] dependent;
    private final int[] table;
    private final int[] cell;
    private final int[] sign;
    private final int[] firstAfter;
    private final int[] secondAfter;
    private int size;

    Effect(Units units, List<CountTable> tables, int parts) {
        this.units = units;
        this.tables = tables;
        dependent = new int[1 << parts][];
        for (int set = 0; set < dependent.length; set++) {
            int own = set;
            dependent[set] = IntStream.range(0, tables.size())
                    .filter(i -> dependsOn(tables.get(i), own, parts))
                    .toArray();
        }
        table = new int[MOST * tables.size()];
        cell = new int[table.length];
        sign = new int[table.length];
        firstAfter = new int[parts];
        secondAfter = new int[parts];
    }

    private static boolean dependsOn(CountTable table, int set, int parts) {
        return IntStream.range(0, parts).anyMatch(part -> (set >> part & 1) == 1 && table.dependsOn(part));
    }

    void of(Move move) {
        size = 0;
        if (move.kind() == Move.Kind.MORE) {
            for (int number = 0; number < tables.size(); number++) {
                add(number, tables.get(number).cell(units.unit(move.first())), 1, size);
            }
            return;
        }
        int[] first = units.unit(move.first());
        int[] second = units.unit(move.second());
        mix(first, second, move.parts(), firstAfter);
        mix(second, first, move.parts(), secondAfter);
        for (int number : dependent[move.parts()]) {
            int start = size;
            shift(number, first, firstAfter, start);
            if (move.kind() == Move.Kind.EXCHANGE) {
                shift(number, second, secondAfter, start);
            }
        }
    }

    private static void mix(int[] own, int[] other, int parts, int[] result) {
        for (int part = 0; part < own.length; part++) {
            result[part] = (parts >> part & 1) == 1 ? other[part] : own[part];
        }
    }

    private void shift(int number, int[] before, int[] after, int start) {
        int from = tables.get(number).cell(before);
        int to = tables.get(number).cell(after);
        if (from != to) {
            add(number, from, -1, start);
            add(number, to, 1, start);
        }
    }

    private void add(int number, int place, int by, int start) {
        if (place < 0) {
            return;
        }
        for (int i = start; i < size; i++) {
            if (cell[i] == place) {
                sign[i] += by;
                return;
            }
        }
        table[size] = number;
        cell[size] = place;
        sign[size++] = by;
    }

    /** How many counts; those with sign 0 do not change. */
    int size() {
        return size;
    }

    int table(int i) {
        return table[i];
    }

    int cell(int i) {
        return cell[i];
    }

    int sign(int i) {
        return sign[i];
    }

    /** The sign with which the move changes a count, 0 when it does not. */
    int signOf(int number, int place) {
        for (int i = 0; i < size; i++) {
            if (table[i] == number && cell[i] == place) {
                return sign[i];
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(sign, size));
    }
}
