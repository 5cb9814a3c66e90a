package org.sightline.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.movement.Hubs;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Tests the arrivals of every area, of the flows that are shown. */
final class HubAnalysis {
    private final CorridorQuery query;
    private final Disclosed<FlowResult> shown;
    private final FittedFlows model;
    private final Homes homes;

    HubAnalysis(CorridorQuery query, Disclosed<FlowResult> shown, FittedFlows model, Homes homes) {
        this.query = query;
        this.shown = shown;
        this.model = model;
        this.homes = homes;
    }

    HubResult run() {
        int areas = model.flows().areas();
        double[] observed = model.flows().known();
        double[] children = homes.children();
        boolean byChildren = Arrays.stream(children).anyMatch(count -> count > 0);
        double[] size = byChildren ? children : Hubs.departures(areas, observed);
        Hubs hubs = model.isFitted()
                ? Hubs.of(areas, observed, model.deterrence(), size)
                : Hubs.of(areas, observed, Hubs.anywhere(areas), new double[areas]);
        List<HubArea> found = new ArrayList<>();
        for (int i = 0; i < areas; i++) {
            AreaFlows own = shown.value().areas().get(i);
            found.add(new HubArea(
                    own.code(),
                    own.name(),
                    Math.round(hubs.arrivals()[i]),
                    hubs.origins()[i],
                    figure(hubs.effective()[i], Double.NaN, Double.NaN, "No flow to this area is shown."),
                    figure(hubs.largest()[i], Double.NaN, Double.NaN, "No flow to this area is shown."),
                    expectation(hubs.expected()[i], Double.NaN, Double.NaN),
                    expectation(
                            hubs.test().ratio()[i],
                            hubs.test().lower()[i],
                            hubs.test().upper()[i]),
                    expectation(hubs.test().p()[i], Double.NaN, Double.NaN),
                    expectation(hubs.test().adjusted()[i], Double.NaN, Double.NaN),
                    hubs.hub()[i]));
        }
        RunCard card = shown.value()
                .card()
                .with(
                        model.words() + "all who leave an area go to the others in proportion to their "
                                + (byChildren ? homes.ages() : "departures")
                                + " and this decay; arrivals tested one-sided against the variation of the other areas, adjusted by Benjamini-Hochberg; a hub has three or more effective origins.",
                        model.isFitted() ? List.of() : List.of(FittedFlows.TOO_FEW))
                .with(Map.of("decay", query.fall().id()));
        return new HubResult(query, shown, found, card);
    }

    private Figure expectation(double value, double lower, double upper) {
        return figure(
                value, lower, upper, model.isFitted() ? "The size of this area is not known." : FittedFlows.TOO_FEW);
    }

    private static Figure figure(double value, double lower, double upper, String why) {
        return Double.isFinite(value)
                ? new Figure.Known(value, lower, upper, -1)
                : new Figure.Undefined(Figure.Reason.NOT_DEFINED, why);
    }
}
