package org.sightline.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sightline.area.AreaFrame;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.movement.FlowChange;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Compares the flows that are shown of two periods. */
final class FlowChangeAnalysis {
    private static final String NONE = "The flow is not shown in both periods.";

    private final FlowChangeQuery query;
    private final Disclosed<FlowResult> earlier;
    private final Disclosed<FlowResult> later;
    private final AreaFrame frame;

    FlowChangeAnalysis(
            FlowChangeQuery query, Disclosed<FlowResult> earlier, Disclosed<FlowResult> later, AreaFrame frame) {
        this.query = query;
        this.earlier = earlier;
        this.later = later;
        this.frame = frame;
    }

    /** A flow of both periods, or of one. */
    private record Pair(
            Flow any, @Nullable Flow before, @Nullable Flow after) {
        static double count(@Nullable Flow flow) {
            return flow == null ? Double.NaN : flow.count();
        }

        static Figure figure(@Nullable Flow flow) {
            return flow == null ? new Figure.Hidden() : Figure.Known.count(flow.count());
        }
    }

    FlowChangeResult run() {
        MonthRange after = query.flows().months().orElseThrow();
        List<Pair> pairs = pairs();
        FlowChange change = FlowChange.of(
                pairs.stream().mapToDouble(pair -> Pair.count(pair.before)).toArray(),
                pairs.stream().mapToDouble(pair -> Pair.count(pair.after)).toArray(),
                query.before().months(),
                after.months());
        List<ChangedFlow> flows = new ArrayList<>();
        int tests = 0;
        for (int i = 0; i < pairs.size(); i++) {
            tests += Double.isNaN(change.adjusted()[i]) ? 0 : 1;
            if (isListed(pairs.get(i).any)) {
                flows.add(changed(pairs.get(i), change, i));
            }
        }
        flows.sort(Comparator.comparingDouble(
                        (ChangedFlow flow) -> flow.adjusted() instanceof Figure.Known known ? known.value() : 2)
                .thenComparing(ChangedFlow::origin)
                .thenComparing(ChangedFlow::destination));
        return new FlowChangeResult(
                query,
                earlier,
                later,
                flows,
                figure(tests == 0 ? Double.NaN : change.dispersion()),
                tests,
                card(after));
    }

    private List<Pair> pairs() {
        Map<Integer, Pair> pairs = new TreeMap<>();
        for (Flow flow : earlier.value().flows()) {
            pairs.put(key(flow), new Pair(flow, flow, null));
        }
        for (Flow flow : later.value().flows()) {
            Pair known = pairs.get(key(flow));
            pairs.put(key(flow), new Pair(flow, known == null ? null : known.before, flow));
        }
        return List.copyOf(pairs.values());
    }

    private int key(Flow flow) {
        return frame.find(flow.origin()).orElseThrow() * frame.size()
                + frame.find(flow.destination()).orElseThrow();
    }

    private boolean isListed(Flow flow) {
        return query.flows()
                .boundary()
                .level()
                .map((Level level) -> level.compareTo(query.flows().level()) < 0
                        || flow.crosses().contains(level))
                .orElse(true);
    }

    private static ChangedFlow changed(Pair pair, FlowChange change, int i) {
        double adjusted = change.adjusted()[i];
        ChangedFlow.Change what = Double.isNaN(adjusted)
                ? ChangedFlow.Change.NOT_TOLD
                : adjusted > FlowChange.LEVEL
                        ? ChangedFlow.Change.NOT_SIGNIFICANT
                        : change.ratio()[i] > 1 ? ChangedFlow.Change.MORE : ChangedFlow.Change.FEWER;
        return new ChangedFlow(
                pair.any.origin(),
                pair.any.destination(),
                Pair.figure(pair.before),
                Pair.figure(pair.after),
                Double.isFinite(change.ratio()[i])
                        ? new Figure.Known(change.ratio()[i], change.lower()[i], change.upper()[i], -1)
                        : new Figure.Undefined(Figure.Reason.NOT_DEFINED, NONE),
                figure(change.p()[i]),
                figure(adjusted),
                what,
                pair.any.crosses());
    }

    private static Figure figure(double value) {
        return Double.isFinite(value) ? Figure.Known.of(value) : new Figure.Undefined(Figure.Reason.NOT_DEFINED, NONE);
    }

    private RunCard card(MonthRange after) {
        return later.value()
                .card()
                .with(
                        "Compared with " + query.before() + ", flow by flow, for " + after
                                + ": ratio of the rates a month, exact given the sum of both, over-dispersion allowed for, adjusted by Benjamini-Hochberg; more or fewer at a false discovery rate of 5 %.",
                        List.of("Flows that are not shown in both periods are not compared."))
                .with(Map.of(
                        "before_from",
                        query.before().from().toString(),
                        "before_to",
                        query.before().to().toString()));
    }
}
