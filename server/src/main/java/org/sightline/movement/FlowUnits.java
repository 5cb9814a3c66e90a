package org.sightline.movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Axis;
import org.sightline.privacy.Units;

/** All movements of a version as units to be counted: where from, where to, in which period, of which kind. */
final class FlowUnits {
    static final int ORIGIN = 0;
    static final int DESTINATION = 1;
    static final int PERIOD = 2;
    static final int KIND = 3;

    /** What two movements may exchange, a bit each: one end or both, their time, their kind. */
    static final int[] EXCHANGED = {0b0001, 0b0010, 0b0011, 0b0100, 0b1000, 0b1100};

    private final Atlas atlas;
    private final List<AreaCode> codes = new ArrayList<>();
    private final List<MonthRange> periods = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private FlowUnits(Atlas atlas, List<Movement> movements, boolean byChildren) {
        this.atlas = atlas;
        Map<AreaCode, Integer> codeNumbers = new HashMap<>();
        Map<MonthRange, Integer> periodNumbers = new HashMap<>();
        Map<String, Integer> kindNumbers = new HashMap<>();
        for (Movement movement : movements) {
            long moved = byChildren ? movement.children() : movement.episodes();
            if (moved > 0) {
                rows.add(new Row(
                        moved,
                        number(codeNumbers, codes, movement.origin()),
                        number(codeNumbers, codes, movement.destination()),
                        number(periodNumbers, periods, movement.months()),
                        number(kindNumbers, kinds, movement.category())));
            }
        }
        if (periods.isEmpty()) {
            periods.add(movements.get(0).months());
        }
    }

    static FlowUnits of(Atlas atlas, List<Movement> movements) {
        return new FlowUnits(atlas, movements, isByChildren(movements));
    }

    /** Children are the unit where at least as many rows give them as give episodes. */
    static boolean isByChildren(List<Movement> movements) {
        long children = movements.stream()
                .filter(row -> row.children() != Movement.UNKNOWN)
                .count();
        long episodes = movements.stream()
                .filter(row -> row.episodes() != Movement.UNKNOWN)
                .count();
        return children > 0 && children >= episodes;
    }

    private static <T> int number(Map<T, Integer> numbers, List<T> list, T thing) {
        return numbers.computeIfAbsent(thing, key -> {
            list.add(key);
            return list.size() - 1;
        });
    }

    /** All movements; those that none of these levels and slices tells apart are the same unit. */
    Units units(List<AreaFrame> levels, FlowSlices slices) {
        List<List<Integer>> places = new ArrayList<>();
        for (AreaCode code : codes) {
            places.add(levels.stream()
                    .map(frame -> Selected.find(atlas, code, frame.level()))
                    .toList());
        }
        int[] alike = firsts(places);
        int[] alikePeriods = firsts(slices.years());
        int[] alikeKinds = firsts(slices.kinds());
        Units.Builder builder = new Units.Builder();
        for (Row row : rows) {
            builder.add(
                    row.moved,
                    alike[row.origin],
                    alike[row.destination],
                    alikePeriods[row.period],
                    alikeKinds[row.kind]);
        }
        return builder.build();
    }

    /** For each thing the number of the first one that is equal. */
    private static int[] firsts(List<?> things) {
        Map<Object, Integer> first = new HashMap<>();
        int[] numbers = new int[things.size()];
        for (int i = 0; i < numbers.length; i++) {
            first.putIfAbsent(things.get(i), i);
            numbers[i] = first.getOrDefault(things.get(i), i);
        }
        return numbers;
    }

    /** Periods by number; at least one. */
    List<MonthRange> periods() {
        return periods;
    }

    /** How many movements. */
    long total() {
        return rows.stream().mapToLong(Row::moved).sum();
    }

    /** Kinds by number. */
    List<String> kinds() {
        return kinds;
    }

    /** The areas of a level that movements start from, or go to. */
    Axis areas(int part, AreaFrame frame) {
        int[] positions = codes.stream()
                .mapToInt(code -> Selected.find(atlas, code, frame.level()))
                .toArray();
        return Axis.of(part, positions, larger(frame));
    }

    /** The class of areas that lie in the same areas of every larger level, or are known in none. */
    private int[] larger(AreaFrame frame) {
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        int[] classes = new int[frame.size()];
        for (int area = 0; area < classes.length; area++) {
            List<Integer> above = new ArrayList<>();
            for (AreaFrame upper : atlas.listFrames()) {
                if (upper.level().compareTo(frame.level()) > 0) {
                    above.add(atlas.ancestors(frame.level(), upper.level())[area]);
                }
            }
            classes[area] = numbers.computeIfAbsent(above, key -> numbers.size());
        }
        return classes;
    }

    private record Row(long moved, int origin, int destination, int period, int kind) {}
}
