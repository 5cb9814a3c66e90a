package org.sightline.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaGroup;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.score.Ranks;
import org.sightline.indicators.score.ScoreTable;
import org.sightline.indicators.score.Standardise;
import org.sightline.indicators.score.WeightedMean;
import org.sightline.privacy.CountTree;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Scores the areas of a level from the figures of the indicators. */
final class ScoreAnalysis {
    /** Share of the weight that an area needs to be scored. */
    static final double LEAST_COMPLETE = 0.5;

    private final Atlas atlas;
    private final AreaFrame frame;
    private final List<IndicatorFigures> indicators;
    private final List<List<IndicatorFigures.Published>> figures = new ArrayList<>();
    private final RunCard card;

    ScoreAnalysis(Atlas atlas, AreaFrame frame, List<IndicatorFigures> indicators, RunCard card) {
        this.atlas = atlas;
        this.frame = frame;
        this.indicators = indicators;
        this.card = card;
        indicators.forEach(indicator -> figures.add(indicator.at(frame.level())));
    }

    /** The result that nobody has seen yet: it is worked out once the gate says what may take part. */
    ScoreResult run() {
        return new ScoreResult(frame.level(), List.of(), List.of(), card, this::run);
    }

    private ScoreResult run(Threshold threshold) {
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < indicators.size(); k++) {
            columns.add(column(indicators.get(k), figures.get(k), threshold));
        }
        double[][] standardised = columns.stream().map(Column::standardised).toArray(double[][]::new);
        double[] weights =
                indicators.stream().mapToDouble(i -> i.definition().weight()).toArray();
        ScoreTable table = Arrays.stream(weights).sum() > 0
                ? WeightedMean.of(standardised, weights, LEAST_COMPLETE)
                : nothing(weights.length);
        int[] ranks = Ranks.descending(table.score());
        List<AreaScore> areas = new ArrayList<>();
        for (int area = 0; area < frame.size(); area++) {
            areas.add(area(area, columns, table, ranks[area]));
        }
        return new ScoreResult(
                frame.level(), columns.stream().map(Column::summary).toList(), areas, card, this::run);
    }

    private ScoreTable nothing(int indicatorCount) {
        double[] none = new double[frame.size()];
        Arrays.fill(none, Double.NaN);
        double[][] parts = new double[indicatorCount][frame.size()];
        Arrays.stream(parts).forEach(row -> Arrays.fill(row, Double.NaN));
        return new ScoreTable(none, parts, new double[frame.size()]);
    }

    /** Only what may be shown is standardised: mean and spread would otherwise give hidden figures away. */
    private Column column(IndicatorFigures indicator, List<IndicatorFigures.Published> published, Threshold threshold) {
        List<Figure> shown = shown(published, threshold);
        Map<AreaCode, Double> units = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i) instanceof Figure.Known known) {
                units.put(published.get(i).code(), known.value());
            }
        }
        double[] values =
                units.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] z = Standardise.z(values);
        Map<AreaCode, Double> byUnit = new LinkedHashMap<>();
        int next = 0;
        for (AreaCode unit : units.keySet()) {
            byUnit.put(unit, indicator.definition().higherIsMoreNeed() ? z[next] : -z[next]);
            next++;
        }
        double[] standardised = new double[shown.size()];
        for (int i = 0; i < standardised.length; i++) {
            boolean known = shown.get(i) instanceof Figure.Known;
            standardised[i] = known ? byUnit.getOrDefault(published.get(i).code(), Double.NaN) : Double.NaN;
        }
        return new Column(published, shown, standardised, summary(indicator, values));
    }

    private List<Figure> shown(List<IndicatorFigures.Published> published, Threshold threshold) {
        boolean[] hidden = tree(published).hidden(frame.level(), threshold);
        List<Figure> shown = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            Figure figure = published.get(i).figure();
            boolean hide = figure instanceof Figure.Known && hidden[i];
            shown.add(hide ? new Figure.Hidden() : figure.hiding(threshold));
        }
        return shown;
    }

    private CountTree tree(List<IndicatorFigures.Published> published) {
        long[] own = new long[published.size()];
        for (int i = 0; i < own.length; i++) {
            boolean counted = !published.get(i).shared() && published.get(i).figure() instanceof Figure.Known;
            own[i] = counted ? Math.max(0, ((Figure.Known) published.get(i).figure()).count()) : 0;
        }
        Map<Level, long[]> counts = new EnumMap<>(Level.class);
        counts.put(frame.level(), own);
        for (AreaFrame upper : atlas.listFrames()) {
            if (upper.level().compareTo(frame.level()) > 0) {
                long[] sums = new long[upper.size()];
                int[] up = atlas.ancestors(frame.level(), upper.level());
                for (int i = 0; i < own.length; i++) {
                    if (up[i] >= 0) {
                        sums[up[i]] += own[i];
                    }
                }
                counts.put(upper.level(), sums);
            }
        }
        return new CountTree(atlas, counts);
    }

    private static IndicatorColumn summary(IndicatorFigures indicator, double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : Double.NaN;
        return new IndicatorColumn(
                indicator.definition(),
                indicator.period(),
                mean,
                deviation,
                Arrays.stream(values).min().orElse(Double.NaN),
                Arrays.stream(values).max().orElse(Double.NaN),
                values.length);
    }

    private AreaScore area(int area, List<Column> columns, ScoreTable table, int rank) {
        Area place = frame.areas().get(area);
        List<AreaScore.Entry> entries = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int weighted = 0;
        for (int k = 0; k < columns.size(); k++) {
            Column column = columns.get(k);
            IndicatorDefinition definition = indicators.get(k).definition();
            boolean counts = definition.weight() > 0;
            weighted += counts ? 1 : 0;
            if (counts && Double.isNaN(column.standardised[area])) {
                missing.add(definition.id());
            }
            entries.add(new AreaScore.Entry(
                    column.shown.get(area),
                    column.standardised[area],
                    counts ? table.contributions()[k][area] : Double.NaN,
                    shared(column.published.get(area))));
        }
        Figure score = Double.isNaN(table.score()[area])
                ? new Figure.Undefined(
                        Figure.Reason.NOT_DEFINED,
                        "Not scored: " + missing.size() + " of " + weighted + " indicators missing.")
                : Figure.Known.of(table.score()[area]);
        return new AreaScore(place.code(), place.name(), score, rank, table.completeness()[area], missing, entries);
    }

    private Optional<AreaGroup> shared(IndicatorFigures.Published published) {
        if (!published.shared()) {
            return Optional.empty();
        }
        String name = atlas.find(published.code())
                .map(found -> found.area().name())
                .or(() -> Optional.ofNullable(atlas.groupNames().get(published.code())))
                .orElse(published.code().value());
        return Optional.of(new AreaGroup(published.code(), name));
    }

    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Column(
            List<IndicatorFigures.Published> published,
            List<Figure> shown,
            double[] standardised,
            IndicatorColumn summary) {}
}
