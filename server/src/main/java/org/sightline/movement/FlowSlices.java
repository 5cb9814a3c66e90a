package org.sightline.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Axis;
import org.sightline.privacy.Calendar;

/** How movements are told apart beside their areas: by year, by kind, by both, or not at all. */
final class FlowSlices {
    private static final int ALL = -1;

    private final Calendar calendar;
    private final List<String> kinds;
    private final Optional<Axis> years;
    private final Optional<Axis> byKind;

    /** Which attributes a table tells apart. */
    record Cut(boolean byYear, boolean byKind) {
        boolean isAll() {
            return !byYear && !byKind;
        }
    }

    /**
     * Some of the movements.
     *
     * @param year the year's number, -1 for all
     * @param kind the kind's number, -1 for all
     */
    record Slice(int year, int kind) {
        Cut cut() {
            return new Cut(year != ALL, kind != ALL);
        }

        /** The codes of this slice in its table, and these after them. */
        int[] before(int... areas) {
            IntStream own = IntStream.of(year, kind).filter(code -> code != ALL);
            return IntStream.concat(own, Arrays.stream(areas)).toArray();
        }
    }

    private FlowSlices(Calendar calendar, List<String> kinds, boolean tellsYears, boolean tellsKinds) {
        this.calendar = calendar;
        this.kinds = kinds;
        years = tellsYears && calendar.has(Calendar.Step.YEAR)
                ? Optional.of(Axis.of(
                        FlowUnits.PERIOD, calendar.blocks(Calendar.Step.YEAR), calendar.size(Calendar.Step.YEAR)))
                : Optional.empty();
        byKind = tellsKinds && kinds.size() > 1
                ? Optional.of(
                        Axis.of(FlowUnits.KIND, IntStream.range(0, kinds.size()).toArray(), kinds.size()))
                : Optional.empty();
    }

    /** From most to least told apart: years and kinds, kinds, nothing. */
    static List<FlowSlices> choices(Calendar calendar, List<String> kinds) {
        return List.of(
                new FlowSlices(calendar, kinds, true, true),
                new FlowSlices(calendar, kinds, false, true),
                new FlowSlices(calendar, kinds, false, false));
    }

    /** All ways to tell apart, coarse ones first. */
    List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>(List.of(new Cut(false, false)));
        byKind.ifPresent(axis -> cuts.add(new Cut(false, true)));
        years.ifPresent(axis -> cuts.add(new Cut(true, false)));
        if (years.isPresent() && byKind.isPresent()) {
            cuts.add(new Cut(true, true));
        }
        return cuts;
    }

    /** The axes of a cut. */
    List<Axis> axes(Cut cut) {
        List<Axis> axes = new ArrayList<>();
        years.filter(axis -> cut.byYear()).ifPresent(axes::add);
        byKind.filter(axis -> cut.byKind()).ifPresent(axes::add);
        return axes;
    }

    /** The year of each period; the same for all where years are not told apart. */
    List<Integer> years() {
        int[] all = calendar.blocks(years.isPresent() ? Calendar.Step.YEAR : Calendar.Step.ALL);
        return Arrays.stream(all).boxed().toList();
    }

    /** The kind of each kind; the same for all where they are not told apart. */
    List<Integer> kinds() {
        return IntStream.range(0, kinds.size())
                .map(kind -> byKind.isPresent() ? kind : 0)
                .boxed()
                .toList();
    }

    /** How many slices the finest cut has. */
    long size() {
        return (long) years.map(Axis::size).orElse(1) * byKind.map(Axis::size).orElse(1);
    }

    /** Months that can be asked for; several in a row may be asked for together. */
    List<MonthRange> periods() {
        return years.isEmpty()
                ? List.of(calendar.range())
                : IntStream.range(0, calendar.size(Calendar.Step.YEAR))
                        .mapToObj(year -> calendar.months(new Calendar.Block(Calendar.Step.YEAR, year)))
                        .toList();
    }

    /** Whether kinds of movement are told apart. */
    boolean tellsKinds() {
        return byKind.isPresent();
    }

    /** Whether these months are made of years that are told apart. */
    boolean tells(MovementQuery query) {
        return !years(query).isEmpty();
    }

    /** The slices that a query is made of; empty where it asks for less than is told. */
    List<Slice> of(MovementQuery query) {
        List<Integer> asked = kinds(query);
        List<Slice> slices = new ArrayList<>();
        years(query).forEach(year -> asked.forEach(kind -> slices.add(new Slice(year, kind))));
        return slices;
    }

    private List<Integer> years(MovementQuery query) {
        if (calendar.cover(query.months(), Set.of(Calendar.Step.ALL)).isPresent()) {
            return List.of(ALL);
        }
        return years.isEmpty()
                ? List.of()
                : calendar.cover(query.months(), Set.of(Calendar.Step.YEAR)).orElse(List.of()).stream()
                        .map(Calendar.Block::number)
                        .toList();
    }

    private List<Integer> kinds(MovementQuery query) {
        if (query.categories().isEmpty() || query.categories().containsAll(kinds)) {
            return List.of(ALL);
        }
        return IntStream.range(0, byKind.isPresent() ? kinds.size() : 0)
                .filter(kind -> query.categories().contains(kinds.get(kind)))
                .boxed()
                .toList();
    }
}
