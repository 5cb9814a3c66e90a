package org.sightline.movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Axis;
import org.sightline.privacy.Calendar;
import org.sightline.privacy.CountTable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Protection;
import org.sightline.privacy.Release;
import org.sightline.privacy.Threshold;

/**
 * Every count that answers about movement are made of, and which are shown ({@link FlowTables}). What can be told follows from how many
 * movements there are: down to the authority every level whose flows have enough of them; then kinds and years apart; then finer levels.
 */
final class FlowLattice {
    /** Movements a flow and slice, on average over all pairs of areas, from which flows are told. */
    private static final double LEAST = 2;

    private static final Level COMMON = Level.AUTHORITY;

    private final Atlas atlas;
    private final FlowUnits data;
    private final Protection protection;
    private final FlowSlices slices;
    private final List<AreaFrame> told;
    private final Map<Threshold, FlowTables> decided = new ConcurrentHashMap<>();

    /** The lattice of some movements; at least one. */
    FlowLattice(Atlas atlas, List<Movement> movements, Protection protection) {
        this.atlas = atlas;
        this.protection = protection;
        data = FlowUnits.of(atlas, movements);
        Calendar calendar = Calendar.of(data.periods());
        List<FlowSlices> choices = FlowSlices.choices(calendar, data.kinds());
        int common = rich(choices.get(choices.size() - 1), COMMON).size();
        slices = choices.stream()
                .filter(choice -> rich(choice, COMMON).size() == common)
                .findFirst()
                .orElseThrow();
        told = rich(slices, Level.values()[0]);
    }

    /** The levels, coarse ones first, that have enough movements; not finer than the one given. */
    private List<AreaFrame> rich(FlowSlices choice, Level finest) {
        List<AreaFrame> rich = new ArrayList<>();
        List<AreaFrame> frames = atlas.listFrames();
        for (int i = frames.size() - 1; i >= 0; i--) {
            Axis from = data.areas(FlowUnits.ORIGIN, frames.get(i));
            Axis to = data.areas(FlowUnits.DESTINATION, frames.get(i));
            if (from.isUsed() && to.isUsed()) {
                double cells = CountTable.combinations(List.of(from, to)) * choice.size();
                if (frames.get(i).level().compareTo(finest) < 0 || data.total() < LEAST * cells) {
                    return rich;
                }
                rich.add(frames.get(i));
            }
        }
        return rich;
    }

    Atlas atlas() {
        return atlas;
    }

    /** The levels whose flows are told, coarse ones first. */
    List<Level> levels() {
        return told.stream().map(AreaFrame::level).toList();
    }

    /** The finest level whose flows are told, if there is one. */
    Optional<Level> finest() {
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(told.get(told.size() - 1).level());
    }

    /** The months that can be asked for; a question may take several of them together. */
    List<MonthRange> periods() {
        return slices.periods();
    }

    /** Whether kinds of movement are told apart. */
    boolean tellsKinds() {
        return slices.tellsKinds();
    }

    /** What a reader must know when a query cannot be told, a sentence each. */
    List<String> notes(MovementQuery query) {
        List<String> notes = new ArrayList<>();
        if (!levels().contains(query.level())) {
            notes.add("Hidden: there are too few movements to tell flows between areas of this level.");
        }
        if (!slices.tells(query)) {
            String periods = String.join(
                    ", ", periods().stream().map(MonthRange::toString).toList());
            notes.add(
                    "Hidden: these months are not told apart, so that no answer can be subtracted from another. Ask for "
                            + periods + (periods().size() > 1 ? ", or several of these together." : "."));
        } else if (slices.of(query).isEmpty()) {
            notes.add("Hidden: there are too few movements to tell their kinds apart.");
        } else if (!slices.of(query).get(0).cut().isAll()) {
            notes.add("Arrivals and departures of some years or kinds are told only where each of their flows is.");
        }
        return notes;
    }

    /** The counts that answer a query under a threshold; what is shown is decided on first use. */
    Answer answer(MovementQuery query, Threshold threshold) {
        return new Answer(slices.of(query), decided.computeIfAbsent(threshold, this::decide));
    }

    private FlowTables decide(Threshold threshold) {
        Protection own = threshold.smallest() > 1 ? protection : Protection.SMALL_ONLY;
        return new FlowTables(data, told, slices, new Release.Rule(threshold, own));
    }

    /** The counts of one query. */
    final class Answer {
        private final List<FlowSlices.Slice> slices;
        private final FlowTables tables;
        private final Map<Object, Figure> known = new HashMap<>();

        private Answer(List<FlowSlices.Slice> slices, FlowTables tables) {
            this.slices = slices;
            this.tables = tables;
        }

        /** Whether everything is asked for, not some years or kinds. */
        boolean isAll() {
            return slices.size() == 1 && slices.get(0).cut().isAll();
        }

        /** A count of a level, hidden unless every count it is made of is shown. */
        Figure figure(Level level, FlowKinds kind, int... areas) {
            List<Object> key = List.of(level, kind, areas.length > 0 ? areas[0] : -1, areas.length > 1 ? areas[1] : -1);
            Figure found = known.get(key);
            if (found == null) {
                found = find(level, kind, areas);
                known.put(key, found);
            }
            return found;
        }

        private Figure find(Level level, FlowKinds kind, int... areas) {
            return !isAll() && (kind == FlowKinds.IN || kind == FlowKinds.OUT)
                    ? sum(level, kind, areas[0])
                    : own(level, kind, areas);
        }

        /** Arrivals or departures as the sum of their flows. */
        private Figure sum(Level level, FlowKinds kind, int area) {
            long sum = 0;
            int size = atlas.find(level).map(AreaFrame::size).orElse(0);
            for (int other = 0; other < size; other++) {
                Figure part = kind == FlowKinds.IN
                        ? figure(level, FlowKinds.PAIR, other, area)
                        : figure(level, FlowKinds.PAIR, area, other);
                if (!(part instanceof Figure.Known known)) {
                    return new Figure.Hidden();
                }
                sum += other == area ? 0 : known.count();
            }
            return Figure.Known.count(sum);
        }

        private Figure own(Level level, FlowKinds kind, int... areas) {
            long sum = 0;
            for (FlowSlices.Slice slice : slices) {
                OptionalLong count = tables.find(slice, level, kind, areas);
                if (count.isEmpty()) {
                    return new Figure.Hidden();
                }
                sum += count.getAsLong();
            }
            return slices.isEmpty() ? new Figure.Hidden() : Figure.Known.count(sum);
        }
    }
}
