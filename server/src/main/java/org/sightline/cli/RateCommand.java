package org.sightline.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.indicators.rate.EmpiricalBayes;
import org.sightline.indicators.rate.Interval;
import org.sightline.indicators.rate.Proportions;
import org.sightline.indicators.rate.Rates;
import org.sightline.indicators.rate.Standardised;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rates or proportions of a table with their intervals. */
@Command(
        name = "rate",
        description = {
            "Rates (Byar's interval, exact below 10 events) or proportions (Wilson's interval) of a table.",
            "Writes id,value,lower,upper,smoothed,smoothed_lower,smoothed_upper,reason; a field is empty where it is",
            "undefined, and reason says why."
        })
final class RateCommand implements Runnable {
    /** What a numerator and denominator make. */
    enum Kind {
        PROPORTION,
        RATE
    }

    /** How values are drawn towards a mean. */
    enum Smoothing {
        EB,
        EB_LOCAL
    }

    @Option(names = "--table", required = true, paramLabel = "T.csv", description = "The table.")
    @SuppressWarnings("NullAway.Init")
    Path table;

    @Option(names = "--id", required = true, paramLabel = "COL", description = "Column that names the row.")
    String id = "";

    @Option(names = "--numerator", required = true, paramLabel = "COL", description = "Column of events.")
    String numerator = "";

    @Option(names = "--denominator", required = true, paramLabel = "COL", description = "Column of people at risk.")
    String denominator = "";

    @Option(names = "--kind", required = true, description = "proportion or rate.")
    @SuppressWarnings("NullAway.Init")
    Kind kind;

    @Option(names = "--per", paramLabel = "N", description = "Multiplies value and limits (default: 1).")
    double per = 1;

    @Option(names = "--confidence", description = "Level of the interval, between 0 and 1 (default: 0.95).")
    double confidence = 0.95;

    @Option(
            names = "--smooth",
            paramLabel = "eb|eb-local",
            converter = SmoothingConverter.class,
            description = "Empirical Bayes (Marshall 1991): towards the mean of all, or of the neighbours.")
    @Nullable
    Smoothing smooth;

    @Option(names = "--neighbours", paramLabel = "N.csv", description = "focal,neighbour[,weight]; needed by eb-local.")
    @Nullable
    Path neighbours;

    @Option(
            names = "--children",
            paramLabel = "COL",
            description =
                    "Column of children, where --numerator counts their episodes: intervals that allow for repeats.")
    @Nullable
    String children;

    @Option(names = "--pool", description = "Add up the rows of one id, such as the years of an area.")
    boolean pool;

    @Option(
            names = "--standard",
            paramLabel = "COL",
            description =
                    "Column of the standard population: the rows of one id are its age groups (Dobson's interval).")
    @Nullable
    String standard;

    @Option(
            names = "--minimum-denominator",
            paramLabel = "N",
            description = "No figure is made out of fewer people (default: 0).")
    double minimum;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Override
    public void run() {
        check();
        RateRows rows = timing.read(() -> new RateRows(
                table,
                new RateRows.Columns(id, numerator, denominator, children, standard),
                kind,
                pool || standard != null));
        String[] ids = rows.ids();
        Neighbours graph = readNeighbours(ids);
        timing.size("rows", ids.length);
        Result result = timing.compute(() -> compute(rows, graph));
        timing.write(() -> write(ids, result));
        timing.finish();
    }

    private void check() {
        timing.check(out);
        if (!(per > 0) || Double.isInfinite(per)) {
            throw new WrongUsage("--per: a number above 0");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new WrongUsage("--confidence: a number between 0 and 1");
        }
        if (!(minimum >= 0) || Double.isInfinite(minimum)) {
            throw new WrongUsage("--minimum-denominator: a number, 0 or more");
        }
        if (smooth == Smoothing.EB_LOCAL && neighbours == null) {
            throw new WrongUsage("--smooth eb-local: needs --neighbours");
        }
        if (kind == Kind.PROPORTION && (children != null || standard != null)) {
            throw new WrongUsage("--children, --standard: for --kind rate");
        }
        if (standard != null && (children != null || pool || smooth != null)) {
            throw new WrongUsage("--standard: without --children, --pool and --smooth");
        }
    }

    private @Nullable Neighbours readNeighbours(String[] ids) {
        Path file = neighbours;
        return file == null ? null : NeighboursFile.read(file, ids);
    }

    private Result compute(RateRows rows, @Nullable Neighbours graph) {
        double[] events = rows.events();
        double[] exposure = rows.people();
        String[] reasons = new String[exposure.length];
        for (int i = 0; i < exposure.length; i++) {
            reasons[i] = reason(events[i], exposure[i]);
            exposure[i] = exposure[i] >= minimum ? exposure[i] : Double.NaN;
        }
        if (standard != null) {
            return standardised(rows.strata(), exposure, reasons);
        }
        double[] some = rows.children();
        double[] values = new double[events.length];
        Interval[] intervals = new Interval[events.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = exposure[i] > 0 ? events[i] / exposure[i] : Double.NaN;
            intervals[i] = interval(events[i], some[i], exposure[i]);
        }
        return new Result(
                values, intervals, smoothed(events, exposure, graph), posteriors(events, exposure, graph), reasons);
    }

    private String reason(double events, double people) {
        if (Double.isNaN(events) || Double.isNaN(people)) {
            return "no figure";
        }
        if (people == 0) {
            return "the denominator is 0";
        }
        return people < minimum ? "a denominator below " + Csv.count(minimum) : "";
    }

    private Interval interval(double events, double some, double exposure) {
        if (kind == Kind.PROPORTION) {
            return Proportions.wilson(events, exposure, confidence);
        }
        return children == null
                ? Rates.interval(events, exposure, confidence)
                : Rates.repeats(events, some, exposure, confidence);
    }

    private Result standardised(List<double[][]> strata, double[] exposure, String[] reasons) {
        double[] values = new double[strata.size()];
        Interval[] intervals = new Interval[values.length];
        for (int i = 0; i < values.length; i++) {
            double[][] own = strata.get(i);
            Standardised found = Standardised.of(own[0], own[1], own[2], confidence);
            boolean known = exposure[i] > 0;
            if (known && Double.isNaN(found.rate())) {
                reasons[i] = "an age group has no figure or nobody in it";
            }
            values[i] = known ? found.rate() : Double.NaN;
            intervals[i] = known ? found.interval() : Interval.UNDEFINED;
        }
        return new Result(values, intervals, new double[0], new Interval[0], reasons);
    }

    private double[] smoothed(double[] events, double[] exposure, @Nullable Neighbours graph) {
        if (smooth == null) {
            return new double[0];
        }
        return smooth == Smoothing.EB_LOCAL && graph != null
                ? EmpiricalBayes.local(events, exposure, graph)
                : EmpiricalBayes.global(events, exposure);
    }

    private Interval[] posteriors(double[] events, double[] exposure, @Nullable Neighbours graph) {
        if (smooth == null) {
            return new Interval[0];
        }
        return smooth == Smoothing.EB_LOCAL && graph != null
                ? EmpiricalBayes.localIntervals(events, exposure, graph, confidence)
                : EmpiricalBayes.globalIntervals(events, exposure, confidence);
    }

    private void write(String[] ids, Result result) {
        List<String> header =
                List.of("id", "value", "lower", "upper", "smoothed", "smoothed_lower", "smoothed_upper", "reason");
        Csv.write(out, header, rows -> {
            for (int i = 0; i < ids.length; i++) {
                Interval interval = result.intervals[i].times(per);
                boolean drawn = result.smoothed.length > 0;
                Interval posterior = drawn ? result.posteriors[i].times(per) : Interval.UNDEFINED;
                rows.add(
                        ids[i],
                        Csv.number(result.values[i] * per),
                        Csv.number(interval.lower()),
                        Csv.number(interval.upper()),
                        Csv.number(drawn ? result.smoothed[i] * per : Double.NaN),
                        Csv.number(posterior.lower()),
                        Csv.number(posterior.upper()),
                        result.reasons[i]);
            }
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Result(
            double[] values, Interval[] intervals, double[] smoothed, Interval[] posteriors, String[] reasons) {}

    /** Reads {@code eb} and {@code eb-local}. */
    static final class SmoothingConverter implements picocli.CommandLine.ITypeConverter<Smoothing> {
        @Override
        public Smoothing convert(String value) {
            return switch (value) {
                case "eb" -> Smoothing.EB;
                case "eb-local" -> Smoothing.EB_LOCAL;
                default -> throw new picocli.CommandLine.TypeConversionException("eb or eb-local");
            };
        }
    }
}
