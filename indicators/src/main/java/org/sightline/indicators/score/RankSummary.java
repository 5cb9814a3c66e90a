package org.sightline.indicators.score;

import java.util.Arrays;
import org.sightline.indicators.hotspot.Bands;

/**
 * Makes rank intervals of the ranks of many runs.
 *
 * <p>A rank is a whole number, and an interval of whole numbers rarely holds exactly 90 % of the runs. An end is therefore the
 * outermost rank r with (runs below r) + half (runs at r) no less than 5 % from either side (the mid-P rule): it holds 90 % on average
 * over many areas, where always rounding outwards would hold more. Source: Agresti and Gottard (2007), Statistics and Probability Letters 77.
 */
final class RankSummary {
    private static final int BLOCK = 32;
    private static final int TENTH = 10;

    private final Layout layout;
    private final SimulationPlan plan;
    private final RankUncertainty result;
    private final int[] groups;

    private RankSummary(Layout layout, SimulationPlan plan) {
        this.layout = layout;
        this.plan = plan;
        int areas = layout.source().input().areas();
        double[] top = new double[areas];
        double[][] shares = new double[plan.bands()][areas];
        Arrays.fill(top, Double.NaN);
        Arrays.stream(shares).forEach(row -> Arrays.fill(row, Double.NaN));
        result = new RankUncertainty(
                new int[areas],
                new int[areas],
                new int[areas],
                top,
                shares,
                new RankBands(plan.bands(), layout.ranked()));
        groups = layout.groups();
    }

    /**
     * Summarises.
     *
     * @param ranks {@code [run][place]} of the ranked areas of the layout
     */
    static RankUncertainty of(Layout layout, SimulationPlan plan, int[][] ranks) {
        RankSummary summary = new RankSummary(layout, plan);
        int blocks = (summary.groups.length - 1 + BLOCK - 1) / BLOCK;
        Bands.run(blocks, plan.threads(), () -> {
            Sorter sorter = new Sorter();
            Turned turned = new Turned(ranks.length);
            return block -> {
                int end = Math.min(summary.groups.length - 1, (block + 1) * BLOCK);
                turned.turn(ranks, summary.groups[block * BLOCK], summary.groups[end]);
                for (int g = block * BLOCK; g < end; g++) {
                    summary.group(sorter, turned, summary.groups[g], summary.groups[g + 1]);
                }
            };
        });
        return summary.result;
    }

    /**
     * Summarises a group.
     *
     * @param block the ranks of its block
     */
    private void group(Sorter sorter, Turned block, int from, int to) {
        int runs = block.runs;
        int count = runs * (to - from);
        int[] sorted = sorter.room(count);
        for (int place = from; place < to; place++) {
            System.arraycopy(block.rows[place - block.first], 0, sorted, (place - from) * runs, runs);
        }
        sorted = sorter.sort(count);
        double tail = (1 - plan.confidence()) / 2;
        int low = low(sorted, count, tail * count);
        int high = high(sorted, count, tail * count);
        int top = (layout.ranked() + TENTH - 1) / TENTH;
        for (int place = from; place < to; place++) {
            int area = layout.areas()[place];
            result.low()[area] = low;
            result.high()[area] = high;
            result.median()[area] = sorted[(count - 1) / 2];
            result.topShare()[area] = (double) upTo(sorted, count, top) / count;
            int before = 0;
            for (int b = 0; b < plan.bands(); b++) {
                int here = upTo(sorted, count, result.bands().last(b));
                result.bandShare()[b][area] = (double) (here - before) / count;
                before = here;
            }
        }
    }

    private static int low(int[] sorted, int count, double tail) {
        int at = Math.min(count - 1, (int) tail);
        int value = sorted[at];
        int below = upTo(sorted, count, value - 1);
        int through = upTo(sorted, count, value);
        boolean outside = below + 0.5 * (through - below) < tail;
        return outside && through < count ? sorted[through] : value;
    }

    private static int high(int[] sorted, int count, double tail) {
        int at = Math.max(0, count - 1 - (int) tail);
        int value = sorted[at];
        int below = upTo(sorted, count, value - 1);
        int through = upTo(sorted, count, value);
        boolean outside = count - through + 0.5 * (through - below) < tail;
        return outside && below > 0 ? sorted[below - 1] : value;
    }

    /** How many are at most {@code value}. */
    private static int upTo(int[] sorted, int count, int value) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The ranks of some places, each place's side by side: reading run after run is what memory is good at. */
    private static final class Turned {
        private final int runs;
        private int first;
        private int[][] rows = {};

        Turned(int runs) {
            this.runs = runs;
        }

        void turn(int[][] ranks, int from, int to) {
            first = from;
            if (rows.length < to - from) {
                rows = new int[to - from][runs];
            }
            for (int r = 0; r < runs; r++) {
                int[] run = ranks[r];
                for (int place = from; place < to; place++) {
                    rows[place - from][r] = run[place];
                }
            }
        }
    }

    /** Sorts whole numbers by their bytes, lowest first. */
    private static final class Sorter {
        private static final int BYTE = 256;

        private int[] values = {};
        private int[] other = {};
        private final int[] start = new int[BYTE + 1];

        int[] room(int count) {
            if (values.length < count) {
                values = new int[count];
                other = new int[count];
            }
            return values;
        }

        int[] sort(int count) {
            int all = 0;
            for (int i = 0; i < count; i++) {
                all |= values[i];
            }
            for (int shift = 0; all >>> shift > 0; shift += 8) {
                pass(count, shift);
            }
            return values;
        }

        private void pass(int count, int shift) {
            Arrays.fill(start, 0);
            for (int i = 0; i < count; i++) {
                start[(values[i] >>> shift & BYTE - 1) + 1]++;
            }
            for (int b = 1; b <= BYTE; b++) {
                start[b] += start[b - 1];
            }
            for (int i = 0; i < count; i++) {
                other[start[values[i] >>> shift & BYTE - 1]++] = values[i];
            }
            int[] swap = values;
            values = other;
            other = swap;
        }
    }
}
