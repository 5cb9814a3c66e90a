package org.sightline.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.rate.Funnel;
import org.sightline.indicators.rate.Interval;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Draws the funnel of one indicator. */
final class FunnelAnalysis {
    private static final int CURVE = 60;

    private final Atlas atlas;
    private final AreaFrame frame;
    private final IndicatorFigures indicator;
    private final FunnelQuery query;
    private final RunCard card;

    FunnelAnalysis(Atlas atlas, IndicatorFigures indicator, FunnelQuery query, RunCard card) {
        this.atlas = atlas;
        this.frame = atlas.find(query.level()).orElseThrow();
        this.indicator = indicator;
        this.query = query;
        this.card = card;
    }

    /** The result that nobody has seen yet: it is worked out once the gate says what may take part. */
    FunnelResult run() {
        return result(new FunnelResult.Found(
                new FunnelResult.Summary(Double.NaN, Double.NaN, 0), List.of(), List.of(), List.of()));
    }

    private FunnelResult result(FunnelResult.Found found) {
        return new FunnelResult(
                indicator.definition(),
                indicator.period(),
                found,
                new FunnelResult.Made(frame.level(), card, this::run));
    }

    private FunnelResult run(Threshold threshold) {
        ShownIndicator shown = new Showing(atlas, frame, threshold).of(indicator, indicator.at(frame.level()));
        int[] units = units(shown);
        double[] events = new double[units.length];
        double[] people = new double[units.length];
        for (int u = 0; u < units.length; u++) {
            Measured measured = shown.published(units[u]).measured();
            boolean known = shown.shown(units[u]) instanceof Figure.Known && measured.denominator() > 0;
            events[u] = known ? measured.numerator() : Double.NaN;
            people[u] = known ? measured.denominator() : Double.NaN;
        }
        boolean share = indicator.definition().kind() == IndicatorDefinition.Kind.PROPORTION;
        Funnel funnel = Funnel.of(events, people, share, query.method());
        List<FunnelResult.Point> points = new ArrayList<>();
        Map<AreaCode, Funnel.Place> places = new HashMap<>();
        for (int u = 0; u < units.length; u++) {
            Funnel.Place place = funnel.place(events[u], people[u]);
            places.put(shown.published(units[u]).code(), place);
            points.add(point(shown, units[u], limits(funnel, people[u]), funnel.z()[u], place));
        }
        double per = indicator.definition().per();
        return result(new FunnelResult.Found(
                new FunnelResult.Summary(funnel.target() * per, funnel.dispersion(), funnel.between() * per * per),
                points,
                curve(funnel, people),
                groups(shown, places, threshold)));
    }

    /** The first area of every unit; areas without a figure stand for themselves. */
    private int[] units(ShownIndicator shown) {
        Set<AreaCode> seen = new HashSet<>();
        return java.util.stream.IntStream.range(0, frame.size())
                .filter(area -> seen.add(shown.published(area).code()))
                .toArray();
    }

    private FunnelResult.Point point(
            ShownIndicator shown, int area, FunnelResult.Limits limits, double z, Funnel.Place place) {
        AreaCode code = shown.published(area).code();
        Figure figure = shown.shown(area);
        boolean few = figure instanceof Figure.Known && place == Funnel.Place.UNKNOWN;
        return new FunnelResult.Point(
                code,
                shown.published(area).shared()
                        ? name(code)
                        : frame.areas().get(area).name(),
                few
                        ? new Figure.Undefined(
                                Figure.Reason.NOT_DEFINED, "Not compared: there is nothing to compare with.")
                        : figure,
                limits,
                z,
                word(place));
    }

    private String name(AreaCode code) {
        return atlas.find(code)
                .map(place -> place.area().name())
                .orElse(atlas.groupNames().getOrDefault(code, code.value()));
    }

    private FunnelResult.Limits limits(Funnel funnel, double exposure) {
        Interval inner = scaled(funnel.limits(exposure, Funnel.INNER));
        Interval outer = scaled(funnel.limits(exposure, Funnel.OUTER));
        return new FunnelResult.Limits(exposure, inner.lower(), inner.upper(), outer.lower(), outer.upper());
    }

    private Interval scaled(Interval limits) {
        return limits.isDefined() ? limits.times(indicator.definition().per()) : limits;
    }

    private List<FunnelResult.Limits> curve(Funnel funnel, double[] people) {
        double[] known = Arrays.stream(people).filter(value -> value > 0).toArray();
        double low = Arrays.stream(known).min().orElse(Double.NaN);
        double high = Arrays.stream(known).max().orElse(Double.NaN);
        List<FunnelResult.Limits> curve = new ArrayList<>();
        for (int i = 0; i < CURVE && low > 0; i++) {
            curve.add(limits(funnel, low * Math.pow(high / low, i / (CURVE - 1.0))));
        }
        return curve;
    }

    private List<FunnelResult.Group> groups(
            ShownIndicator shown, Map<AreaCode, Funnel.Place> places, Threshold threshold) {
        List<FunnelResult.Group> groups = new ArrayList<>();
        for (Level level : List.of(Level.FORCE, Level.REGION)) {
            if (level.compareTo(frame.level()) > 0 && atlas.find(level).isPresent()) {
                groups.addAll(groups(level, shown, places, threshold));
            }
        }
        return groups;
    }

    private List<FunnelResult.Group> groups(
            Level level, ShownIndicator shown, Map<AreaCode, Funnel.Place> places, Threshold threshold) {
        AreaFrame wholes = atlas.find(level).orElseThrow();
        ShownIndicator figures = new Showing(atlas, wholes, threshold).of(indicator, indicator.at(level));
        int[] up = atlas.ancestors(frame.level(), level);
        List<FunnelResult.Group> groups = new ArrayList<>();
        for (int whole = 0; whole < wholes.size(); whole++) {
            Set<AreaCode> units = new HashSet<>();
            int above = 0;
            int below = 0;
            for (int area = 0; area < up.length; area++) {
                if (up[area] == whole && units.add(shown.published(area).code())) {
                    Funnel.Place place =
                            places.getOrDefault(shown.published(area).code(), Funnel.Place.UNKNOWN);
                    above += place == Funnel.Place.ABOVE || place == Funnel.Place.FAR_ABOVE ? 1 : 0;
                    below += place == Funnel.Place.BELOW || place == Funnel.Place.FAR_BELOW ? 1 : 0;
                }
            }
            Area place = wholes.areas().get(whole);
            groups.add(new FunnelResult.Group(
                    place.code(), place.name(), level, figures.shown(whole), units.size(), above, below));
        }
        return groups;
    }

    private static String word(Funnel.Place place) {
        return place == Funnel.Place.UNKNOWN
                ? "no figure"
                : place.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
