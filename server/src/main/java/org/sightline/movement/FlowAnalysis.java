package org.sightline.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.rate.Interval;
import org.sightline.indicators.rate.Proportions;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Adds movements up to flows between the areas of a level and decides what of them may be shown. */
final class FlowAnalysis {
    private static final double CONFIDENCE = 0.95;
    private static final Threshold SHOW_ALL = new Threshold(1);

    private final Atlas atlas;
    private final AreaFrame frame;
    private final MovementQuery query;
    private final Selected selected;
    private final RunCard card;
    private final FlowLattice lattice;
    private final int[] origins;
    private final int[] destinations;
    private final long[] counts;
    private final long[] episodes;

    FlowAnalysis(FlowLattice lattice, AreaFrame frame, MovementQuery query, Selected selected, RunCard card) {
        this.lattice = lattice;
        this.atlas = lattice.atlas();
        this.frame = frame;
        this.query = query;
        this.selected = selected;
        this.card = card;
        TreeMap<Long, long[]> cells = new TreeMap<>();
        for (Movement movement : selected.movements()) {
            long from = selected.position(movement.origin(), query.level());
            long to = selected.position(movement.destination(), query.level());
            long[] cell = cells.computeIfAbsent(from * frame.size() + to, key -> new long[2]);
            cell[0] += selected.count(movement);
            boolean known = movement.episodes() != Movement.UNKNOWN && cell[1] != Movement.UNKNOWN;
            cell[1] = known ? cell[1] + movement.episodes() : Movement.UNKNOWN;
        }
        origins = cells.keySet().stream()
                .mapToInt(key -> (int) (key / frame.size()))
                .toArray();
        destinations = cells.keySet().stream()
                .mapToInt(key -> (int) (key % frame.size()))
                .toArray();
        counts = cells.values().stream().mapToLong(cell -> cell[0]).toArray();
        episodes = cells.values().stream().mapToLong(cell -> cell[1]).toArray();
    }

    FlowResult run() {
        return run(SHOW_ALL);
    }

    private FlowResult run(Threshold threshold) {
        FlowLattice.Answer answer = lattice.answer(query, threshold);
        int[] asked = flows(i -> origins[i] != destinations[i] && isAsked(i) && counts[i] > 0);
        int[] shown = Arrays.stream(asked).filter(i -> isShown(answer, i)).toArray();
        Figure between = between(answer);
        List<AreaFlows> areas = areas(answer);
        Figure held = less(between, sum(shown));
        return new FlowResult(
                query.level(),
                selected.unit(),
                listed(shown, answer, new FlowExpectation(areas)),
                new FlowResult.HiddenFlows(pairs() - shown.length, held.hiding(threshold)),
                totals(answer, between, sum(shown)),
                areas,
                card,
                this::run);
    }

    private boolean isShown(FlowLattice.Answer answer, int flow) {
        return answer.figure(query.level(), FlowKinds.PAIR, origins[flow], destinations[flow]) instanceof Figure.Known;
    }

    /** All movements that the boundary asks for; where it is a coarser one, only if each of them has ends on both levels. */
    private Figure between(FlowLattice.Answer answer) {
        Level crossed = query.boundary()
                .level()
                .filter(level -> level.compareTo(query.level()) > 0)
                .orElse(query.level());
        boolean same = crossed == query.level()
                || answer.figure(crossed, FlowKinds.TOTAL).equals(answer.figure(query.level(), FlowKinds.TOTAL));
        return same ? answer.figure(crossed, FlowKinds.BETWEEN) : new Figure.Hidden();
    }

    private static Figure less(Figure total, long part) {
        return total instanceof Figure.Known known ? Figure.Known.count(known.count() - part) : total;
    }

    /** Whether a flow crosses the boundary; one between larger areas always does. */
    private boolean isAsked(int flow) {
        return query.boundary()
                .level()
                .map(level ->
                        level.compareTo(query.level()) < 0 || crosses(flow).contains(level))
                .orElse(true);
    }

    private List<Level> crosses(int flow) {
        List<Level> crossed = new ArrayList<>();
        for (Level level : List.of(Level.AUTHORITY, Level.FORCE)) {
            if (atlas.find(level).isPresent() && level.compareTo(query.level()) >= 0) {
                int[] up = atlas.ancestors(query.level(), level);
                if (up[origins[flow]] != up[destinations[flow]]) {
                    crossed.add(level);
                }
            }
        }
        return crossed;
    }

    /** How many flows there could be. How many there are is not told: small ones could be counted from it. */
    private int pairs() {
        int[] group = IntStream.range(0, frame.size()).toArray();
        Optional<Level> crossed = query.boundary().level().filter(level -> level.compareTo(query.level()) > 0);
        if (crossed.flatMap(atlas::find).isPresent()) {
            group = atlas.ancestors(query.level(), crossed.get());
        }
        Map<Integer, Integer> sizes = new HashMap<>();
        Arrays.stream(group).forEach(code -> sizes.merge(code, 1, Integer::sum));
        return sizes.values().stream()
                .mapToInt(size -> size * (frame.size() - size))
                .sum();
    }

    /** Episodes are told once, on one level and for everything together: so none can be subtracted from another. */
    private Figure episodes(int flow, FlowLattice.Answer answer) {
        if (episodes[flow] == Movement.UNKNOWN) {
            return new Figure.Undefined(Figure.Reason.NO_DATA, "Episodes are not given.");
        }
        boolean told = answer.isAll() && lattice.finest().equals(Optional.of(query.level()));
        return told ? Figure.Known.count(episodes[flow]) : new Figure.Hidden();
    }

    private List<Flow> listed(int[] shown, FlowLattice.Answer answer, FlowExpectation expectation) {
        return Arrays.stream(shown)
                .mapToObj(i -> new Flow(
                        frame.areas().get(origins[i]).code(),
                        frame.areas().get(destinations[i]).code(),
                        counts[i],
                        episodes(i, answer),
                        expectation.of(origins[i], destinations[i]),
                        crosses(i)))
                .sorted(Comparator.comparingLong(Flow::count)
                        .reversed()
                        .thenComparing(Flow::origin)
                        .thenComparing(Flow::destination))
                .toList();
    }

    private FlowResult.Totals totals(FlowLattice.Answer answer, Figure between, long listed) {
        Figure share = between;
        if (between instanceof Figure.Known known) {
            share = known.count() == 0
                    ? new Figure.Undefined(Figure.Reason.NOT_DEFINED, "No movement between areas matches.")
                    : Figure.Known.of((double) listed / known.count());
        }
        return new FlowResult.Totals(
                answer.figure(query.level(), FlowKinds.TOTAL),
                answer.figure(query.level(), FlowKinds.WITHIN),
                share(Level.AUTHORITY, answer),
                share(Level.FORCE, answer),
                share);
    }

    /** Share of all movements that cross a border of that level, worked out from the ends as given, not as drawn. */
    private Figure share(Level level, FlowLattice.Answer answer) {
        if (atlas.find(level).isEmpty()) {
            return new Figure.Undefined(
                    Figure.Reason.NOT_DEFINED,
                    "No areas of level " + level.id() + " are loaded, so no border is known.");
        }
        Figure crossing = answer.figure(level, FlowKinds.BETWEEN);
        Figure all = answer.figure(level, FlowKinds.TOTAL);
        if (!(crossing instanceof Figure.Known part) || !(all instanceof Figure.Known whole)) {
            return new Figure.Hidden();
        }
        if (whole.count() == 0) {
            return new Figure.Undefined(
                    Figure.Reason.NOT_DEFINED, "No movement has both ends in an area of this level.");
        }
        Interval interval = Proportions.wilson(part.count(), whole.count(), CONFIDENCE);
        return new Figure.Known(
                (double) part.count() / whole.count(), interval.lower(), interval.upper(), part.count());
    }

    private List<AreaFlows> areas(FlowLattice.Answer answer) {
        List<AreaFlows> areas = new ArrayList<>();
        for (int area = 0; area < frame.size(); area++) {
            Area named = frame.areas().get(area);
            areas.add(new AreaFlows(
                    named.code(),
                    named.name(),
                    answer.figure(query.level(), FlowKinds.IN, area),
                    answer.figure(query.level(), FlowKinds.OUT, area),
                    answer.figure(query.level(), FlowKinds.PAIR, area, area)));
        }
        return areas;
    }

    private int[] flows(IntPredicate members) {
        return IntStream.range(0, counts.length).filter(members).toArray();
    }

    private long sum(int[] flows) {
        return Arrays.stream(flows).mapToLong(i -> counts[i]).sum();
    }

    /** Parameters of the run card. */
    static Map<String, String> parameters(MovementQuery query) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("level", query.level().id());
        parameters.put("boundary", query.boundary().id());
        query.months().ifPresent(months -> parameters.put("months", months.toString()));
        if (!query.categories().isEmpty()) {
            parameters.put("category", String.join(", ", new TreeSet<>(query.categories())));
        }
        return parameters;
    }
}
