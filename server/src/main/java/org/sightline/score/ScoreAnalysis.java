package org.sightline.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaGroup;
import org.sightline.area.Atlas;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.score.ScoreInput;
import org.sightline.indicators.score.ScorePipeline;
import org.sightline.indicators.score.Scores;
import org.sightline.indicators.score.Standing;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Scores the areas of a level from the figures of the indicators. */
final class ScoreAnalysis {
    private final Atlas atlas;
    private final AreaFrame frame;
    private final List<IndicatorFigures> indicators;
    private final List<List<IndicatorFigures.Published>> figures = new ArrayList<>();
    private final MethodChoice method;
    private final RunCard card;

    ScoreAnalysis(Atlas atlas, AreaFrame frame, List<IndicatorFigures> indicators, MethodChoice method, RunCard card) {
        this.atlas = atlas;
        this.frame = frame;
        this.indicators = indicators;
        this.method = method;
        this.card = card;
        indicators.forEach(indicator -> figures.add(indicator.at(frame.level())));
    }

    /** The result that nobody has seen yet: it is worked out once the gate says what may take part. */
    ScoreResult run() {
        return new ScoreResult(new ScoreResult.Question(frame.level(), method), List.of(), List.of(), card, this::run);
    }

    private ScoreResult run(Threshold threshold) {
        Showing showing = new Showing(atlas, frame, threshold);
        List<ShownIndicator> columns = new ArrayList<>();
        for (int k = 0; k < indicators.size(); k++) {
            columns.add(showing.of(indicators.get(k), figures.get(k)));
        }
        Optional<Scores> scores =
                columns.stream().anyMatch(column -> column.definition().weight() > 0)
                        ? Optional.of(ScorePipeline.of(input(columns), method.method()))
                        : Optional.empty();
        List<AreaScore> areas = new ArrayList<>();
        for (int area = 0; area < frame.size(); area++) {
            areas.add(area(area, columns, scores));
        }
        return new ScoreResult(
                new ScoreResult.Question(frame.level(), method),
                columns.stream().map(ShownIndicator::summary).toList(),
                areas,
                card,
                this::run);
    }

    private static ScoreInput input(List<ShownIndicator> columns) {
        return ScoreInput.of(columns.stream().map(ShownIndicator::column).toList());
    }

    private AreaScore area(int area, List<ShownIndicator> columns, Optional<Scores> scores) {
        Area place = frame.areas().get(area);
        List<AreaScore.Entry> entries = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            ShownIndicator column = columns.get(k);
            int at = k;
            boolean counts = column.definition().weight() > 0;
            double normalised =
                    scores.map(found -> found.normalised()[at][area]).orElse(Double.NaN);
            if (counts && Double.isNaN(normalised)) {
                missing.add(column.definition().id());
            }
            double contribution =
                    scores.map(found -> found.table().contributions()[at][area]).orElse(Double.NaN);
            entries.add(new AreaScore.Entry(
                    column.shown(area),
                    normalised,
                    counts ? contribution : Double.NaN,
                    column.sharedFrom(area).map(this::named)));
        }
        return new AreaScore(
                place.code(),
                place.name(),
                score(area, columns, scores, missing),
                scores.map(found -> found.ranks()[area]).orElse(0),
                scores.map(found -> found.table().completeness()[area]).orElse(0.0),
                missing,
                entries);
    }

    private static Figure score(int area, List<ShownIndicator> columns, Optional<Scores> scores, List<String> missing) {
        double value = scores.map(found -> found.table().score()[area]).orElse(Double.NaN);
        if (!Double.isNaN(value)) {
            return Figure.Known.of(value);
        }
        if (scores.filter(found -> found.standing()[area] == Standing.NOTHING_TO_COMPARE)
                .isPresent()) {
            return notScored("nothing to compare with: fewer than two areas have a figure.");
        }
        Set<String> present = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        columns.stream()
                .map(ShownIndicator::definition)
                .filter(d -> d.weight() > 0)
                .forEach(definition -> {
                    all.add(definition.proxy());
                    if (!missing.contains(definition.id())) {
                        present.add(definition.proxy());
                    }
                });
        return all.isEmpty()
                ? notScored("no indicator has a weight above 0.")
                : notScored((all.size() - present.size()) + " of " + all.size() + " indicators missing.");
    }

    private static Figure notScored(String why) {
        return new Figure.Undefined(Figure.Reason.NOT_DEFINED, "Not scored: " + why);
    }

    private AreaGroup named(AreaCode code) {
        String name = atlas.find(code)
                .map(found -> found.area().name())
                .or(() -> Optional.ofNullable(atlas.groupNames().get(code)))
                .orElse(code.value());
        return new AreaGroup(code, name);
    }
}
