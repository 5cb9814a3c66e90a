package org.sightline.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final int[] origins;
    private final int[] destinations;
    private final long[] counts;
    private final long[] episodes;

    FlowAnalysis(Atlas atlas, AreaFrame frame, MovementQuery query, Selected selected, RunCard card) {
        this.atlas = atlas;
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
        FlowClosing closing = closing();
        boolean[] hidden = closing.close(threshold);
        int[] asked = flows(i -> origins[i] != destinations[i] && isAsked(i));
        int[] shown =
                Arrays.stream(asked).filter(i -> !hidden[i] && counts[i] > 0).toArray();
        int[] held = Arrays.stream(asked).filter(i -> hidden[i]).toArray();
        Figure heldTotal = closing.givesAway(held, hidden, threshold)
                ? new Figure.Hidden()
                : Figure.Known.count(sum(held)).hiding(threshold);
        return new FlowResult(
                query.level(),
                selected.unit(),
                listed(shown),
                new FlowResult.HiddenFlows(held.length, heldTotal),
                totals(shown, asked, heldTotal, threshold),
                areas(closing, hidden, threshold),
                card,
                this::run);
    }

    private FlowClosing closing() {
        FlowClosing closing = new FlowClosing(counts);
        List<Integer> between = IntStream.range(0, counts.length)
                .mapToObj(i -> origins[i] == destinations[i] ? -1 - i : origins[i])
                .toList();
        closing.groupBy(between);
        closing.groupBy(IntStream.range(0, counts.length)
                .mapToObj(i -> origins[i] == destinations[i] ? -1 - i : destinations[i])
                .toList());
        closing.groupBy(
                IntStream.range(0, counts.length).mapToObj(i -> "everything").toList());
        closing.groupBy(IntStream.range(0, counts.length)
                .mapToObj(i -> origins[i] == destinations[i] ? "within" : "between")
                .toList());
        for (AreaFrame upper : atlas.listFrames()) {
            if (upper.level().compareTo(query.level()) > 0) {
                int[] up = atlas.ancestors(query.level(), upper.level());
                closing.groupBy(IntStream.range(0, counts.length)
                        .mapToObj(i -> List.of(up[origins[i]], up[destinations[i]]))
                        .toList());
            }
        }
        return closing;
    }

    private boolean isAsked(int flow) {
        return query.boundary()
                .level()
                .map(level -> crosses(flow).contains(level))
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

    private List<Flow> listed(int[] shown) {
        return Arrays.stream(shown)
                .mapToObj(i -> new Flow(
                        frame.areas().get(origins[i]).code(),
                        frame.areas().get(destinations[i]).code(),
                        counts[i],
                        episodes[i] == Movement.UNKNOWN
                                ? new Figure.Undefined(Figure.Reason.NO_DATA, "Episodes are not given.")
                                : Figure.Known.count(episodes[i]),
                        crosses(i)))
                .sorted(Comparator.comparingLong(Flow::count)
                        .reversed()
                        .thenComparing(Flow::origin)
                        .thenComparing(Flow::destination))
                .toList();
    }

    private FlowResult.Totals totals(int[] shown, int[] asked, Figure held, Threshold threshold) {
        long total = Arrays.stream(counts).sum();
        long within = sum(flows(i -> origins[i] == destinations[i]));
        long between = sum(asked);
        Figure listed = between == 0
                ? new Figure.Undefined(Figure.Reason.NOT_DEFINED, "No movement between areas matches.")
                : held instanceof Figure.Hidden ? held : Figure.Known.of((double) sum(shown) / between);
        return new FlowResult.Totals(
                Figure.Known.count(total).hiding(threshold),
                Figure.Known.count(within).hiding(threshold),
                share(Level.AUTHORITY, threshold),
                share(Level.FORCE, threshold),
                listed);
    }

    /** Share of all movements that cross a border of that level, worked out from the ends as given, not as drawn. */
    private Figure share(Level level, Threshold threshold) {
        if (atlas.find(level).isEmpty()) {
            return new Figure.Undefined(
                    Figure.Reason.NOT_DEFINED,
                    "No areas of level " + level.id() + " are loaded, so no border is known.");
        }
        long crossing = 0;
        long known = 0;
        for (Movement movement : selected.movements()) {
            int from = selected.position(movement.origin(), level);
            int to = selected.position(movement.destination(), level);
            if (from >= 0 && to >= 0) {
                known += selected.count(movement);
                crossing += from == to ? 0 : selected.count(movement);
            }
        }
        if (known == 0) {
            return new Figure.Undefined(
                    Figure.Reason.NOT_DEFINED, "No movement has both ends in an area of this level.");
        }
        if (threshold.hides(crossing) || threshold.hides(known - crossing)) {
            return new Figure.Hidden();
        }
        Interval interval = Proportions.wilson(crossing, known, CONFIDENCE);
        return new Figure.Known((double) crossing / known, interval.lower(), interval.upper(), crossing);
    }

    private List<AreaFlows> areas(FlowClosing closing, boolean[] hidden, Threshold threshold) {
        List<AreaFlows> areas = new ArrayList<>();
        for (int area = 0; area < frame.size(); area++) {
            int place = area;
            Area named = frame.areas().get(area);
            areas.add(new AreaFlows(
                    named.code(),
                    named.name(),
                    margin(closing, hidden, threshold, i -> destinations[i] == place && origins[i] != place),
                    margin(closing, hidden, threshold, i -> origins[i] == place && destinations[i] != place),
                    margin(closing, hidden, threshold, i -> origins[i] == place && destinations[i] == place)));
        }
        return areas;
    }

    private Figure margin(FlowClosing closing, boolean[] hidden, Threshold threshold, IntPredicate members) {
        int[] flows = flows(members);
        return closing.givesAway(flows, hidden, threshold)
                ? new Figure.Hidden()
                : Figure.Known.count(sum(flows)).hiding(threshold);
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
