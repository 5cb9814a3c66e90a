package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.rate.Trend;
import org.sightline.indicators.score.Indicator;
import org.sightline.indicators.score.ScoreInput;
import org.sightline.indicators.score.ScoreMethod;
import org.sightline.indicators.score.ScorePipeline;
import org.sightline.period.ReportingPeriod;
import org.sightline.score.IndicatorDefinition;
import org.sightline.score.SeriesTrend;

/** How every indicator and the score of every area change over the periods of a file. */
final class ScoreTrends {
    private static final List<String> HEADER = List.of(
            "area",
            "indicator",
            "periods",
            "from",
            "to",
            "change",
            "lower",
            "upper",
            "p",
            "p_adjusted",
            "direction",
            "breaks",
            "reason");
    private static final double MONTHS_A_YEAR = 12;

    private final List<String> areas;
    private final List<History> histories;
    private final ScoreMethod method;

    /**
     * One indicator over time.
     *
     * @param columns its figures, one entry a period, in order of time
     */
    record History(IndicatorDefinition definition, List<ScoreSheet.Column> columns) {
        List<ReportingPeriod> periods() {
            return columns.stream().map(column -> column.periods().get(0)).toList();
        }

        private SeriesTrend trend(int area) {
            SeriesTrend.Series series = SeriesTrend.Series.of(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                series.events()[i] = columns.get(i).events()[area];
                series.people()[i] = columns.get(i).people()[area];
                series.figures()[i] = columns.get(i).figures()[area];
            }
            return SeriesTrend.of(definition, periods(), series);
        }

        private int end(int period) {
            return columns.get(period).periods().get(0).months().to().index();
        }

        /** Months from one period to the next, as they mostly are. */
        private int step() {
            int[] gaps = IntStream.range(1, columns.size())
                    .map(i -> end(i) - end(i - 1))
                    .filter(gap -> gap > 0)
                    .sorted()
                    .toArray();
            return gaps.length == 0 ? 0 : gaps[gaps.length / 2];
        }

        /** The figures so many months before the latest ones; nothing where there was no such period. */
        private List<ScoreSheet.Column> before(int months) {
            int wanted = columns.isEmpty() ? 0 : end(columns.size() - 1) - months;
            return IntStream.range(0, columns.size())
                    .filter(i -> end(i) == wanted)
                    .mapToObj(columns::get)
                    .limit(1)
                    .toList();
        }

        private int span() {
            return columns.isEmpty() ? 0 : end(columns.size() - 1) - end(0);
        }
    }

    ScoreTrends(List<String> areas, List<History> histories, ScoreMethod method) {
        this.areas = areas;
        this.histories = histories;
        this.method = method;
    }

    void write(Path file) {
        Csv.write(file, HEADER, rows -> {
            for (History history : histories) {
                List<SeriesTrend> found = IntStream.range(0, areas.size())
                        .mapToObj(history::trend)
                        .toList();
                double[] p = adjusted(found.stream().map(SeriesTrend::trend).toList());
                for (int area = 0; area < areas.size(); area++) {
                    SeriesTrend own = found.get(area);
                    Line line = new Line(area, history.definition.id(), own.trend(), p[area]);
                    rows.add(line(line, history.periods(), breaks(own, history.periods())));
                }
            }
            Scored scored = scored();
            double[] p = adjusted(scored.trends);
            for (int area = 0; area < areas.size(); area++) {
                rows.add(line(new Line(area, "score", scored.trends.get(area), p[area]), scored.periods, ""));
            }
        });
    }

    private static double[] adjusted(List<Trend> trends) {
        return FalseDiscovery.benjaminiHochberg(
                trends.stream().mapToDouble(Trend::p).toArray());
    }

    private static String breaks(SeriesTrend series, List<ReportingPeriod> periods) {
        List<String> breaks = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            if (!series.broken(i).isEmpty()) {
                breaks.add(periods.get(i).label() + ": " + series.broken(i));
            }
        }
        return String.join("; ", breaks);
    }

    private record Line(int area, String indicator, Trend trend, double p) {}

    private String[] line(Line line, List<ReportingPeriod> periods, String breaks) {
        Trend trend = line.trend;
        boolean known = trend.interval().isDefined();
        return new String[] {
            areas.get(line.area),
            line.indicator,
            Integer.toString(trend.periods()),
            periods.isEmpty() ? "" : periods.get(0).label(),
            periods.isEmpty() ? "" : periods.get(periods.size() - 1).label(),
            Csv.number(trend.change()),
            Csv.number(trend.interval().lower()),
            Csv.number(trend.interval().upper()),
            Csv.number(trend.p()),
            Csv.number(line.p),
            SeriesTrend.direction(trend, line.p <= SeriesTrend.LEVEL),
            breaks,
            known
                    ? ""
                    : "no trend: " + trend.periods() + " periods since the last break and " + Trend.FEWEST
                            + " are needed"
        };
    }

    /** Trends of the score, and the periods of the indicator that sets the pace. */
    private record Scored(List<Trend> trends, List<ReportingPeriod> periods) {}

    /** The score of the latest figures, of those one step before, and so on, as far back as half of the weighted indicators go. */
    private Scored scored() {
        List<History> weighted = histories.stream()
                .filter(each -> each.definition.weight() > 0 && !each.columns.isEmpty())
                .toList();
        int step = weighted.stream().mapToInt(History::step).max().orElse(0);
        int longest = weighted.stream().mapToInt(History::span).max().orElse(0);
        List<double[]> scores = new ArrayList<>();
        List<Double> years = new ArrayList<>();
        for (int back = 0; back <= longest; back += Math.max(1, step)) {
            int months = back;
            List<ScoreSheet.Column> columns = weighted.stream()
                    .flatMap(each -> each.before(months).stream())
                    .toList();
            if (2 * columns.size() >= weighted.size()) {
                scores.add(score(columns));
                years.add(-back / MONTHS_A_YEAR);
            }
        }
        double[] time = years.stream().mapToDouble(Double::doubleValue).toArray();
        List<Trend> trends = IntStream.range(0, areas.size())
                .mapToObj(area -> Trend.ofFigures(
                        time, scores.stream().mapToDouble(all -> all[area]).toArray(), SeriesTrend.CONFIDENCE))
                .toList();
        List<ReportingPeriod> periods = weighted.stream()
                .filter(each -> each.step() == step)
                .map(History::periods)
                .reduce(List.of(), (one, other) -> other.size() > one.size() ? other : one);
        return new Scored(trends, periods);
    }

    private double[] score(List<ScoreSheet.Column> columns) {
        List<Indicator> indicators =
                columns.stream().map(ScoreSheet.Column::indicator).toList();
        return ScorePipeline.of(ScoreInput.of(indicators), method).table().score();
    }
}
