package org.sightline.movement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sightline.area.AreaCode;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.movement.PlanTogether;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Seeks groups in the flows that are shown. */
final class GroupAnalysis {
    private static final int RUNS = 200;
    private static final int SIMULATIONS = 199;
    private static final long SEED = 1;
    private static final String NONE =
            "No group is beyond chance: what areas exchange follows from their size and the distance between them, as far as the flows shown can tell.";

    private final CorridorQuery query;
    private final Disclosed<FlowResult> shown;
    private final FittedFlows model;

    GroupAnalysis(CorridorQuery query, Disclosed<FlowResult> shown, FittedFlows model) {
        this.query = query;
        this.shown = shown;
        this.model = model;
    }

    GroupResult run() {
        if (!model.isFitted()) {
            return result(
                    List.of(),
                    new Figure.Undefined(Figure.Reason.NOT_DEFINED, FittedFlows.TOO_FEW),
                    FittedFlows.TOO_FEW);
        }
        PlanTogether found = PlanTogether.of(
                new PlanTogether.Flows(
                        model.flows().areas(),
                        model.flows().known(),
                        model.fit().matrix(),
                        model.fit().left(),
                        model.fit().dispersion()),
                new PlanTogether.Plan(
                        RUNS, SIMULATIONS, SEED, Runtime.getRuntime().availableProcessors()));
        List<PlanGroup> groups = found.groups().stream()
                .map(group -> new PlanGroup(
                        codes(group.areas()),
                        codes(group.core()),
                        group.observed(),
                        group.expected(),
                        group.z(),
                        group.p(),
                        group.stability()))
                .toList();
        return result(
                groups,
                Figure.Known.of(found.pModularity()),
                groups.isEmpty() ? NONE : "Told: groups that chance alone would make nowhere in 19 of 20 regions.");
    }

    private List<AreaCode> codes(int[] positions) {
        return Arrays.stream(positions)
                .mapToObj(position -> shown.value().areas().get(position).code())
                .toList();
    }

    private GroupResult result(List<PlanGroup> groups, Figure p, String note) {
        RunCard card = shown.value()
                .card()
                .with(
                        model.words()
                                + "areas split by modularity against it; each group tested against the largest of "
                                + SIMULATIONS + " simulated regions without groups; stability over " + RUNS
                                + " runs with flows drawn anew; seed " + SEED + ".",
                        List.of(note))
                .with(Map.of("decay", query.fall().id()));
        return new GroupResult(query, shown, groups, p, RUNS, card);
    }
}
