package org.sightline.privacy;

import java.util.Arrays;
import java.util.List;

/**
 * All counts of the tables, which of them are shown, and between which values each hidden one was seen in alternative data that agree
 * with everything shown. Moves add up until they are undone.
 */
final class Ledger {
    static final long IMPOSSIBLE = Long.MAX_VALUE;

    private final Units units;
    private final List<CountTable> tables;
    private final Effect effect;
    private final long[][] truth;
    private final long[][] now;
    private final long[][] low;
    private final long[][] high;
    private final boolean[][] shown;
    private final long[] used;
    private final IntList touchedTables = new IntList();
    private final IntList touchedCells = new IntList();
    private final IntList touchedUnits = new IntList();

    Ledger(Units units, List<CountTable> tables, int parts) {
        this.units = units;
        this.tables = tables;
        effect = new Effect(units, tables, parts);
        truth = new long[tables.size()][];
        for (int table = 0; table < truth.length; table++) {
            truth[table] = new long[tables.get(table).size()];
            for (int unit = 0; unit < units.size(); unit++) {
                int cell = tables.get(table).cell(units.unit(unit));
                if (cell >= 0) {
                    truth[table][cell] += units.weight(unit);
                }
            }
        }
        now = copy(truth);
        low = copy(truth);
        high = copy(truth);
        shown = new boolean[truth.length][];
        for (int table = 0; table < shown.length; table++) {
            shown[table] = new boolean[truth[table].length];
            Arrays.fill(shown[table], true);
        }
        used = new long[units.size()];
    }

    private static long[][] copy(long[][] values) {
        return Arrays.stream(values).map(long[]::clone).toArray(long[][]::new);
    }

    long count(int table, int cell) {
        return truth[table][cell];
    }

    boolean isShown(int table, int cell) {
        return shown[table][cell];
    }

    void hide(int table, int cell) {
        shown[table][cell] = false;
    }

    /** How far apart the values are that a count was seen with. */
    long width(int table, int cell) {
        return high[table][cell] - low[table][cell];
    }

    /** How many times a move can be made at most. */
    long times(Move move, long wanted) {
        return switch (move.kind()) {
            case MORE -> wanted;
            case TAKE -> Math.min(wanted, left(move.first()));
            case EXCHANGE -> Math.min(wanted, Math.min(left(move.first()), left(move.second())));
        };
    }

    long left(int unit) {
        return units.weight(unit) - used[unit];
    }

    /** What would have to be hidden for a move: 0 for nothing. {@link #IMPOSSIBLE} when it leads the wrong way or nowhere. */
    long cost(Move move, long times, int table, int cell, int wantedSign) {
        if (times <= 0 || (move.first() == move.second() && move.kind() != Move.Kind.MORE)) {
            return IMPOSSIBLE;
        }
        effect.of(move);
        if (effect.signOf(table, cell) * wantedSign <= 0) {
            return IMPOSSIBLE;
        }
        long cost = 0;
        for (int i = 0; i < effect.size(); i++) {
            int sign = effect.sign(i);
            long count = truth[effect.table(i)][effect.cell(i)];
            if (sign != 0 && shown[effect.table(i)][effect.cell(i)]) {
                cost += (count + 1) * (count + 1);
            }
            if (now[effect.table(i)][effect.cell(i)] + sign * times < 0) {
                return IMPOSSIBLE;
            }
        }
        return cost;
    }

    /** Makes a move; {@code hidden} is told every count that has to be hidden for it. */
    void make(Move move, long times, Hidden hidden) {
        effect.of(move);
        for (int i = 0; i < effect.size(); i++) {
            int table = effect.table(i);
            int cell = effect.cell(i);
            if (effect.sign(i) == 0) {
                continue;
            }
            if (shown[table][cell]) {
                shown[table][cell] = false;
                hidden.add(table, cell);
            }
            now[table][cell] += effect.sign(i) * times;
            low[table][cell] = Math.min(low[table][cell], now[table][cell]);
            high[table][cell] = Math.max(high[table][cell], now[table][cell]);
            touchedTables.add(table);
            touchedCells.add(cell);
        }
        if (move.kind() != Move.Kind.MORE) {
            use(move.first(), times);
        }
        if (move.kind() == Move.Kind.EXCHANGE) {
            use(move.second(), times);
        }
    }

    private void use(int unit, long times) {
        used[unit] += times;
        touchedUnits.add(unit);
    }

    /** Goes back to the data as they are. */
    void undo() {
        for (int i = 0; i < touchedTables.size(); i++) {
            int table = touchedTables.get(i);
            int cell = touchedCells.get(i);
            now[table][cell] = truth[table][cell];
        }
        for (int i = 0; i < touchedUnits.size(); i++) {
            used[touchedUnits.get(i)] = 0;
        }
        touchedTables.clear();
        touchedCells.clear();
        touchedUnits.clear();
    }

    /** Is told what has to be hidden. */
    interface Hidden {
        void add(int table, int cell);
    }

    private static final class IntList {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int get(int i) {
            return values[i];
        }

        int size() {
            return size;
        }

        void clear() {
            size = 0;
        }
    }
}
