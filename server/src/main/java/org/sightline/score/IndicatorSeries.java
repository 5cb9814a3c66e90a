package org.sightline.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.area.AreaCode;
import org.sightline.area.Atlas;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.rate.Trend;
import org.sightline.period.ReportingPeriod;
import org.sightline.privacy.Figure;

/** One indicator over all its periods, as it may be shown: the series of every area, its breaks and its trend. */
final class IndicatorSeries {
    private final IndicatorDefinition definition;
    private final List<ReportingPeriod> periods;
    private final List<ShownIndicator> shown = new ArrayList<>();

    IndicatorSeries(IndicatorDefinition definition, List<Observation> own, Atlas atlas, Showing showing) {
        this.definition = definition;
        Set<String> labels = new HashSet<>();
        this.periods = own.stream()
                .filter(observation -> definition.isCalled(observation.indicator()))
                .map(Observation::period)
                .sorted()
                .filter(period -> labels.add(period.label()))
                .toList();
        for (ReportingPeriod period : periods) {
            IndicatorFigures figures = IndicatorFigures.of(definition, own, Optional.of(period.label()), atlas);
            shown.add(showing.of(figures, figures.at(showing.level())));
        }
    }

    IndicatorDefinition definition() {
        return definition;
    }

    /** The figures of the period so many before the latest, if there is one. */
    Optional<ShownIndicator> before(int lag) {
        int at = periods.size() - 1 - lag;
        return at < 0 ? Optional.empty() : Optional.of(shown.get(at));
    }

    int periods() {
        return periods.size();
    }

    /** One line per area. */
    List<AreaTrend.Line> lines(int areas) {
        Series[] series = new Series[areas];
        double[] p = new double[areas];
        Set<AreaCode> units = new HashSet<>();
        for (int area = 0; area < areas; area++) {
            series[area] = new Series(area);
            boolean first = units.add(series[area].unit());
            p[area] = first ? series[area].trend.p() : Double.NaN;
        }
        double[] adjusted = FalseDiscovery.benjaminiHochberg(p);
        java.util.Map<AreaCode, Double> byUnit = new java.util.HashMap<>();
        for (int area = 0; area < areas; area++) {
            byUnit.putIfAbsent(series[area].unit(), adjusted[area]);
        }
        double region = periods.isEmpty() ? Double.NaN : region(shown.get(shown.size() - 1), areas);
        return Arrays.stream(series)
                .map(each -> each.line(byUnit.getOrDefault(each.unit(), Double.NaN), region))
                .toList();
    }

    /** The figure of all units together that have one that is shown; NaN where they have no counts. */
    private double region(ShownIndicator latest, int areas) {
        double events = 0;
        double people = 0;
        Set<AreaCode> units = new HashSet<>();
        for (int area = 0; area < areas; area++) {
            IndicatorFigures.Published published = latest.published(area);
            if (latest.shown(area) instanceof Figure.Known && units.add(published.code())) {
                events += published.measured().numerator();
                people += published.measured().denominator();
            }
        }
        return events / people * definition.per();
    }

    /** The series of one area. */
    private final class Series {
        private final int area;
        private final SeriesTrend found;
        private final Trend trend;

        Series(int area) {
            this.area = area;
            SeriesTrend.Series series = SeriesTrend.Series.of(periods.size());
            for (int i = 0; i < periods.size(); i++) {
                Measured measured = shown.get(i).published(area).measured();
                if (shown.get(i).shown(area) instanceof Figure.Known figure) {
                    series.events()[i] = measured.numerator();
                    series.people()[i] = measured.denominator();
                    series.figures()[i] = figure.value();
                } else {
                    series.events()[i] = Double.NaN;
                    series.people()[i] = Double.NaN;
                    series.figures()[i] = Double.NaN;
                }
            }
            this.found = SeriesTrend.of(definition, periods, series);
            this.trend = found.trend();
        }

        AreaCode unit() {
            return shown.isEmpty()
                    ? new AreaCode("none")
                    : shown.get(shown.size() - 1).published(area).code();
        }

        AreaTrend.Line line(double p, double region) {
            List<AreaTrend.Point> points = new ArrayList<>();
            List<String> breaks = new ArrayList<>();
            for (int i = 0; i < periods.size(); i++) {
                if (!found.broken(i).isEmpty()) {
                    breaks.add(periods.get(i).label() + ": " + found.broken(i));
                }
                points.add(
                        new AreaTrend.Point(periods.get(i).label(), shown.get(i).shown(area), found.broken(i)));
            }
            boolean clear = p <= SeriesTrend.LEVEL;
            double need = definition.higherIsMoreNeed() ? trend.change() : -trend.change();
            return new AreaTrend.Line(
                    points,
                    breaks,
                    change(trend),
                    p,
                    SeriesTrend.direction(trend, clear),
                    isWorse(region),
                    clear && need > 0,
                    shown.isEmpty()
                            ? Optional.empty()
                            : shown.get(shown.size() - 1).sharedFrom(area));
        }

        private boolean isWorse(double region) {
            if (shown.isEmpty() || !(shown.get(shown.size() - 1).shown(area) instanceof Figure.Known latest)) {
                return false;
            }
            return definition.higherIsMoreNeed() ? latest.lower() > region : latest.upper() < region;
        }
    }

    /** The change as a figure. */
    static Figure change(Trend trend) {
        if (Double.isNaN(trend.change())) {
            return new Figure.Undefined(
                    Figure.Reason.NOT_DEFINED,
                    "No trend: " + trend.periods() + " periods with a figure since the last break, and " + Trend.FEWEST
                            + " are needed.");
        }
        return new Figure.Known(
                trend.change(), trend.interval().lower(), trend.interval().upper(), -1);
    }
}
