package org.sightline.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/**
 * Which months can be told apart. Months are counted back from the last one of the data, so that the last block is always the last
 * twelve (or three) months. A step is there only where every period of the data lies in one of its blocks.
 */
public final class Calendar {
    /** How long a block is; each block of a step lies in one block of every longer step. */
    public enum Step {
        ALL(Integer.MAX_VALUE),
        YEAR(12),
        QUARTER(3),
        MONTH(1);

        private final int months;

        Step(int months) {
            this.months = months;
        }

        /** The word in addresses. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Some months.
     *
     * @param step how long
     * @param number from 0, in order of time
     */
    public record Block(Step step, int number) {}

    private final List<MonthRange> periods;
    private final MonthRange range;
    private final Map<Step, int[]> blocks = new EnumMap<>(Step.class);

    private Calendar(List<MonthRange> periods, MonthRange range) {
        this.periods = periods;
        this.range = range;
    }

    /** The calendar of data that come in these periods; at least one. */
    public static Calendar of(List<MonthRange> periods) {
        int first = periods.stream().mapToInt(p -> p.from().index()).min().orElseThrow();
        int last = periods.stream().mapToInt(p -> p.to().index()).max().orElseThrow();
        Calendar calendar =
                new Calendar(List.copyOf(periods), new MonthRange(Month.ofIndex(first), Month.ofIndex(last)));
        for (Step step : Step.values()) {
            calendar.find(step).ifPresent(numbers -> calendar.blocks.put(step, numbers));
        }
        return calendar;
    }

    private Optional<int[]> find(Step step) {
        int last = range.to().index();
        int most = (range.months() - 1) / step.months;
        int[] numbers = new int[periods.size()];
        for (int i = 0; i < numbers.length; i++) {
            int back = (last - periods.get(i).to().index()) / step.months;
            if (back != (last - periods.get(i).from().index()) / step.months) {
                return Optional.empty();
            }
            numbers[i] = most - back;
        }
        return step != Step.ALL && most == 0 ? Optional.empty() : Optional.of(numbers);
    }

    /** Whether the data can be divided so. */
    public boolean has(Step step) {
        return blocks.containsKey(step);
    }

    /** The block of each period. */
    public int[] blocks(Step step) {
        int[] found = blocks.get(step);
        if (found == null) {
            throw new IllegalArgumentException("no such step");
        }
        return found.clone();
    }

    /** How many blocks a step has. */
    public int size(Step step) {
        return (range.months() - 1) / step.months + 1;
    }

    /** First to last month of the data. */
    public MonthRange range() {
        return range;
    }

    /** The months of a block. */
    public MonthRange months(Block block) {
        if (block.step() == Step.ALL) {
            return range;
        }
        int last = range.to().index() - (size(block.step()) - 1 - block.number()) * block.step().months;
        int first = Math.max(range.from().index(), last - block.step().months + 1);
        return new MonthRange(Month.ofIndex(first), Month.ofIndex(last));
    }

    /** The fewest blocks of the steps given that hold all periods within the months and no others; empty when there are none. */
    public Optional<List<Block>> cover(Optional<MonthRange> months, Set<Step> steps) {
        boolean[] open = new boolean[periods.size()];
        for (int i = 0; i < open.length; i++) {
            MonthRange period = periods.get(i);
            open[i] = months.isEmpty()
                    || (months.get().contains(period.from()) && months.get().contains(period.to()));
        }
        boolean[] inside = open.clone();
        List<Block> cover = new ArrayList<>();
        for (Step step : Step.values()) {
            if (steps.contains(step) && has(step)) {
                cover(step, inside, open, cover);
            }
        }
        boolean covered = java.util.stream.IntStream.range(0, open.length).noneMatch(i -> open[i]);
        return covered ? Optional.of(cover) : Optional.empty();
    }

    private void cover(Step step, boolean[] inside, boolean[] open, List<Block> cover) {
        int[] numbers = blocks(step);
        Map<Integer, Boolean> whole = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            whole.merge(numbers[i], inside[i] && open[i], Boolean::logicalAnd);
        }
        for (int number = 0; number < size(step); number++) {
            if (whole.getOrDefault(number, false)) {
                cover.add(new Block(step, number));
                for (int i = 0; i < numbers.length; i++) {
                    open[i] &= numbers[i] != number;
                }
            }
        }
    }

    @Override
    public String toString() {
        return range + " " + Arrays.toString(blocks.keySet().toArray());
    }
}
