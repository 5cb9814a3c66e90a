package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.GlobalAssociation;
import org.sightline.indicators.hotspot.GlobalPermutation;
import org.sightline.indicators.hotspot.GlobalStatistic;
import org.sightline.indicators.hotspot.PermutationPlan;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.neighbour.Neighbours;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Is there any pattern on the whole map? */
@Command(
        name = "global",
        description = {
            "Is there any pattern on the whole map? Moran's I, Geary's C and Getis and Ord's G, a line each.",
            "Writes measure,statistic,expected,variance,z,p,p_permutation; z is positive where neighbours are alike (for G: where",
            "high values lie together). Empty where undefined; G needs values of 0 or more."
        })
final class GlobalCommand implements Runnable {
    @Mixin
    AreaOptions areas = new AreaOptions();

    @Option(names = "--value", required = true, paramLabel = "FIELD", description = "Field of the value.")
    String value = "";

    @Option(
            names = "--style",
            paramLabel = "binary|row",
            description = "How neighbours weigh (default: row for Moran and Geary, binary for G).")
    LocalRun.@Nullable Style style;

    @Option(
            names = "--assumption",
            converter = Words.AssumptionConverter.class,
            paramLabel = "randomisation|normality",
            description =
                    "What expected and variance suppose: every arrangement of the values is equally likely (default), or the"
                            + " values are normal. G: always the first.")
    GlobalAssociation.Assumption assumption = GlobalAssociation.Assumption.RANDOMISATION;

    @Option(
            names = "--permutations",
            paramLabel = "P",
            description = "Also test by P permutations of all values (default: 0, none).")
    int permutations;

    @Option(names = "--seed", paramLabel = "S", description = "Start of the random numbers (default: 1).")
    long seed = 1;

    @Option(
            names = "--alternative",
            converter = Words.AlternativeConverter.class,
            paramLabel = "two-sided|greater|lesser",
            description = "Which side p_permutation counts; greater: more alike (default: two-sided).")
    Alternative alternative = Alternative.TWO_SIDED;

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

    /**
     * A line of the result.
     *
     * @param measure which
     * @param found the statistic
     * @param p its permutation p-value, NaN where there is none
     */
    private record Line(GlobalPermutation.Statistic measure, GlobalStatistic found, double p) {}

    @Override
    public void run() {
        timing.check(out);
        card.check();
        areas.check();
        if (permutations < 0 || permutations > 10_000_000) {
            throw new WrongUsage("--permutations: a whole number from 0 to 10,000,000");
        }
        AreaTable table = timing.read(() -> areas.read(List.of(value)));
        Optional<Neighbours> given = timing.read(() -> areas.given(table));
        double[] values = table.numbers(value);
        timing.size("areas", table.size());
        timing.size("permutations", permutations);
        boolean negative = Arrays.stream(values).anyMatch(figure -> figure < 0);
        Neighbours w = given.orElseGet(() -> timing.read(() -> areas.find(table, timing.threads)));
        List<Line> lines = timing.compute(() -> lines(values, w, negative));
        Connections.of(w).describe().ifPresent(this::say);
        LocalRun.nothingToCompare(values).ifPresent(this::say);
        if (negative) {
            say("some values are below 0, so there is no G");
        }
        timing.write(() -> write(lines));
        timing.finish();
        card.rows(areas.areas, table.size());
        card.neighbours(areas.describe(), w);
        card.tests(3, "normal, two-sided, under " + Words.word(assumption) + "; not adjusted");
        card.fact("permutations", permutations);
        card.fact("seed", seed);
        long blank = Arrays.stream(values).filter(Double::isNaN).count();
        if (blank > 0) {
            say(blank + " of " + values.length + " areas have no value and take no part");
            card.refused(blank + " areas without a value");
        }
        card.finish(out);
    }

    private List<Line> lines(double[] values, Neighbours w, boolean negative) {
        Neighbours rows = style == LocalRun.Style.BINARY
                ? w.withoutSelf()
                : w.withoutSelf().rowStandardised();
        Neighbours ones = style == LocalRun.Style.ROW ? rows : w.withoutSelf();
        double[] p = p(values, rows);
        double[] pOfG = ones == rows ? p : p(values, ones);
        GlobalStatistic moran = GlobalAssociation.moran(values, rows, assumption);
        GlobalStatistic geary = GlobalAssociation.geary(values, rows, assumption);
        GlobalPermutation.Statistic[] kinds = GlobalPermutation.Statistic.values();
        return negative
                ? List.of(new Line(kinds[0], moran, p[0]), new Line(kinds[1], geary, p[1]))
                : List.of(
                        new Line(kinds[0], moran, p[0]),
                        new Line(kinds[1], geary, p[1]),
                        new Line(kinds[2], GlobalAssociation.getisOrd(values, ones), pOfG[2]));
    }

    private double[] p(double[] values, Neighbours w) {
        if (permutations == 0) {
            return new double[] {Double.NaN, Double.NaN, Double.NaN};
        }
        return GlobalPermutation.of(values, w, new PermutationPlan(permutations, seed, timing.threads))
                .p(alternative);
    }

    private void write(List<Line> lines) {
        Csv.write(out, List.of("measure", "statistic", "expected", "variance", "z", "p", "p_permutation"), rows -> {
            for (Line line : lines) {
                GlobalStatistic found = line.found;
                rows.add(
                        line.measure.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Csv.number(found.statistic()),
                        Csv.number(found.expected()),
                        Csv.number(found.variance()),
                        Csv.number(found.z()),
                        Csv.number(found.p()),
                        Csv.number(line.p));
            }
        });
    }

    private void say(String what) {
        spec.commandLine().getErr().println("sightline: " + what);
    }
}
