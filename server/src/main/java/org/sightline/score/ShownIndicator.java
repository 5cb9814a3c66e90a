package org.sightline.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.area.AreaCode;
import org.sightline.indicators.rate.Posteriors;
import org.sightline.indicators.score.Indicator;
import org.sightline.privacy.Figure;

/**
 * What may be shown of one indicator, and that as columns for the arithmetic: one entry per unit it is published for, however many
 * areas share the unit. What is hidden has no entry, so that nothing worked out from the columns rests on it.
 */
final class ShownIndicator {
    private final IndicatorFigures indicator;
    private final List<IndicatorFigures.Published> published;
    private final List<Figure> shown;
    private final Optional<Figure> nation;
    private final int[] unitOf;
    private final List<IndicatorFigures.Published> units = new ArrayList<>();

    /**
     * Takes the figures of one indicator.
     *
     * @param published one per area
     * @param shown the same figures as they may be shown
     * @param nation the figure of the country as it may be shown
     */
    ShownIndicator(
            IndicatorFigures indicator,
            List<IndicatorFigures.Published> published,
            List<Figure> shown,
            Optional<Figure> nation) {
        this.indicator = indicator;
        this.published = List.copyOf(published);
        this.shown = List.copyOf(shown);
        this.nation = nation;
        unitOf = new int[shown.size()];
        Map<AreaCode, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < unitOf.length; i++) {
            if (shown.get(i) instanceof Figure.Known) {
                Integer place = places.putIfAbsent(published.get(i).code(), units.size());
                unitOf[i] = place == null ? units.size() : place;
                if (place == null) {
                    units.add(published.get(i));
                }
            } else {
                unitOf[i] = -1;
            }
        }
    }

    IndicatorDefinition definition() {
        return indicator.definition();
    }

    Figure shown(int area) {
        return shown.get(area);
    }

    IndicatorFigures.Published published(int area) {
        return published.get(area);
    }

    /** The columns. */
    Indicator column() {
        return new Indicator(
                values(), unitOf, definition().higherIsMoreNeed(), definition().weight());
    }

    /** What is known of the true figures of the units; the figures themselves where they come without counts. */
    Posteriors posteriors() {
        double[] events =
                units.stream().mapToDouble(unit -> unit.measured().numerator()).toArray();
        double[] people = units.stream()
                .mapToDouble(unit -> unit.measured().denominator())
                .toArray();
        boolean counted = Arrays.stream(events).noneMatch(Double::isNaN)
                && Arrays.stream(people).noneMatch(Double::isNaN);
        if (!counted || units.isEmpty()) {
            return Posteriors.fixed(values());
        }
        return switch (definition().kind()) {
            case RATE -> Posteriors.gamma(events, people, definition().per());
            case PROPORTION -> Posteriors.beta(events, people, definition().per());
            case VALUE -> Posteriors.fixed(values());
        };
    }

    /** Mean, spread and range over the units. */
    IndicatorColumn summary() {
        double[] values = values();
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : Double.NaN;
        return new IndicatorColumn(
                definition(),
                indicator.period(),
                mean,
                deviation,
                Arrays.stream(values).min().orElse(Double.NaN),
                Arrays.stream(values).max().orElse(Double.NaN),
                values.length,
                nation);
    }

    private double[] values() {
        return units.stream()
                .mapToDouble(unit -> ((Figure.Known) unit.measured().figure()).value())
                .toArray();
    }

    /** The larger unit whose figure an area shares. */
    Optional<AreaCode> sharedFrom(int area) {
        return published.get(area).shared() ? Optional.of(published.get(area).code()) : Optional.empty();
    }
}
