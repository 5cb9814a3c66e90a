package org.sightline.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.indicators.movement.FlowMeasures;
import org.sightline.indicators.movement.FlowTable;
import org.sightline.indicators.rate.Interval;
import org.sightline.indicators.rate.Rates;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Works out measures of the flows that are shown. */
final class MeasureAnalysis {
    private static final double METRES_PER_KM = 1000;
    private static final double PER = 1000;
    private static final double CONFIDENCE = 0.95;
    private static final double FEWEST_CHILDREN = 50;

    private final MovementQuery query;
    private final Disclosed<FlowResult> shown;
    private final ShownFlows flows;
    private final Atlas atlas;
    private final Homes homes;
    private final FlowTable table;
    private final FlowMeasures measures;

    MeasureAnalysis(MovementQuery query, Disclosed<FlowResult> shown, ShownFlows flows, Atlas atlas, Homes homes) {
        this.query = query;
        this.shown = shown;
        this.flows = flows;
        this.atlas = atlas;
        this.homes = homes;
        table = flows.table();
        List<AreaPoint> points = homes.points();
        measures = FlowMeasures.of(
                table,
                points.stream().mapToDouble(AreaPoint::x).toArray(),
                points.stream().mapToDouble(AreaPoint::y).toArray());
    }

    MeasureResult run() {
        double[] children = homes.children();
        List<AreaMeasures.Side> out = sides(measures.out(), true);
        List<AreaMeasures.Side> in = sides(measures.in(), false);
        List<AreaMeasures> areas = new ArrayList<>();
        for (int i = 0; i < flows.areas(); i++) {
            AreaFlows own = flows.result().areas().get(i);
            areas.add(new AreaMeasures(
                    own.code(),
                    own.name(),
                    own,
                    net(own),
                    rate(own.out(), children[i]),
                    out.get(i),
                    in.get(i),
                    figure(measures.reciprocity()[i])));
        }
        double[] weights = measures.out().count();
        return new MeasureResult(
                query,
                shown,
                areas,
                figure(mean(measures.out().distance(), weights) / METRES_PER_KM),
                figure(mean(measures.reciprocity(), weights)),
                flows.result()
                        .card()
                        .with(
                                "Measures of the flows that are shown: mean distance, concentration, shares across borders, reciprocity; departures per 1,000 "
                                        + homes.ages() + ".",
                                List.of(
                                        "Flows that are not shown take no part; the limits of shares hold whatever those are.")));
    }

    private List<AreaMeasures.Side> sides(FlowMeasures.Side side, boolean leaving) {
        Figure[] authority = crossing(Level.AUTHORITY, side, leaving);
        Figure[] force = crossing(Level.FORCE, side, leaving);
        return IntStream.range(0, flows.areas())
                .mapToObj(i -> new AreaMeasures.Side(
                        side.partners()[i],
                        authority[i],
                        force[i],
                        figure(side.concentration()[i]),
                        figure(side.distance()[i] / METRES_PER_KM)))
                .toList();
    }

    /** Shares of the movement shown, with limits for what is not shown where arrivals or departures are. */
    private Figure[] crossing(Level level, FlowMeasures.Side side, boolean leaving) {
        Figure[] shares = new Figure[flows.areas()];
        if (level.compareTo(query.level()) <= 0 || atlas.find(level).isEmpty()) {
            Arrays.fill(
                    shares,
                    new Figure.Undefined(
                            Figure.Reason.NOT_DEFINED,
                            "Only borders of larger areas than those compared can be told apart."));
            return shares;
        }
        double[] share = FlowMeasures.crossing(table, atlas.ancestors(query.level(), level), leaving);
        for (int i = 0; i < shares.length; i++) {
            AreaFlows own = flows.result().areas().get(i);
            double all = ShownFlows.count(leaving ? own.out() : own.in());
            double crossed = share[i] * side.count()[i];
            double open = all - side.count()[i];
            shares[i] = Double.isNaN(share[i])
                    ? none()
                    : new Figure.Known(share[i], crossed / all, (crossed + open) / all, -1);
        }
        return shares;
    }

    private static Figure net(AreaFlows own) {
        return own.in() instanceof Figure.Known in && own.out() instanceof Figure.Known out
                ? Figure.Known.of(in.count() - out.count())
                : new Figure.Hidden();
    }

    private static Figure rate(Figure out, double children) {
        if (!(out instanceof Figure.Known known)) {
            return out;
        }
        if (!(children >= FEWEST_CHILDREN)) {
            return new Figure.Undefined(Figure.Reason.NOT_DEFINED, "The number of children is not known, or below 50.");
        }
        Interval interval = Rates.interval(known.count(), children, CONFIDENCE).times(PER);
        return new Figure.Known(known.count() / children * PER, interval.lower(), interval.upper(), known.count());
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0) {
                sum += values[i] * weights[i];
                all += weights[i];
            }
        }
        return sum / all;
    }

    private static Figure figure(double value) {
        return Double.isFinite(value) ? Figure.Known.of(value) : none();
    }

    private static Figure none() {
        return new Figure.Undefined(Figure.Reason.NOT_DEFINED, "No flow is shown.");
    }
}
