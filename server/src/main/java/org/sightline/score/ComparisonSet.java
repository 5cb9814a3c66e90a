package org.sightline.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaGroup;
import org.sightline.indicators.score.Indicator;
import org.sightline.indicators.score.ScoreInput;
import org.sightline.indicators.score.ScorePipeline;
import org.sightline.indicators.score.Scores;
import org.sightline.privacy.Figure;

/** Some of the areas of a level, by figures that have passed the gate: what an area among them is compared with. */
final class ComparisonSet {
    private final ScoreResult scores;
    private final boolean[] members;

    /**
     * Takes a set.
     *
     * @param members one per area of the level, in code order
     */
    ComparisonSet(ScoreResult scores, boolean[] members) {
        this.scores = scores;
        this.members = members;
    }

    /** An indicator in the set: each unit counts once, however many areas share its figure. */
    ComparedArea.Comparison of(int indicator, Figure own) {
        Map<AreaCode, Double> units = new HashMap<>();
        for (int area = 0; area < members.length; area++) {
            AreaScore score = scores.areas().get(area);
            if (members[area] && score.entries().get(indicator).figure() instanceof Figure.Known known) {
                units.put(unit(score, indicator), known.value());
            }
        }
        double[] values = units.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return ComparedArea.Comparison.none();
        }
        double centre = Arrays.stream(values).average().orElseThrow();
        return new ComparedArea.Comparison(
                centre, values[0], values[values.length - 1], values.length, ComparedArea.Standing.of(own, centre));
    }

    private static AreaCode unit(AreaScore score, int indicator) {
        return score.entries().get(indicator).shared().map(AreaGroup::code).orElse(score.code());
    }

    /** Where an area stands by scales fitted to the set alone. */
    ComparedArea.Within within(int area, List<AreaGroup> others) {
        List<IndicatorColumn> columns = scores.columns();
        if (columns.stream().noneMatch(column -> column.definition().weight() > 0)) {
            return new ComparedArea.Within(others, notScored("no indicator has a weight above 0."), List.of(), 0, 0);
        }
        List<Indicator> indicators =
                IntStream.range(0, columns.size()).mapToObj(this::indicator).toList();
        Scores found = ScorePipeline.of(
                new ScoreInput(indicators, members), scores.method().method());
        double score = found.table().score()[area];
        return new ComparedArea.Within(
                others,
                Double.isNaN(score)
                        ? notScored("too few of the set or of its own indicators have a figure.")
                        : Figure.Known.of(score),
                IntStream.range(0, columns.size())
                        .mapToObj(k -> found.table().contributions()[k][area])
                        .toList(),
                found.ranks()[area],
                found.ranked());
    }

    private Indicator indicator(int k) {
        Map<AreaCode, Integer> units = new HashMap<>();
        double[] figures = new double[members.length];
        int[] unitOf = new int[members.length];
        for (int area = 0; area < members.length; area++) {
            AreaScore score = scores.areas().get(area);
            unitOf[area] = -1;
            if (score.entries().get(k).figure() instanceof Figure.Known known) {
                unitOf[area] = units.computeIfAbsent(unit(score, k), code -> units.size());
                figures[unitOf[area]] = known.value();
            }
        }
        IndicatorDefinition definition = scores.columns().get(k).definition();
        return new Indicator(
                Arrays.copyOf(figures, units.size()), unitOf, definition.higherIsMoreNeed(), definition.weight());
    }

    static Figure notScored(String why) {
        return new Figure.Undefined(Figure.Reason.NOT_DEFINED, "Not scored: " + why);
    }
}
