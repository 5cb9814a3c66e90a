package org.sightline.privacy;

import java.util.List;

/**
 * Which counts to hide of a table that has totals along every axis, all of them told: areas of every level by time by kind. Small counts are hidden; then
 * every total with its parts, along every axis, is closed in the sense of {@link Complement}, again and again until nothing is left to do. Where a total is hidden, so is at
 * least one of its parts, or they would add up to it. Where its parts cannot be closed, the total is hidden itself, if it is of the same stage. Zeros are hidden only with a total whose parts are hidden together.
 *
 * <p>The cells are decided in stages, what matters most first; what an earlier stage decided stays as it is, and later stages hide what it takes.
 *
 * <p>Source: secondary suppression in hierarchical tables, family by family; Hundepool et al. (2012), Statistical Disclosure Control, ch. 4.5.
 */
public final class ProductClosure {
    /** Where all parts of a total are hidden, it is shown only if what is left for them above 1 each is at least this. */
    private static final int FEWEST_LEFT = 2;

    private static final int ONLY_PART = 20;
    private static final int LARGE = 4;

    private final List<Families> axes;
    private final int[] counts;
    private final byte[] stages;
    private final boolean[] hidden;
    private final boolean[] told;
    private final List<List<List<Families.Family>>> familiesOf;
    private final Threshold threshold;
    private int stage;
    private boolean changed;

    private ProductClosure(List<Families> axes, int[] counts, byte[] stages, Threshold threshold) {
        this.axes = axes;
        this.counts = counts;
        this.stages = stages;
        this.threshold = threshold;
        hidden = new boolean[counts.length];
        told = new boolean[counts.length];
        familiesOf = axes.stream().map(Families::byPart).toList();
    }

    /**
     * Decides.
     *
     * @param axes outermost first
     * @param counts one per combination of codes, that of the last axis running fastest
     * @param stages when each is decided, from 1; 0: not decided here, but known
     * @return which are hidden; none of stage 0
     */
    public static boolean[] hide(List<Families> axes, int[] counts, byte[] stages, Threshold threshold) {
        ProductClosure closure = new ProductClosure(axes, counts, stages, threshold);
        int last = 0;
        for (byte each : stages) {
            last = Math.max(last, each);
        }
        for (closure.stage = 1; closure.stage <= last; closure.stage++) {
            closure.run();
        }
        return closure.hidden;
    }

    private void run() {
        for (int cell = 0; cell < counts.length; cell++) {
            if (stages[cell] == stage) {
                hidden[cell] = threshold.hides(counts[cell]);
            }
        }
        forEachFamily(this::tell);
        do {
            changed = false;
            forEachFamily(this::close);
        } while (changed);
    }

    private void forEachFamily(Visit visit) {
        int stride = 1;
        for (int k = axes.size() - 1; k >= 0; k--) {
            int span = stride * axes.get(k).size();
            for (int high = 0; high < counts.length; high += span) {
                for (int base = high; base < high + stride; base++) {
                    visit(axes.get(k), base, stride, visit);
                }
            }
            stride = span;
        }
    }

    private void visit(Families axis, int base, int stride, Visit visit) {
        for (Families.Family family : axis.families()) {
            int parts = stages[base + family.parts()[0] * stride];
            int total = stages[base + family.total() * stride];
            if (Math.max(parts, total) == stage) {
                visit.family(axis, base, stride, family);
            }
        }
    }

    /** What earlier stages tell already: a total whose parts were all shown, the only part of a total that was. Hiding it would protect nothing. */
    private void tell(Families axis, int base, int stride, Families.Family family) {
        int total = base + family.total() * stride;
        boolean shown = true;
        int only = -1;
        for (int part : family.parts()) {
            int cell = base + part * stride;
            shown &= stages[cell] < stage && !hidden[cell];
            only = counts[cell] == counts[total] ? cell : only;
        }
        told[total] |= shown;
        if (only >= 0 && stages[total] < stage && !hidden[total]) {
            told[only] = true;
        }
    }

    private void close(Families axis, int base, int stride, Families.Family family) {
        int total = base + family.total() * stride;
        if (hidden[total]) {
            if (axis.together()) {
                hideAll(base, stride, family);
            } else if (hiddenParts(base, stride, family).isNothing()) {
                int cheapest = cheapest(base, stride, family);
                if (cheapest >= 0) {
                    hide(cheapest);
                }
            }
            return;
        }
        HiddenParts parts = hiddenParts(base, stride, family);
        while (parts.isOpen(threshold.smallest() - 1) && hideOneMore(base, stride, family, parts)) {
            parts = hiddenParts(base, stride, family);
        }
    }

    /** Whether a part was hidden; the total was hidden otherwise, or there is nothing that could be. */
    private boolean hideOneMore(int base, int stride, Families.Family family, HiddenParts parts) {
        int total = base + family.total() * stride;
        boolean free = stages[total] == stage && !told[total];
        int next = cheapest(base, stride, family);
        if (next >= 0 && !(free && isMostOf(next, total))) {
            hide(next);
            return true;
        }
        if (next < 0 && parts.zeros() == 0 && hideZero(base, stride, family)) {
            return true;
        }
        if (free && (next >= 0 || parts.count() == 1 || parts.sum() - parts.count() < FEWEST_LEFT)) {
            hide(total);
        }
        return false;
    }

    private HiddenParts hiddenParts(int base, int stride, Families.Family family) {
        long sum = 0;
        int count = 0;
        int zeros = 0;
        for (int part : family.parts()) {
            int cell = base + part * stride;
            if (hidden[cell]) {
                sum += counts[cell];
                count++;
                zeros += counts[cell] == 0 ? 1 : 0;
            }
        }
        return new HiddenParts(sum, count, zeros);
    }

    /**
     * Hides a part that is 0, so that nobody can tell that each hidden part is 1 or more: the one that could most easily have been more. False when none
     * would help, because other totals tell it.
     */
    private boolean hideZero(int base, int stride, Families.Family family) {
        int best = -1;
        long most = 0;
        for (int part : family.parts()) {
            int cell = base + part * stride;
            if (counts[cell] == 0 && stages[cell] == stage && !hidden[cell] && !told[cell]) {
                long room = room(cell);
                if (room > most) {
                    most = room;
                    best = cell;
                }
            }
        }
        if (best >= 0) {
            hide(best);
        }
        return best >= 0;
    }

    /** The totals that a cell is part of and that are shown, added up; 0 when one of them has no hidden part, and so tells it. */
    private long room(int cell) {
        long room = 0;
        int stride = 1;
        for (int k = axes.size() - 1; k >= 0; k--) {
            int code = cell / stride % axes.get(k).size();
            int base = cell - code * stride;
            for (Families.Family family : familiesOf.get(k).get(code)) {
                int total = base + family.total() * stride;
                if (stages[total] <= stage && !hidden[total]) {
                    if (!hasHidden(base, stride, family)) {
                        return 0;
                    }
                    room += counts[total];
                }
            }
            stride *= axes.get(k).size();
        }
        return room;
    }

    private boolean hasHidden(int base, int stride, Families.Family family) {
        for (int part : family.parts()) {
            if (hidden[base + part * stride]) {
                return true;
            }
        }
        return false;
    }

    /** Whether a large part makes up most of a total: then the part is where it happens, and the total says less. */
    private boolean isMostOf(int part, int total) {
        return counts[part] >= LARGE * threshold.smallest() && 2L * counts[part] > counts[total];
    }

    private void hideAll(int base, int stride, Families.Family family) {
        for (int part : family.parts()) {
            int cell = base + part * stride;
            if (stages[cell] == stage && !hidden[cell]) {
                hide(cell);
            }
        }
    }

    /**
     * The part above 0 that costs least to hide; -1 when none is left. A part costs its count, and as much again for each other family in
     * which it would be the first to be hidden: there another would have to be hidden beside it.
     */
    private int cheapest(int base, int stride, Families.Family family) {
        int cheapest = -1;
        long least = Long.MAX_VALUE;
        for (int part : family.parts()) {
            int cell = base + part * stride;
            if (stages[cell] == stage && !hidden[cell] && !told[cell] && counts[cell] > 0 && counts[cell] < least) {
                long cost = counts[cell] * (1L + opened(cell));
                if (cost < least) {
                    least = cost;
                    cheapest = cell;
                }
            }
        }
        return cheapest;
    }

    /** In how many families a cell would be the first part to be hidden; the only part of a total counts for many, as the total goes with it. */
    private int opened(int cell) {
        int opened = 0;
        int stride = 1;
        for (int k = axes.size() - 1; k >= 0; k--) {
            int code = cell / stride % axes.get(k).size();
            int base = cell - code * stride;
            for (Families.Family family : familiesOf.get(k).get(code)) {
                opened += opens(cell, base, stride, family);
            }
            stride *= axes.get(k).size();
        }
        return opened;
    }

    private int opens(int cell, int base, int stride, Families.Family family) {
        int total = base + family.total() * stride;
        if (hidden[total] || stages[total] > stage) {
            return 0;
        }
        if (counts[total] == counts[cell]) {
            return ONLY_PART;
        }
        return hasHidden(base, stride, family) ? 0 : 1;
    }

    private void hide(int cell) {
        hidden[cell] = true;
        changed = true;
    }

    /** Is told the families of a stage. */
    private interface Visit {
        void family(Families axis, int base, int stride, Families.Family family);
    }
}
