package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.time.PeriodChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** More or fewer than in the period before. */
@Command(
        name = "change",
        description = {
            "More or fewer than before? The ratio of two rates per area, with the exact interval and test that condition on the sum (Poisson counts).",
            "Writes id,before,after,ratio,lower,upper,p,p_adjusted,class: class is more, fewer (p_adjusted at most .05), not significant, or undefined",
            "(none in both periods, or a count that is not known). An empty ratio or upper limit beside a p is infinite: there were none before."
        })
final class ChangeCommand implements Runnable {
    private static final double LEVEL = 0.05;
    private static final double MOST = 1e9;

    @Option(
            names = "--table",
            required = true,
            paramLabel = "T.csv",
            description = "Areas with the counts of two periods. A blank count is not known, not 0.")
    @SuppressWarnings("NullAway.Init")
    Path table;

    @Option(names = "--id", required = true, paramLabel = "COL", description = "Column that names the area.")
    String id = "";

    @Option(names = "--before", required = true, paramLabel = "COL", description = "Column of the earlier count.")
    String before = "";

    @Option(names = "--after", required = true, paramLabel = "COL", description = "Column of the later count.")
    String after = "";

    @Option(
            names = "--length-before",
            paramLabel = "N",
            description = "How long the earlier period is, in the unit of --length-after (default: 1).")
    double lengthBefore = 1;

    @Option(names = "--length-after", paramLabel = "N", description = "How long the later period is (default: 1).")
    double lengthAfter = 1;

    @Option(
            names = "--exposure-before",
            paramLabel = "COL",
            description =
                    "Column of people at risk, or months reported, in the earlier period (default: the same in both).")
    @Nullable
    String exposureBefore;

    @Option(names = "--exposure-after", paramLabel = "COL", description = "Column of the same in the later period.")
    @Nullable
    String exposureAfter;

    @Option(names = "--confidence", paramLabel = "C", description = "Confidence of the interval (default: 0.95).")
    double confidence = 0.95;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    @Override
    public void run() {
        check();
        List<String> numbers = new ArrayList<>(List.of(before, after));
        if (exposureBefore != null && exposureAfter != null) {
            numbers.addAll(List.of(exposureBefore, exposureAfter));
        }
        CsvColumns columns = timing.read(() -> CsvColumns.read(table, numbers, List.of(id)));
        double[] first = counts(columns, before);
        double[] second = counts(columns, after);
        double[] firstExposure = exposure(columns, exposureBefore, lengthBefore);
        double[] secondExposure = exposure(columns, exposureAfter, lengthAfter);
        timing.size("areas", columns.size());
        PeriodChange[] changes = timing.compute(() -> {
            PeriodChange[] result = new PeriodChange[columns.size()];
            Arrays.setAll(result, i -> change(first[i], firstExposure[i], second[i], secondExposure[i]));
            return result;
        });
        double[] adjusted = FalseDiscovery.benjaminiHochberg(
                Arrays.stream(changes).mapToDouble(PeriodChange::p).toArray());
        card.rows(table, columns.size());
        card.tests(
                Arrays.stream(adjusted).filter(p -> !Double.isNaN(p)).count(),
                "twice the smaller tail of the binomial given the sum; Benjamini-Hochberg at " + LEVEL);
        timing.write(() -> write(columns.texts(id), first, second, changes, adjusted));
        timing.finish();
        card.finish(out);
    }

    private void check() {
        timing.check(out);
        card.check();
        if ((exposureBefore == null) != (exposureAfter == null)) {
            throw new WrongUsage("--exposure-before and --exposure-after: both or neither");
        }
        if (!isLength(lengthBefore) || !isLength(lengthAfter)) {
            throw new WrongUsage("--length-before and --length-after: numbers above 0");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new WrongUsage("--confidence: a number between 0 and 1");
        }
    }

    private static boolean isLength(double length) {
        return length > 0 && !Double.isInfinite(length);
    }

    private double[] counts(CsvColumns columns, String name) {
        double[] counts = columns.numbers(name);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || counts[i] > MOST || (!Double.isNaN(counts[i]) && counts[i] != Math.rint(counts[i]))) {
                throw refused(i, name, "a count is a whole number from 0 to 1,000,000,000");
            }
        }
        return counts;
    }

    private double[] exposure(CsvColumns columns, @Nullable String name, double length) {
        double[] exposure = new double[columns.size()];
        Arrays.fill(exposure, length);
        for (int i = 0; name != null && i < exposure.length; i++) {
            exposure[i] = columns.numbers(name)[i] * length;
            if (exposure[i] < 0) {
                throw refused(i, name, "an exposure is 0 or more");
            }
        }
        return exposure;
    }

    private Refusal refused(int row, String column, String rule) {
        return new Refusal(table + ": row " + (row + 1) + ", column " + column + ": " + rule);
    }

    /** Undefined where a count or an exposure is not known, or nobody was exposed. */
    private PeriodChange change(double first, double firstExposure, double second, double secondExposure) {
        boolean known = first >= 0 && second >= 0 && firstExposure > 0 && secondExposure > 0;
        return known
                ? PeriodChange.of(
                        new PeriodChange.Period(first, firstExposure),
                        new PeriodChange.Period(second, secondExposure),
                        confidence)
                : new PeriodChange(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private void write(String[] ids, double[] first, double[] second, PeriodChange[] changes, double[] adjusted) {
        List<String> header = List.of("id", "before", "after", "ratio", "lower", "upper", "p", "p_adjusted", "class");
        Csv.write(out, header, rows -> {
            for (int i = 0; i < ids.length; i++) {
                PeriodChange change = changes[i];
                rows.add(
                        ids[i],
                        Csv.count(first[i]),
                        Csv.count(second[i]),
                        Csv.number(change.ratio()),
                        Csv.number(change.lower()),
                        Csv.number(change.upper()),
                        Csv.number(change.p()),
                        Csv.number(adjusted[i]),
                        word(change.ratio(), adjusted[i]));
            }
        });
    }

    static String word(double ratio, double adjusted) {
        if (Double.isNaN(adjusted)) {
            return "undefined";
        }
        return adjusted <= LEVEL ? (ratio > 1 ? "more" : "fewer") : "not significant";
    }
}
