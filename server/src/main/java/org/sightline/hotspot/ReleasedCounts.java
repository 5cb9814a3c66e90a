package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sightline.area.AreaFrame;
import org.sightline.area.Level;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Calendar;
import org.sightline.privacy.Families;
import org.sightline.privacy.ProductClosure;
import org.sightline.privacy.Threshold;

/**
 * One decision for all counts of incidents by area: for every area, every block of time (all, years and quarters counted back from the last month, months) and every kind
 * of incident ({@link Narrowing}), whether its count is shown. Whatever else is asked is the sum of the fewest of these and is shown where all of them are. So nothing can be learnt by
 * subtracting two answers that the decision did not know of.
 */
final class ReleasedCounts {
    private static final Set<Calendar.Step> STEPS = Set.of(Calendar.Step.values());

    /** The node of everything. */
    private static final int REGION = 0;

    private final IncidentView view;
    private final Calendar calendar;
    private final Narrowing narrowing;
    private final Map<Level, Integer> first = new EnumMap<>(Level.class);
    private final Map<Calendar.Step, Integer> firstBlock = new EnumMap<>(Calendar.Step.class);
    private final int blocks;
    private final int nodes;
    private final boolean[] hidden;

    private ReleasedCounts(IncidentView view, Threshold threshold) {
        this.view = view;
        MonthRange range = view.coverage().range();
        calendar = Calendar.of(
                IntStream.rangeClosed(range.from().index(), range.to().index())
                        .mapToObj(month -> new MonthRange(Month.ofIndex(month), Month.ofIndex(month)))
                        .toList());
        narrowing = new Narrowing(view.frame());
        int block = 0;
        for (Calendar.Step step : Calendar.Step.values()) {
            if (calendar.has(step)) {
                firstBlock.put(step, block);
                block += calendar.size(step);
            }
        }
        blocks = block;
        int node = REGION + 1;
        for (AreaFrame areas : placedFrames()) {
            first.put(areas.level(), node);
            node += areas.size();
        }
        nodes = node;
        Families kinds = narrowing.families();
        hidden = ProductClosure.hide(
                List.of(kinds, time(), places()), counts(kinds.size()), stages(kinds.size()), threshold);
    }

    static ReleasedCounts of(IncidentView view, Threshold threshold) {
        return new ReleasedCounts(view, threshold);
    }

    private List<AreaFrame> placedFrames() {
        return view.atlas().listFrames().stream()
                .filter(areas -> view.frame().areas().containsKey(areas.level()))
                .toList();
    }

    private Families time() {
        List<Families.Family> families = new ArrayList<>();
        for (Calendar.Step longer : firstBlock.keySet()) {
            for (Calendar.Step shorter : firstBlock.keySet()) {
                if (longer.compareTo(shorter) < 0) {
                    int[] large = calendar.blocks(longer);
                    int[] small = calendar.blocks(shorter);
                    Map<Integer, Set<Integer>> parts = new HashMap<>();
                    for (int month = 0; month < large.length; month++) {
                        parts.computeIfAbsent(block(longer, large[month]), key -> new TreeSet<>())
                                .add(block(shorter, small[month]));
                    }
                    addAll(families, parts);
                }
            }
        }
        return new Families(blocks, families);
    }

    private Families places() {
        List<Families.Family> families = new ArrayList<>();
        for (AreaFrame lower : placedFrames()) {
            Map<Integer, Set<Integer>> parts = new HashMap<>();
            for (int area = 0; area < lower.size(); area++) {
                int node = node(lower.level(), area);
                parts.computeIfAbsent(REGION, key -> new TreeSet<>()).add(node);
                for (AreaFrame upper : placedFrames()) {
                    int up = upper.level().compareTo(lower.level()) > 0
                            ? view.atlas().ancestors(lower.level(), upper.level())[area]
                            : -1;
                    if (up >= 0) {
                        parts.computeIfAbsent(node(upper.level(), up), key -> new TreeSet<>())
                                .add(node);
                    }
                }
            }
            addAll(families, parts);
        }
        return new Families(nodes, families);
    }

    private static void addAll(List<Families.Family> families, Map<Integer, Set<Integer>> parts) {
        new TreeMap<>(parts)
                .forEach((total, own) -> families.add(new Families.Family(
                        total, own.stream().mapToInt(Integer::intValue).toArray())));
    }

    private int[] counts(int kinds) {
        int[] table = new int[Math.multiplyExact(Math.multiplyExact(kinds, blocks), nodes)];
        List<int[]> positions = new ArrayList<>();
        int[] starts = first.values().stream().mapToInt(Integer::intValue).toArray();
        first.keySet().forEach(level -> positions.add(view.positions(level)));
        int[][] blockOf = blocksOfMonths();
        int begin = view.coverage().range().from().index();
        for (int row = 0; row < view.frame().size(); row++) {
            if (!view.isCovered(row)) {
                continue;
            }
            for (int kind : narrowing.of(row)) {
                for (int block : blockOf[view.frame().month()[row] - begin]) {
                    int base = (kind * blocks + block) * nodes;
                    table[base + REGION]++;
                    for (int k = 0; k < starts.length; k++) {
                        int area = positions.get(k)[row];
                        if (area >= 0) {
                            table[base + starts[k] + area]++;
                        }
                    }
                }
            }
        }
        return table;
    }

    /** All incidents before kinds of them, long blocks before short ones; what the whole region has is told anyway. */
    private byte[] stages(int kinds) {
        byte[] stages = new byte[kinds * blocks * nodes];
        for (int kind = 0; kind < kinds; kind++) {
            for (Calendar.Step step : firstBlock.keySet()) {
                byte stage = (byte) (1 + step.ordinal() + narrowing.group(kind) * STEPS.size());
                int start = (kind * blocks + block(step, 0)) * nodes;
                Arrays.fill(stages, start, start + calendar.size(step) * nodes, stage);
                for (int number = 0; number < calendar.size(step); number++) {
                    stages[start + number * nodes + REGION] = 0;
                }
            }
        }
        return stages;
    }

    /** For each month its block of every step. */
    private int[][] blocksOfMonths() {
        int[][] blocksOf = new int[view.coverage().range().months()][firstBlock.size()];
        int k = 0;
        for (Calendar.Step step : firstBlock.keySet()) {
            int[] numbers = calendar.blocks(step);
            for (int month = 0; month < numbers.length; month++) {
                blocksOf[month][k] = block(step, numbers[month]);
            }
            k++;
        }
        return blocksOf;
    }

    private int block(Calendar.Step step, int number) {
        return found(firstBlock.get(step)) + number;
    }

    private int node(Level level, int area) {
        return found(first.get(level)) + area;
    }

    private static int found(@Nullable Integer start) {
        if (start == null) {
            throw new IllegalArgumentException("not counted");
        }
        return start;
    }

    /**
     * Which areas' counts are withheld for a filter.
     *
     * @throws org.sightline.dataset.QueryRefused where the filter narrows in more ways than counts by area take
     */
    boolean[] withheld(Level level, IncidentFilter filter) {
        Parts parts = parts(filter);
        boolean[] withheld = new boolean[view.areas(level).size()];
        for (int area = 0; area < withheld.length; area++) {
            withheld[area] = parts.isWithheld(node(level, area));
        }
        return withheld;
    }

    /** Whether the count of one area is withheld for a filter. */
    boolean isWithheld(Level level, int area, IncidentFilter filter) {
        return parts(filter).isWithheld(node(level, area));
    }

    private Parts parts(IncidentFilter filter) {
        List<Calendar.Block> cover = calendar.cover(filter.months(), STEPS)
                .orElseThrow(() -> new IllegalStateException("months are blocks of their own"));
        return new Parts(
                narrowing.slices(filter),
                cover.stream().map(block -> block(block.step(), block.number())).toList());
    }

    /** The planes of the table whose sum a filter asks for. */
    private final class Parts {
        private final List<Integer> kinds;
        private final List<Integer> times;

        Parts(List<Integer> kinds, List<Integer> times) {
            this.kinds = kinds;
            this.times = times;
        }

        boolean isWithheld(int node) {
            return kinds.stream()
                    .anyMatch(kind -> times.stream().anyMatch(time -> hidden[(kind * blocks + time) * nodes + node]));
        }
    }
}
