package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.rate.ExpectedCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recorded events of a table against those that need lets one expect. */
@Command(
        name = "expected",
        description = {
            "Recorded events against those expected from exposure and covariates: negative binomial, learnt from the other areas.",
            "Writes id,recorded,expected,ratio,lower,upper,smoothed,p_adjusted,class,reason. class: unseen?, quiet,",
            "as expected, more than expected, no data. A blank count is no data, never 0 and never unseen."
        })
final class ExpectedCommand implements Runnable {
    private static final List<String> HEADER = List.of(
            "id", "recorded", "expected", "ratio", "lower", "upper", "smoothed", "p_adjusted", "class", "reason");

    @Option(names = "--table", required = true, paramLabel = "T.csv", description = "The table, one row an area.")
    @SuppressWarnings("NullAway.Init")
    Path table;

    @Option(names = "--id", required = true, paramLabel = "COL", description = "Column that names the area.")
    String id = "";

    @Option(
            names = "--recorded",
            required = true,
            paramLabel = "COL",
            description = "Column of recorded events; blank = nobody published any.")
    String recorded = "";

    @Option(
            names = "--discovered",
            paramLabel = "COL",
            description = "Column of those among them that policing discovered: they are left out.")
    @Nullable
    String discovered;

    @Option(
            names = "--exposure",
            required = true,
            paramLabel = "COL",
            description = "Column of people, times months reported for if they differ.")
    String exposure = "";

    @Option(
            names = "--covariate",
            required = true,
            paramLabel = "COL",
            description = "Column of a figure that goes with need; may be given again.")
    List<String> covariates = List.of();

    @Option(
            names = "--minimum-exposure",
            paramLabel = "N",
            description = "Nothing is expected where the exposure is below this (default: 50).")
    double minimum = 50;

    @Option(names = "--confidence", description = "Level of the interval, between 0 and 1 (default: 0.95).")
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
        timing.check(out);
        card.check();
        if (!(confidence > 0 && confidence < 1)) {
            throw new WrongUsage("--confidence: a number between 0 and 1");
        }
        if (!(minimum >= 0)) {
            throw new WrongUsage("--minimum-exposure: a number, 0 or more");
        }
        CsvColumns columns = timing.read(this::read);
        Areas areas = areas(columns);
        timing.size("areas", areas.ids.length);
        timing.size("covariates", covariates.size());
        ExpectedCounts found = timing.compute(() -> compute(areas));
        card.rows(table, areas.ids.length);
        card.fact("areas", areas.ids.length);
        card.fact(
                "no_data",
                Arrays.stream(found.standing())
                        .filter(ExpectedCounts.Standing.NO_DATA::equals)
                        .count());
        timing.write(() -> write(areas, found));
        timing.finish();
        card.finish(out);
    }

    private CsvColumns read() {
        List<String> numbers = new ArrayList<>(List.of(recorded, exposure));
        numbers.addAll(covariates);
        if (discovered != null) {
            numbers.add(discovered);
        }
        return CsvColumns.read(table, numbers, List.of(id));
    }

    /** The table, checked. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Areas(String[] ids, double[] counts, double[] exposure, double[][] need, String[] reason) {}

    private Areas areas(CsvColumns columns) {
        String[] ids = columns.texts(id);
        checkIds(ids);
        double[] counts = columns.numbers(recorded).clone();
        double[] people = columns.numbers(exposure).clone();
        double[] known = discovered == null ? new double[0] : columns.numbers(discovered);
        double[][] need = covariates.stream().map(columns::numbers).toArray(double[][]::new);
        String[] reason = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            check(i, counts[i], people[i]);
            if (known.length > 0) {
                check(i, known[i], 0);
                if (known[i] > counts[i]) {
                    throw broken(i, "more discovered events than recorded ones");
                }
                counts[i] -= known[i];
            }
            reason[i] = reason(i, counts[i], people[i], need);
            people[i] = people[i] >= minimum ? people[i] : Double.NaN;
        }
        return new Areas(ids, counts, people, need, reason);
    }

    private void checkIds(String[] ids) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (ids[i].isEmpty()) {
                throw broken(i, "has no id");
            }
            Integer first = rows.putIfAbsent(ids[i], i);
            if (first != null) {
                throw broken(i, "the area of row " + (first + 1) + " again; each has one row");
            }
        }
    }

    private void check(int row, double count, double people) {
        if (count < 0 || people < 0) {
            throw broken(row, "counts and exposure are 0 or more");
        }
        if (count != Math.rint(count) && !Double.isNaN(count)) {
            throw broken(row, "a count is a whole number");
        }
    }

    private Refusal broken(int row, String rule) {
        return new Refusal(table + ": row " + (row + 1) + ": " + rule + "; correct it");
    }

    private String reason(int row, double count, double people, double[][] need) {
        if (Double.isNaN(count)) {
            return "nothing published";
        }
        if (!(people >= minimum) || people == 0) {
            return people >= 0 ? "exposure below " + Csv.count(Math.max(minimum, Double.MIN_VALUE)) : "no exposure";
        }
        for (int k = 0; k < need.length; k++) {
            if (Double.isNaN(need[k][row])) {
                return "no " + covariates.get(k);
            }
        }
        return "";
    }

    private ExpectedCounts compute(Areas areas) {
        try {
            return ExpectedCounts.of(areas.counts, areas.exposure, areas.need, confidence);
        } catch (IllegalArgumentException e) {
            throw new Refusal(table + ": " + e.getMessage());
        }
    }

    private void write(Areas areas, ExpectedCounts found) {
        Csv.write(out, HEADER, rows -> {
            for (int i = 0; i < areas.ids.length; i++) {
                rows.add(
                        areas.ids[i],
                        Double.isNaN(areas.counts[i]) ? "" : Csv.count(areas.counts[i]),
                        Csv.number(found.expected()[i]),
                        Csv.number(found.ratio()[i]),
                        Csv.number(found.interval()[i].lower()),
                        Csv.number(found.interval()[i].upper()),
                        Csv.number(found.smoothed()[i]),
                        Csv.number(found.p()[i]),
                        word(found.standing()[i]),
                        areas.reason[i]);
            }
        });
    }

    static String word(ExpectedCounts.Standing standing) {
        return switch (standing) {
            case NO_DATA -> "no data";
            case UNSEEN -> "unseen?";
            case QUIET -> "quiet";
            case AS_EXPECTED -> "as expected";
            case MORE -> "more than expected";
        };
    }
}
