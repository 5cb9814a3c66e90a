package org.sightline.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.rate.Trend;
import org.sightline.indicators.score.Indicator;
import org.sightline.indicators.score.ScoreInput;
import org.sightline.indicators.score.ScoreMethod;
import org.sightline.indicators.score.ScorePipeline;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Works out how indicators and score of the areas of a level change. */
final class TrendAnalysis {
    private final Atlas atlas;
    private final AreaFrame frame;
    private final List<IndicatorDefinition> definitions;
    private final Function<IndicatorDefinition, List<Observation>> own;
    private final TrendQuery query;
    private final Facts facts;

    /**
     * What is not in the figures.
     *
     * @param notes by area code, what the reader must know of its borders
     * @param activities in order of date
     * @param card how it is made
     */
    record Facts(Map<AreaCode, String> notes, List<Activity> activities, RunCard card) {}

    TrendAnalysis(
            Atlas atlas,
            List<IndicatorDefinition> definitions,
            Function<IndicatorDefinition, List<Observation>> own,
            TrendQuery query,
            Facts facts) {
        this.atlas = atlas;
        this.frame = atlas.find(query.level()).orElseThrow();
        this.definitions = definitions;
        this.own = own;
        this.query = query;
        this.facts = facts;
    }

    /** The result that nobody has seen yet: it is worked out once the gate says what may take part. */
    TrendResult run() {
        return new TrendResult(frame.level(), definitions, List.of(), facts.card(), this::run);
    }

    private TrendResult run(Threshold threshold) {
        Showing showing = new Showing(atlas, frame, threshold);
        List<IndicatorSeries> series = definitions.stream()
                .map(definition -> new IndicatorSeries(definition, own.apply(definition), atlas, showing))
                .toList();
        List<List<AreaTrend.Line>> lines =
                series.stream().map(each -> each.lines(frame.size())).toList();
        List<AreaTrend.Line> scores = scores(series);
        List<AreaTrend> areas = new ArrayList<>();
        for (int i = 0; i < frame.size(); i++) {
            int area = i;
            Area place = frame.areas().get(i);
            String note = facts.notes().getOrDefault(place.code(), "");
            AreaTrend trend = new AreaTrend(
                    place.code(),
                    place.name(),
                    lines.stream().map(each -> each.get(area)).toList(),
                    scores.get(i),
                    note.isEmpty() ? List.of() : List.of(note),
                    query.areas().isEmpty() ? List.of() : activities(i));
            boolean wanted = (query.areas().isEmpty() || query.areas().contains(place.code()))
                    && (query.only() == TrendQuery.Only.ALL || trend.isWorseAndWorsening());
            if (wanted) {
                areas.add(query.areas().isEmpty() ? trend.withoutPoints() : trend);
            }
        }
        return new TrendResult(frame.level(), definitions, areas, facts.card(), this::run);
    }

    /** What was done in an area or in one that it lies in. */
    private List<Activity> activities(int area) {
        Set<AreaCode> here = new HashSet<>(atlas.groupCodes(frame.level(), area));
        here.add(frame.areas().get(area).code());
        return facts.activities().stream()
                .filter(activity -> here.contains(activity.area()))
                .toList();
    }

    /** The score by the latest periods, by those before them, and so on as far back as half of the weighted indicators go. */
    private List<AreaTrend.Line> scores(List<IndicatorSeries> series) {
        List<IndicatorSeries> weighted =
                series.stream().filter(each -> each.definition().weight() > 0).toList();
        List<double[]> years = new ArrayList<>();
        for (int lag = 0; isEnough(weighted, lag); lag++) {
            years.add(0, scores(weighted, lag));
        }
        double[] time = new double[years.size()];
        Arrays.setAll(time, i -> i);
        List<AreaTrend.Line> lines = new ArrayList<>();
        for (int i = 0; i < frame.size(); i++) {
            int area = i;
            lines.add(line(time, years.stream().mapToDouble(all -> all[area]).toArray()));
        }
        return lines;
    }

    private static boolean isEnough(List<IndicatorSeries> weighted, int lag) {
        long there = weighted.stream().filter(each -> each.periods() > lag).count();
        return there > 0 && 2 * there >= weighted.size();
    }

    private double[] scores(List<IndicatorSeries> weighted, int lag) {
        List<Indicator> columns = weighted.stream()
                .flatMap(each -> each.before(lag).stream())
                .map(ShownIndicator::column)
                .toList();
        return ScorePipeline.of(ScoreInput.of(columns), ScoreMethod.standard())
                .table()
                .score();
    }

    private static AreaTrend.Line line(double[] time, double[] values) {
        Trend trend = Trend.ofFigures(time, values, SeriesTrend.CONFIDENCE);
        List<AreaTrend.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int back = values.length - 1 - i;
            Figure figure = Double.isNaN(values[i])
                    ? new Figure.Undefined(Figure.Reason.NOT_DEFINED, "Not scored.")
                    : Figure.Known.of(values[i]);
            points.add(new AreaTrend.Point(
                    back == 0 ? "latest" : back + (back == 1 ? " period before" : " periods before"), figure, ""));
        }
        boolean clear = trend.p() <= SeriesTrend.LEVEL;
        return new AreaTrend.Line(
                points,
                List.of(),
                IndicatorSeries.change(trend),
                trend.p(),
                SeriesTrend.direction(trend, clear),
                false,
                clear && trend.change() > 0,
                Optional.empty());
    }
}
