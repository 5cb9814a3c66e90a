package org.sightline.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.indicators.rate.Funnel;
import org.sightline.indicators.rate.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which areas of a table lie outside the limits of a funnel. */
@Command(
        name = "funnel",
        description = {
            "Funnel limits (95 %% and 99.8 %%) for rates or proportions, adjusted for over-dispersion (Spiegelhalter 2005).",
            "Writes id,value,denominator,target,lower_95,upper_95,lower_99_8,upper_99_8,z,class,reason.",
            "class: far below, below, within, above, far above, no figure."
        })
final class FunnelCommand implements Runnable {
    private static final List<String> HEADER = List.of(
            "id",
            "value",
            "denominator",
            "target",
            "lower_95",
            "upper_95",
            "lower_99_8",
            "upper_99_8",
            "z",
            "class",
            "reason");

    @Option(names = "--table", required = true, paramLabel = "T.csv", description = "The table, one row an area.")
    @SuppressWarnings("NullAway.Init")
    Path table;

    @Option(names = "--id", required = true, paramLabel = "COL", description = "Column that names the area.")
    String id = "";

    @Option(names = "--numerator", required = true, paramLabel = "COL", description = "Column of events.")
    String numerator = "";

    @Option(names = "--denominator", required = true, paramLabel = "COL", description = "Column of people at risk.")
    String denominator = "";

    @Option(names = "--kind", required = true, description = "proportion or rate.")
    @SuppressWarnings("NullAway.Init")
    RateCommand.Kind kind;

    @Option(names = "--per", paramLabel = "N", description = "Multiplies value, target and limits (default: 1).")
    double per = 1;

    @Option(
            names = "--adjust",
            paramLabel = "multiplicative|additive|none",
            converter = AdjustmentConverter.class,
            description = "How limits allow for what areas ordinarily differ by (default: multiplicative).")
    Funnel.Adjustment adjustment = Funnel.Adjustment.MULTIPLICATIVE;

    @Option(
            names = "--minimum-denominator",
            paramLabel = "N",
            description = "An area with fewer people has no figure (default: 50).")
    double minimum = 50;

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
        if (!(per > 0) || Double.isInfinite(per)) {
            throw new WrongUsage("--per: a number above 0");
        }
        if (!(minimum >= 0)) {
            throw new WrongUsage("--minimum-denominator: a number, 0 or more");
        }
        CsvColumns columns = timing.read(() -> CsvColumns.read(table, List.of(numerator, denominator), List.of(id)));
        String[] ids = columns.texts(id);
        double[] events = columns.numbers(numerator);
        double[] people = columns.numbers(denominator);
        check(ids, events, people);
        double[] used = people.clone();
        for (int i = 0; i < used.length; i++) {
            used[i] = people[i] >= minimum ? people[i] : Double.NaN;
        }
        timing.size("areas", ids.length);
        Funnel funnel = timing.compute(() -> Funnel.of(events, used, kind == RateCommand.Kind.PROPORTION, adjustment));
        card.rows(table, ids.length);
        if (!Double.isNaN(funnel.target())) {
            card.fact("target", funnel.target() * per);
            card.fact("dispersion", funnel.dispersion());
            card.fact("variance_between", funnel.between() * per * per);
        }
        timing.write(() -> write(ids, events, people, funnel));
        timing.finish();
        card.finish(out);
    }

    private void check(String[] ids, double[] events, double[] people) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            Integer first = rows.putIfAbsent(ids[i], i);
            if (ids[i].isEmpty()) {
                throw broken(i, "has no id");
            }
            if (first != null) {
                throw broken(i, "the area of row " + (first + 1) + " again; each has one row");
            }
            if (events[i] < 0 || people[i] < 0) {
                throw broken(i, "events and denominators are 0 or more");
            }
            if (!Double.isNaN(events[i]) && events[i] != Math.rint(events[i])) {
                throw broken(i, "a count is a whole number");
            }
            if (kind == RateCommand.Kind.PROPORTION && events[i] > people[i]) {
                throw broken(i, "more events than the denominator; a proportion cannot be above 1 (use --kind rate?)");
            }
        }
    }

    private Refusal broken(int row, String rule) {
        return new Refusal(table + ": row " + (row + 1) + ": " + rule + "; correct it");
    }

    private void write(String[] ids, double[] events, double[] people, Funnel funnel) {
        Csv.write(out, HEADER, rows -> {
            for (int i = 0; i < ids.length; i++) {
                String reason = reason(events[i], people[i], funnel);
                boolean known = reason.isEmpty();
                double exposure = known ? people[i] : Double.NaN;
                Interval inner = scaled(funnel.limits(exposure, Funnel.INNER));
                Interval outer = scaled(funnel.limits(exposure, Funnel.OUTER));
                rows.add(
                        ids[i],
                        Csv.number(events[i] / exposure * per),
                        Double.isNaN(people[i]) ? "" : Csv.count(people[i]),
                        Csv.number(funnel.target() * per),
                        Csv.number(inner.lower()),
                        Csv.number(inner.upper()),
                        Csv.number(outer.lower()),
                        Csv.number(outer.upper()),
                        known ? Csv.number(funnel.z()[i]) : "",
                        word(funnel.place(events[i], exposure)),
                        reason);
            }
        });
    }

    private Interval scaled(Interval limits) {
        return limits.isDefined() ? limits.times(per) : limits;
    }

    private String reason(double events, double people, Funnel funnel) {
        if (Double.isNaN(events) || Double.isNaN(people)) {
            return "no figure";
        }
        if (people == 0) {
            return "the denominator is 0";
        }
        if (people < minimum) {
            return "a denominator below " + Csv.count(minimum);
        }
        return Double.isNaN(funnel.target()) ? "there is nothing to compare with: no events at all" : "";
    }

    private static String word(Funnel.Place place) {
        return place == Funnel.Place.UNKNOWN ? "no figure" : Words.word(place).replace('-', ' ');
    }

    /** Reads {@code multiplicative}, {@code additive}, {@code none}. */
    static final class AdjustmentConverter implements ITypeConverter<Funnel.Adjustment> {
        @Override
        public Funnel.Adjustment convert(String text) {
            return Words.read(Funnel.Adjustment.class, text);
        }
    }
}
