package org.sightline.privacy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Hides small counts, and as many others as it takes until every hidden count could be anything in a range as wide as the threshold:
 * for each it looks for moves that change the count and nothing that is shown. Where there are none, what stands in the way of the
 * move that costs least is hidden as well. Same data, same result.
 */
final class ReleaseSearch {
    private static final long SEED = 20260101;
    private static final int SIBLINGS = 100;
    private static final int UNITS = 60;
    private static final int MORE_EFFORT = 6;
    private static final long CHEAP = 60;
    private static final int ANYWHERE = 10;

    private final Units units;
    private final List<CountTable> tables;
    private final Threshold threshold;
    private final int[] sets;
    private final Ledger ledger;
    private final Neighbourhood near;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Deque<int[]> queue = new ArrayDeque<>();
    private Optional<Move> best = Optional.empty();
    private long bestCost;
    private long wanted;
    private int effort;

    ReleaseSearch(Units units, List<CountTable> tables, int[] sets, Threshold threshold) {
        this.sets = sets.clone();
        int parts = units.size() == 0 ? 1 : units.unit(0).length;
        this.units = units;
        this.tables = tables;
        this.threshold = threshold;
        ledger = new Ledger(units, tables, parts);
        near = new Neighbourhood(units, tables);
    }

    Ledger run(Protection protection) {
        for (int table = 0; table < tables.size(); table++) {
            hideSmall(table);
        }
        while (protection == Protection.FULL && !queue.isEmpty()) {
            int[] next = queue.remove();
            protect(next[0], next[1]);
            ledger.undo();
        }
        return ledger;
    }

    /** Hides counts below the threshold, and beside them the zeros of their row, so that a hidden count may also be 0. */
    private void hideSmall(int table) {
        CountTable own = tables.get(table);
        Set<Integer> rows = new HashSet<>();
        for (int cell = 0; cell < own.size(); cell++) {
            if (threshold.hides(ledger.count(table, cell))) {
                rows.add(own.row(cell));
            }
        }
        for (int cell = 0; cell < own.size(); cell++) {
            if (rows.contains(own.row(cell)) && ledger.count(table, cell) < threshold.smallest()) {
                hide(table, cell);
            }
        }
    }

    private void hide(int table, int cell) {
        ledger.hide(table, cell);
        queue(table, cell);
    }

    private void protect(int table, int cell) {
        while (ledger.width(table, cell) < threshold.smallest()) {
            wanted = threshold.smallest() - ledger.width(table, cell);
            best = Optional.empty();
            bestCost = Ledger.IMPOSSIBLE;
            effort = 1;
            if (!step(table, cell, 1) && !step(table, cell, -1) && bestCost > CHEAP) {
                effort = MORE_EFFORT;
                if (!step(table, cell, 1) && !step(table, cell, -1) && best.isEmpty()) {
                    more(table, cell);
                }
            }
            Move move = best.orElseThrow(() -> new IllegalStateException("a hidden count has no alternative"));
            ledger.make(move, ledger.times(move, wanted), this::queue);
        }
    }

    /** Only small counts need protection: a larger one is hidden for their sake. */
    private void queue(int table, int cell) {
        if (threshold.hides(ledger.count(table, cell))) {
            queue.add(new int[] {table, cell});
        }
    }

    /** Data with more of the same: the last resort, as it needs everything hidden that counts them. */
    private void more(int table, int cell) {
        int[] members = near.members(table, cell);
        if (members.length > 0) {
            consider(Move.more(members[0]), new Wish(table, cell, 1));
        }
    }

    /** Keeps the move if it costs less than all before; whether it costs nothing. */
    private boolean consider(Move move, Wish wish) {
        long cost = ledger.cost(move, ledger.times(move, wanted), wish.table(), wish.cell(), wish.sign());
        if (cost < bestCost) {
            bestCost = cost;
            best = Optional.of(move);
        }
        return cost == 0;
    }

    private boolean step(int table, int cell, int sign) {
        List<Axis> axes = tables.get(table).axes();
        for (boolean kin : new boolean[] {true, false}) {
            for (int axis = 0; axis < axes.size(); axis++) {
                int[] siblings = near.siblings(table, axis, cell, kin);
                for (int s = 0, at = start(siblings); s < Math.min(effort * SIBLINGS, siblings.length); s++, at++) {
                    int sibling = siblings[at % siblings.length];
                    if (sibling != cell && between(table, cell, axis, sibling, sign)) {
                        return true;
                    }
                }
            }
        }
        return anywhere(table, cell, sign);
    }

    /** A unit comes from a sibling, or leaves for it. */
    private boolean between(int table, int cell, int axis, int sibling, int sign) {
        Axis along = tables.get(table).axes().get(axis);
        int[] members = near.members(table, sign > 0 ? sibling : cell);
        int[] partners = near.withCode(along, tables.get(table).code(sign > 0 ? cell : sibling, axis));
        for (int m = 0, first = start(members); m < Math.min(effort * UNITS, members.length); m++, first++) {
            int unit = members[first % members.length];
            for (int partner : near.mostAlike(unit, partners, along.part(), start(partners))) {
                if (trade(unit, partner, along.part(), new Wish(table, cell, sign))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Both ways to change a unit with the help of another, with every set of attributes that holds the one that matters. */
    private boolean trade(int unit, int partner, int part, Wish wish) {
        for (int set : sets) {
            if ((set >> part & 1) == 1
                    && (consider(new Move(Move.Kind.EXCHANGE, unit, partner, set), wish)
                            || consider(new Move(Move.Kind.TAKE, unit, partner, set), wish))) {
                return true;
            }
        }
        return false;
    }

    private boolean anywhere(int table, int cell, int sign) {
        int[] members = near.members(table, cell);
        for (int attempt = 0; attempt < effort * ANYWHERE && units.size() > 1; attempt++) {
            int first = sign < 0 && members.length > 0
                    ? members[random.nextInt(members.length)]
                    : random.nextInt(units.size());
            int second = random.nextInt(units.size());
            int part = random.nextInt(units.unit(first).length);
            if (trade(first, second, part, new Wish(table, cell, sign))) {
                return true;
            }
        }
        return false;
    }

    /** That a count should be larger (sign 1) or smaller (-1). */
    private record Wish(int table, int cell, int sign) {}

    private int start(int[] list) {
        return list.length == 0 ? 0 : random.nextInt(list.length);
    }
}
