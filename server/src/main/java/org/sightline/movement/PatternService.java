package org.sightline.movement;

import java.util.List;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaRepository;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.area.Level;
import org.sightline.dataset.NotAvailable;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Gate;

/**
 * Answers what movement is like: corridors, measures, groups, hubs, change. Everything is made from flows that have passed the gate, so that no answer here can tell
 * what the flows do not.
 */
public final class PatternService {
    private final AtlasSource atlases;
    private final AreaRepository areas;
    private final MovementService movements;
    private final Gate gate;

    public PatternService(AtlasSource atlases, AreaRepository areas, MovementService movements, Gate gate) {
        this.atlases = atlases;
        this.areas = areas;
        this.movements = movements;
        this.gate = gate;
    }

    /** The flows beyond what size and distance explain. */
    public Disclosed<CorridorResult> corridors(CorridorQuery query) {
        Disclosed<FlowResult> shown = all(query.flows());
        Atlas atlas = atlases.get();
        AreaFrame frame = frame(atlas, query.flows().level());
        return gate.disclose(
                new CorridorAnalysis(query, shown, new ShownFlows(shown, frame), homes(atlas, frame)).run());
    }

    /** What the movement of each area is like. */
    public Disclosed<MeasureResult> measures(MovementQuery query) {
        Disclosed<FlowResult> shown = all(query);
        Atlas atlas = atlases.get();
        AreaFrame frame = frame(atlas, query.level());
        return gate.disclose(
                new MeasureAnalysis(query, shown, new ShownFlows(shown, frame), atlas, homes(atlas, frame)).run());
    }

    /** Areas that exchange more than expected. */
    public Disclosed<GroupResult> groups(CorridorQuery query) {
        Disclosed<FlowResult> shown = all(query.flows());
        return gate.disclose(new GroupAnalysis(query, shown, fitted(query, shown)).run());
    }

    /** Places that many origins lead to. */
    public Disclosed<HubResult> hubs(CorridorQuery query) {
        Disclosed<FlowResult> shown = all(query.flows());
        Atlas atlas = atlases.get();
        Homes homes = homes(atlas, frame(atlas, query.flows().level()));
        return gate.disclose(new HubAnalysis(query, shown, fitted(query, shown), homes).run());
    }

    /** Flows that have become more, or fewer. */
    public Disclosed<FlowChangeResult> change(FlowChangeQuery query) {
        return gate.disclose(new FlowChangeAnalysis(
                        query,
                        all(query.earlier()),
                        all(query.flows()),
                        frame(atlases.get(), query.flows().level()))
                .run());
    }

    private FittedFlows fitted(CorridorQuery query, Disclosed<FlowResult> shown) {
        Atlas atlas = atlases.get();
        AreaFrame frame = frame(atlas, query.flows().level());
        return new FittedFlows(query.fall(), new ShownFlows(shown, frame).partial(), homes(atlas, frame));
    }

    /** Where lines to and from the areas of a level are drawn. */
    public List<AreaPoint> points(Level level) {
        Atlas atlas = atlases.get();
        return homes(atlas, frame(atlas, level)).points();
    }

    /** Whatever the boundary, a model is fitted to all flows. */
    private Disclosed<FlowResult> all(MovementQuery query) {
        return movements.flows(new MovementQuery(query.level(), query.months(), query.categories(), Boundary.ALL));
    }

    private Homes homes(Atlas atlas, AreaFrame frame) {
        return new Homes(atlas, frame, areas.listPopulations());
    }

    private static AreaFrame frame(Atlas atlas, Level level) {
        return atlas.find(level)
                .orElseThrow(() -> new NotAvailable("No areas of level " + level.id() + " are loaded."));
    }
}
