package org.sightline.score;

import java.util.Arrays;
import java.util.List;
import org.sightline.indicators.rate.SeriesBreaks;
import org.sightline.indicators.rate.Trend;
import org.sightline.period.ReportingPeriod;

/** What breaks the series of one area, and the trend since the last break. */
public final class SeriesTrend {
    /** Of the interval. */
    public static final double CONFIDENCE = 0.95;
    /** At which rising and falling are said. */
    public static final double LEVEL = 0.05;
    /** No fault is told where less is usual: nothing is said about numbers that may be hidden. */
    private static final double LEAST_USUAL = 10;

    private static final double MONTHS_A_YEAR = 12;

    private final IndicatorDefinition definition;
    private final List<ReportingPeriod> periods;
    private final String[] broken;
    private final Trend trend;

    private SeriesTrend(IndicatorDefinition definition, List<ReportingPeriod> periods, Series series) {
        this.definition = definition;
        this.periods = periods;
        this.broken = new String[periods.size()];
        Arrays.fill(broken, "");
        boolean counted = series.isCounted() && definition.kind() != IndicatorDefinition.Kind.VALUE;
        SeriesBreaks.Kind[] kinds = counted
                ? SeriesBreaks.of(series.events, series.people, LEAST_USUAL)
                : SeriesBreaks.ofFigures(series.figures);
        int from = Math.max(marked(kinds, series), known());
        double[] time = Arrays.copyOfRange(years(), from, broken.length);
        trend = counted
                ? Trend.ofCounts(time, since(from, series.events), since(from, series.people), CONFIDENCE)
                : Trend.ofFigures(time, since(from, series.figures), CONFIDENCE);
    }

    /**
     * A series, one entry a period.
     *
     * @param events {@code NaN} = no figure or none with counts
     * @param people likewise
     * @param figures {@code NaN} = no figure
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    public record Series(double[] events, double[] people, double[] figures) {
        /** Room for so many periods. */
        public static Series of(int periods) {
            return new Series(new double[periods], new double[periods], new double[periods]);
        }

        private boolean isCounted() {
            for (int i = 0; i < figures.length; i++) {
                if (!Double.isNaN(figures[i]) && Double.isNaN(events[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Looks at a series; what is taken for a fault of the feed is taken out of it.
     *
     * @param periods in order of time
     */
    public static SeriesTrend of(IndicatorDefinition definition, List<ReportingPeriod> periods, Series series) {
        return new SeriesTrend(definition, periods, series);
    }

    /** Marks faults and steps; gives the first period of the series since the last step. */
    private int marked(SeriesBreaks.Kind[] kinds, Series series) {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == SeriesBreaks.Kind.FEED_FAULT) {
                broken[i] = "Fell by nine tenths or more at once: taken for a fault of the feed, not for a trend.";
                series.events[i] = Double.NaN;
                series.figures[i] = Double.NaN;
            } else if (kinds[i] == SeriesBreaks.Kind.STEP) {
                broken[i] =
                        "At least doubled or halved at once: see whether boundaries, definition or reporting changed.";
            }
        }
        return SeriesBreaks.start(kinds);
    }

    /** Marks what the definition knows to have changed; gives the first period of the new kind. */
    private int known() {
        int start = 0;
        for (IndicatorDefinition.Break known : definition.breaks()) {
            for (int i = 0; i < broken.length; i++) {
                if (periods.get(i).label().equals(known.from())) {
                    broken[i] = (broken[i] + " " + known.what()).strip();
                    start = Math.max(start, i);
                }
            }
        }
        return start;
    }

    private double[] years() {
        return periods.stream().mapToDouble(SeriesTrend::middle).toArray();
    }

    /** The middle of a period, in years. */
    private static double middle(ReportingPeriod period) {
        return (period.months().from().index() + period.months().to().index() + 1) / 2.0 / MONTHS_A_YEAR;
    }

    private static double[] since(int from, double[] values) {
        return Arrays.copyOfRange(values, from, values.length);
    }

    /** What breaks the series at a period, in words; empty where nothing does. */
    public String broken(int period) {
        return broken[period];
    }

    /** The trend since the last break. */
    public Trend trend() {
        return trend;
    }

    /** Rising, falling, no clear change or unknown. */
    public static String direction(Trend trend, boolean clear) {
        if (Double.isNaN(trend.change())) {
            return "unknown";
        }
        if (!clear) {
            return "no clear change";
        }
        return trend.change() > 0 ? "rising" : "falling";
    }
}
