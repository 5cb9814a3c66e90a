package org.sightline.privacy;

import java.util.List;

/**
 * Which counts to hide of a table that has totals along every axis, all of them told: areas of every level by time by kind. Small counts are hidden; then
 * every total with its parts, along every axis, is closed in the sense of {@link Complement}, again and again until nothing is left to do. Where a total is hidden, so is at
 * least one of its parts, or they would add up to it. Where its parts cannot be closed, the total is hidden itself, if it is of the same stage. Zeros are never hidden.
 *
 * <p>The cells are decided in stages, what matters most first; what an earlier stage decided stays as it is, and later stages hide what it takes.
 *
 * <p>Source: secondary suppression in hierarchical tables, family by family; Hundepool et al. (2012), Statistical Disclosure Control, ch. 4.5.
 */
public final class ProductClosure {
    private final List<Families> axes;
    private final int[] counts;
    private final byte[] stages;
    private final boolean[] hidden;
    private final boolean[] told;
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
                visit.family(base, stride, family);
            }
        }
    }

    /** A total whose parts were all shown before is told by them: hiding it would protect nothing. */
    private void tell(int base, int stride, Families.Family family) {
        boolean shown = true;
        for (int part : family.parts()) {
            int cell = base + part * stride;
            shown &= stages[cell] < stage && !hidden[cell];
        }
        told[base + family.total() * stride] |= shown;
    }

    private void close(int base, int stride, Families.Family family) {
        int total = base + family.total() * stride;
        if (counts[total] == 0) {
            return;
        }
        long sum = 0;
        int count = 0;
        for (int part : family.parts()) {
            int cell = base + part * stride;
            if (hidden[cell]) {
                sum += counts[cell];
                count++;
            }
        }
        if (hidden[total]) {
            if (count == 0) {
                hideSmallest(base, stride, family);
            }
            return;
        }
        while (count > 0 && (count == 1 || sum - count < threshold.smallest() - 1)) {
            int next = hideSmallest(base, stride, family);
            if (next < 0) {
                if (stages[total] == stage && !told[total]) {
                    hide(total);
                }
                return;
            }
            sum += counts[next];
            count++;
        }
    }

    /** Hides the smallest part above 0 that is shown and says which; -1 when there is none. */
    private int hideSmallest(int base, int stride, Families.Family family) {
        int smallest = -1;
        for (int part : family.parts()) {
            int cell = base + part * stride;
            if (stages[cell] == stage && !hidden[cell] && !told[cell] && counts[cell] > 0 && (smallest < 0 || counts[cell] < counts[smallest])) {
                smallest = cell;
            }
        }
        if (smallest >= 0) {
            hide(smallest);
        }
        return smallest;
    }

    private void hide(int cell) {
        hidden[cell] = true;
        changed = true;
    }

    /** Is told the families of a stage. */
    private interface Visit {
        void family(int base, int stride, Families.Family family);
    }
}
