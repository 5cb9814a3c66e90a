package org.sightline.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.movement.Corridors;
import org.sightline.indicators.movement.DecayEstimate;
import org.sightline.indicators.movement.Deterrence;
import org.sightline.indicators.movement.PartialGravity;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Fits size and distance to the flows that are shown, and tests each of them. */
final class CorridorAnalysis {
    private static final double METRES_PER_KM = 1000;
    private static final String TOO_FEW = "Too few flows are shown to fit a model of size and distance.";

    private final CorridorQuery query;
    private final Disclosed<FlowResult> shown;
    private final ShownFlows flows;
    private final Homes homes;
    private final List<AreaPoint> points;
    private final PartialGravity fit;
    private final double[] expected;
    private final Corridors tested;

    CorridorAnalysis(CorridorQuery query, Disclosed<FlowResult> shown, ShownFlows flows, Homes homes) {
        this.query = query;
        this.shown = shown;
        this.flows = flows;
        this.homes = homes;
        points = homes.points();
        fit = PartialGravity.robust(
                flows.partial(),
                Deterrence.spread(kilometres(homes.parts()), query.fall().decay()));
        expected = fit.matrix();
        tested = fit.corridors();
    }

    private static Deterrence.Parts kilometres(Deterrence.Parts metres) {
        double[] x = metres.x().clone();
        double[] y = metres.y().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] /= METRES_PER_KM;
            y[i] /= METRES_PER_KM;
        }
        return new Deterrence.Parts(metres.areas(), metres.area(), x, y, metres.weight());
    }

    CorridorResult run() {
        List<Corridor> listed = new ArrayList<>();
        boolean[] found = tested.found(Corridors.LEVEL);
        for (Flow flow : flows.result().flows()) {
            if (query.flows()
                    .boundary()
                    .level()
                    .map(level -> level.compareTo(query.flows().level()) < 0
                            || flow.crosses().contains(level))
                    .orElse(true)) {
                listed.add(corridor(flow, found));
            }
        }
        listed.sort(Comparator.comparingDouble(
                        (Corridor flow) -> flow.adjusted() instanceof Figure.Known known ? known.value() : 1)
                .thenComparing(Comparator.comparingDouble(
                                (Corridor flow) -> flow.z() instanceof Figure.Known known ? known.value() : 0)
                        .reversed())
                .thenComparing(Corridor::origin)
                .thenComparing(Corridor::destination));
        DecayEstimate decay = fit.decay(tested.dispersion());
        int areas = flows.areas();
        return new CorridorResult(
                query,
                shown,
                listed,
                figure(decay.beta(), decay.lower(), decay.upper()),
                half(decay),
                figure(
                        Double.isNaN(fit.beta())
                                ? Double.NaN
                                : tested.dispersion().inflation(1),
                        Double.NaN,
                        Double.NaN),
                Double.isNaN(fit.beta()) ? 0 : areas * (areas - 1),
                card());
    }

    private Corridor corridor(Flow flow, boolean[] found) {
        int from = flows.position(flow.origin());
        int to = flows.position(flow.destination());
        int pair = from * flows.areas() + to;
        double distance = Math.hypot(
                points.get(from).x() - points.get(to).x(),
                points.get(from).y() - points.get(to).y());
        return new Corridor(
                flow.origin(),
                flow.destination(),
                flow.count(),
                figure(expected[pair], Double.NaN, Double.NaN),
                figure(tested.ratio()[pair], tested.lower()[pair], tested.upper()[pair]),
                figure(tested.z()[pair], Double.NaN, Double.NaN),
                figure(tested.p()[pair], Double.NaN, Double.NaN),
                figure(tested.adjusted()[pair], Double.NaN, Double.NaN),
                distance / METRES_PER_KM,
                found[pair],
                flow.crosses());
    }

    private static Figure figure(double value, double lower, double upper) {
        return Double.isFinite(value)
                ? new Figure.Known(value, lower, upper, -1)
                : new Figure.Undefined(Figure.Reason.NOT_DEFINED, TOO_FEW);
    }

    /** ln 2/β; no limits where the interval of β reaches 0. */
    private Figure half(DecayEstimate decay) {
        if (Double.isNaN(decay.beta())) {
            return new Figure.Undefined(Figure.Reason.NOT_DEFINED, TOO_FEW);
        }
        if (query.fall() != CorridorQuery.Fall.EXPONENTIAL || !(decay.beta() > 0)) {
            return new Figure.Undefined(Figure.Reason.NOT_DEFINED, "Movement does not halve over any distance.");
        }
        double log = Math.log(2);
        boolean bounded = decay.lower() > 0;
        return new Figure.Known(
                log / decay.beta(),
                bounded ? log / decay.upper() : Double.NaN,
                bounded ? log / decay.lower() : Double.NaN,
                -1);
    }

    private RunCard card() {
        FlowResult result = flows.result();
        List<String> notes = new ArrayList<>();
        notes.add("Tested: " + result.flows().size()
                + " flows that are shown; those that are not take part in the adjustment with p = 1.");
        if (Double.isNaN(fit.beta())) {
            notes.add(TOO_FEW);
        }
        RunCard card = result.card()
                .with(
                        "Gravity model (" + query.fall().id()
                                + " decay, distances " + homes.measured()
                                + ") fitted to the flows, arrivals and departures shown; one-sided exact p, over-dispersion allowed for, adjusted by Benjamini-Hochberg; corridors at a false discovery rate of 5 %.",
                        notes);
        return card.with(Map.of(
                "decay", query.fall().id(),
                "boundary", query.flows().boundary().id()));
    }
}
