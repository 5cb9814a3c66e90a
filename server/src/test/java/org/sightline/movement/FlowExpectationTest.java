package org.sightline.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.AtlasSource;
import org.sightline.area.Level;
import org.sightline.indicators.movement.FlowTable;
import org.sightline.indicators.movement.QuasiIndependence;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Gate;
import org.sightline.privacy.Threshold;

/** Expected flows rest on shown arrivals and departures only. */
final class FlowExpectationTest {
    private final List<Movement> rows;
    private final Atlas atlas;
    private final MovementService service;

    FlowExpectationTest() throws IOException {
        var repositories = SampleMovements.store().repositories();
        AtlasSource atlases = new AtlasSource(repositories.areas());
        atlas = atlases.get();
        rows = repositories.movements().find().orElseThrow().movements();
        service = new MovementService(atlases, repositories.movements(), new Gate(Threshold.DEFAULT));
    }

    private FlowResult ask(Set<String> kinds) {
        return service.flows(new MovementQuery(Level.AUTHORITY, Optional.empty(), kinds, Boundary.ALL))
                .value();
    }

    @Test
    void expectsWhatTheWholeTableWouldWhereAllArrivalsAndDeparturesAreShown() {
        AreaFrame frame = atlas.find(Level.AUTHORITY).orElseThrow();
        FlowTable table = FlowTable.aggregate(
                frame.size(),
                rows.stream()
                        .mapToInt(row -> Selected.find(atlas, row.origin(), Level.AUTHORITY))
                        .toArray(),
                rows.stream()
                        .mapToInt(row -> Selected.find(atlas, row.destination(), Level.AUTHORITY))
                        .toArray(),
                rows.stream().mapToDouble(Movement::children).toArray());
        QuasiIndependence fit = QuasiIndependence.fit(table);
        List<Flow> flows = ask(Set.of()).flows();
        assertThat(flows).hasSizeGreaterThan(30);
        for (Flow flow : flows) {
            double expected = fit.expected(
                    frame.find(flow.origin()).orElseThrow(),
                    frame.find(flow.destination()).orElseThrow());
            assertThat(((Figure.Known) flow.expected()).value()).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Test
    void expectsNothingWhereArrivalsOrDeparturesAreHidden() {
        FlowResult result = ask(Set.of("exploitation"));
        assertThat(result.areas()).anyMatch(area -> area.in() instanceof Figure.Hidden);
        assertThat(result.flows()).isNotEmpty().allMatch(flow -> flow.expected() instanceof Figure.Hidden);
    }
}
