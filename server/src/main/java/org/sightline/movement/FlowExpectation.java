package org.sightline.movement;

import java.util.List;
import java.util.Optional;
import org.sightline.indicators.movement.Margins;
import org.sightline.indicators.movement.QuasiIndependence;
import org.sightline.privacy.Figure;

/**
 * Expected flows under quasi-independence. The model needs nothing but arrivals and departures, so it is fitted to those that are shown:
 * what is expected tells nothing that was not shown. Where those of any area are hidden, so is every expected flow.
 */
final class FlowExpectation {
    private final Optional<QuasiIndependence> fit;

    /** Fits the model to the arrivals and departures of all areas, in their order. */
    FlowExpectation(List<AreaFlows> areas) {
        double[] in = areas.stream().mapToDouble(area -> count(area.in())).toArray();
        double[] out = areas.stream().mapToDouble(area -> count(area.out())).toArray();
        boolean shown = areas.stream()
                .allMatch(area -> area.in() instanceof Figure.Known && area.out() instanceof Figure.Known);
        double[] net = new double[in.length];
        java.util.Arrays.setAll(net, area -> in[area] - out[area]);
        fit = shown
                ? Optional.of(QuasiIndependence.fit(new Margins(in, out, new double[in.length], net)))
                : Optional.empty();
    }

    private static double count(Figure figure) {
        return figure instanceof Figure.Known known ? known.count() : 0;
    }

    /** What is expected from one area to another, by position. */
    Figure of(int origin, int destination) {
        return fit.<Figure>map(model -> Figure.Known.of(model.expected(origin, destination)))
                .orElseGet(Figure.Hidden::new);
    }
}
