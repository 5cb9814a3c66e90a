package org.sightline.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.movement.Corridors;
import org.sightline.indicators.movement.Decay;
import org.sightline.indicators.movement.DecayEstimate;
import org.sightline.indicators.movement.PartialGravity;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Fits size and distance to the flows that are shown, and tests each of them. */
final class CorridorAnalysis {

    private static final String MISFIT =
            "No corridor is told: more than a tenth of all pairs are beyond what size and distance explain, so this model does not fit these flows.";

    private final CorridorQuery query;
    private final Disclosed<FlowResult> shown;
    private final ShownFlows flows;
    private final FittedFlows model;
    private final List<AreaPoint> points;
    private final Decay decay;
    private final PartialGravity fit;
    private final double[] expected;
    private final Corridors tested;

    CorridorAnalysis(CorridorQuery query, Disclosed<FlowResult> shown, ShownFlows flows, Homes homes) {
        this.query = query;
        this.shown = shown;
        this.flows = flows;
        points = homes.points();
        model = new FittedFlows(query.fall(), flows.partial(), homes);
        decay = model.decay();
        fit = model.fit();
        expected = fit.matrix();
        tested = fit.corridors();
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
        DecayEstimate rate = fit.decay(tested.dispersion());
        int areas = flows.areas();
        return new CorridorResult(
                query,
                shown,
                listed,
                decay.name().toLowerCase(Locale.ROOT),
                figure(rate.beta(), rate.lower(), rate.upper()),
                half(rate),
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
                distance / FittedFlows.METRES_PER_KM,
                found[pair],
                flow.crosses());
    }

    private static Figure figure(double value, double lower, double upper) {
        return Double.isFinite(value)
                ? new Figure.Known(value, lower, upper, -1)
                : new Figure.Undefined(Figure.Reason.NOT_DEFINED, FittedFlows.TOO_FEW);
    }

    /** ln 2/β; no limits where the interval of β reaches 0. */
    private Figure half(DecayEstimate rate) {
        if (Double.isNaN(rate.beta())) {
            return new Figure.Undefined(Figure.Reason.NOT_DEFINED, FittedFlows.TOO_FEW);
        }
        if (decay != Decay.EXPONENTIAL || !(rate.beta() > 0)) {
            return new Figure.Undefined(Figure.Reason.NOT_DEFINED, "Movement does not halve over any distance.");
        }
        double log = Math.log(2);
        boolean bounded = rate.lower() > 0;
        return new Figure.Known(
                log / rate.beta(),
                bounded ? log / rate.upper() : Double.NaN,
                bounded ? log / rate.lower() : Double.NaN,
                -1);
    }

    private RunCard card() {
        FlowResult result = flows.result();
        List<String> notes = new ArrayList<>();
        notes.add("Tested: " + result.flows().size()
                + " flows that are shown; those that are not take part in the adjustment with p = 1.");
        if (Double.isNaN(fit.beta())) {
            notes.add(FittedFlows.TOO_FEW);
        } else if (tested.isMisfit(Corridors.LEVEL)) {
            notes.add(MISFIT);
        }
        RunCard card = result.card()
                .with(
                        model.words()
                                + "one-sided exact p, over-dispersion allowed for, adjusted by Benjamini-Hochberg; corridors at a false discovery rate of 5 % with an interval above 1.",
                        notes);
        return card.with(Map.of(
                "decay", query.fall().id(),
                "boundary", query.flows().boundary().id()));
    }
}
