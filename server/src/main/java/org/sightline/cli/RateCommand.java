package org.sightline.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.indicators.rate.EmpiricalBayes;
import org.sightline.indicators.rate.Interval;
import org.sightline.indicators.rate.Proportions;
import org.sightline.indicators.rate.Rates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rates or proportions of a table with their intervals. */
@Command(
        name = "rate",
        description = {
            "Rates (Byar's interval, exact below 10 events) or proportions (Wilson's interval) of a table.",
            "Writes id,value,lower,upper,smoothed; a field is empty where it is undefined (denominator 0)."
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

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Override
    public void run() {
        check();
        CsvColumns columns = timing.read(() -> CsvColumns.read(table, List.of(numerator, denominator), List.of(id)));
        String[] ids = columns.texts(id);
        double[] events = columns.numbers(numerator);
        double[] exposure = columns.numbers(denominator);
        checkCounts(events, exposure);
        Neighbours graph = readNeighbours(ids);
        timing.size("rows", ids.length);
        Result result =
                timing.compute(() -> new Result(intervals(events, exposure), smoothed(events, exposure, graph)));
        timing.write(() -> write(ids, events, exposure, result));
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
        if (smooth == Smoothing.EB_LOCAL && neighbours == null) {
            throw new WrongUsage("--smooth eb-local: needs --neighbours");
        }
    }

    private void checkCounts(double[] events, double[] exposure) {
        for (int i = 0; i < events.length; i++) {
            if (events[i] < 0 || exposure[i] < 0) {
                throw new Refusal(table + ": row " + (i + 1) + ": events and denominators are 0 or more; correct it");
            }
            if (kind == Kind.PROPORTION && events[i] > exposure[i]) {
                throw new Refusal(table + ": row " + (i + 1)
                        + ": more events than the denominator; a proportion cannot be above 1 (use --kind rate?)");
            }
        }
    }

    private @Nullable Neighbours readNeighbours(String[] ids) {
        Path file = neighbours;
        return file == null ? null : NeighboursFile.read(file, ids);
    }

    private Interval[] intervals(double[] events, double[] exposure) {
        Interval[] result = new Interval[events.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = kind == Kind.PROPORTION
                    ? Proportions.wilson(events[i], exposure[i], confidence)
                    : Rates.interval(events[i], exposure[i], confidence);
        }
        return result;
    }

    private double[] smoothed(double[] events, double[] exposure, @Nullable Neighbours graph) {
        if (smooth == null) {
            return new double[0];
        }
        return smooth == Smoothing.EB_LOCAL && graph != null
                ? EmpiricalBayes.local(events, exposure, graph)
                : EmpiricalBayes.global(events, exposure);
    }

    private void write(String[] ids, double[] events, double[] exposure, Result result) {
        Csv.write(out, List.of("id", "value", "lower", "upper", "smoothed"), rows -> {
            for (int i = 0; i < ids.length; i++) {
                Interval interval = result.intervals[i].times(per);
                double value = exposure[i] > 0 ? events[i] / exposure[i] * per : Double.NaN;
                double drawn = result.smoothed.length == 0 ? Double.NaN : result.smoothed[i] * per;
                rows.add(
                        ids[i],
                        Csv.number(value),
                        Csv.number(interval.lower()),
                        Csv.number(interval.upper()),
                        Csv.number(drawn));
            }
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Result(Interval[] intervals, double[] smoothed) {}

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
