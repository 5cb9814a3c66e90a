package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.indicators.time.NearRepeat;
import org.sightline.indicators.time.NearRepeatBands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Do incidents near in place come near in time more often than chance? */
@Command(
        name = "near-repeat",
        description = {
            "Near repeat (Knox): do incidents near in place come near in time more often than chance? Dates are put on the places at random, P times.",
            "Bands are half-open: from an edge up to, not including, the next. Writes distance_from,distance_to,days_from,days_to,observed,expected,",
            "ratio,p,p_adjusted,class: pairs, their mean over the permutations, one-sided p, class 'repeat' (p_adjusted at most .05) or 'not significant'.",
            "Refused where half of the points or more share exact coordinates (snap points), and where dates stand for months."
        })
final class NearRepeatCommand implements Runnable {
    private static final double LEVEL = 0.05;
    private static final int MOST_PERMUTATIONS = 1_000_000;

    @Mixin
    PointFile points = new PointFile();

    @Option(
            names = "--date",
            required = true,
            paramLabel = "COL",
            description = "Column of the date, 2025-03-14, with or without a time. Rows without a day are left out.")
    String date = "";

    @Mixin
    Plane plane = new Plane();

    @Option(
            names = "--distances",
            split = ",",
            paramLabel = "M",
            description =
                    "Edges of the bands of distance, rising, in units of the coordinates (default: 0,1,100,200,400).")
    double[] distances = {0, 1, 100, 200, 400};

    @Option(
            names = "--days",
            split = ",",
            paramLabel = "D",
            description = "Edges of the bands of days, rising whole numbers (default: 0,7,14,28).")
    int[] days = {0, 7, 14, 28};

    @Option(names = "--permutations", paramLabel = "P", description = "How many permutations (default: 999).")
    int permutations = 999;

    @Option(names = "--seed", paramLabel = "S", description = "Start of the random numbers (default: 1).")
    long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        timing.check(out);
        card.check();
        plane.projection();
        if (permutations < 1 || permutations > MOST_PERMUTATIONS) {
            throw new WrongUsage("--permutations: a whole number from 1 to 1,000,000");
        }
        NearRepeatBands bands = bands();
        PointFile.Columns columns = timing.read(() -> points.read(null, plane));
        long[] dates = timing.read(() -> DateColumn.days(
                points.file,
                date,
                CsvColumns.read(points.file, List.of(), List.of(date)).texts(date)));
        if (DateColumn.areMonths(dates)) {
            throw new Refusal(
                    points.file + ": every date is the first of its month, so dates stand for months, and days"
                            + " apart mean nothing; near repeat needs the day");
        }
        int[] rows = Arrays.stream(columns.rows())
                .filter(row -> dates[row] != DateColumn.UNKNOWN)
                .toArray();
        if (rows.length == 0) {
            throw new Refusal(points.file + ": no row has both a position and a day; near repeat needs the day");
        }
        int[] day = Arrays.stream(rows).map(row -> (int) dates[row]).toArray();
        NearRepeat.DatedPoints dated = new NearRepeat.DatedPoints(columns.pick(rows), day);
        timing.size("points", rows.length);
        timing.size("permutations", permutations);
        NearRepeat found = timing.compute(() -> test(dated, bands));
        timing.size("pairs", found.pairs());
        describe(columns, rows.length);
        timing.write(() -> write(found));
        timing.finish();
        card.finish(out);
    }

    private NearRepeat test(NearRepeat.DatedPoints dated, NearRepeatBands bands) {
        try {
            return NearRepeat.of(dated, bands, permutations, seed, timing.threads);
        } catch (IllegalArgumentException e) {
            throw new Refusal(points.file + ": " + e.getMessage());
        }
    }

    private NearRepeatBands bands() {
        try {
            return new NearRepeatBands(distances, days);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--distances, --days: " + e.getMessage());
        }
    }

    private void describe(PointFile.Columns columns, int used) {
        card.points(points.file, columns, plane);
        card.fact("permutations", permutations);
        card.fact("seed", seed);
        card.tests(
                (long) (distances.length - 1) * (days.length - 1),
                "dates permuted, one-sided, (M + 1)/(P + 1); Benjamini-Hochberg at " + LEVEL);
        int left = columns.rows().length - used;
        if (left > 0) {
            String what = left + " located points without a day are left out";
            card.refused(what);
            spec.commandLine().getErr().println("sightline: " + what);
        }
    }

    private void write(NearRepeat found) {
        List<String> header = List.of(
                "distance_from",
                "distance_to",
                "days_from",
                "days_to",
                "observed",
                "expected",
                "ratio",
                "p",
                "p_adjusted",
                "class");
        int soon = found.bands().soon();
        Csv.write(
                out,
                header,
                rows -> IntStream.range(0, found.observed().length)
                        .forEach(cell -> rows.add(
                                Csv.count(distances[cell / soon]),
                                Csv.count(distances[cell / soon + 1]),
                                Integer.toString(days[cell % soon]),
                                Integer.toString(days[cell % soon + 1]),
                                Long.toString(found.observed()[cell]),
                                Csv.number(found.expected()[cell]),
                                Csv.number(found.ratio(cell)),
                                Csv.number(found.p()[cell]),
                                Csv.number(found.adjusted()[cell]),
                                found.adjusted()[cell] <= LEVEL ? "repeat" : "not significant")));
    }
}
