package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.Continuation;
import org.sightline.indicators.hotspot.LocalStatistics;
import org.sightline.indicators.hotspot.PermutationPlan;
import org.sightline.indicators.hotspot.TailCounts;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.inference.PermutationBudget;
import org.sightline.indicators.neighbour.Neighbours;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What gi-star, gi, moran and geary have in common: areas in, one statistic each out. */
final class LocalRun {
    private static final double LEVEL = 0.05;
    private static final List<String> HEADER = List.of(
            "id",
            "value",
            "neighbours",
            "statistic",
            "expected",
            "variance",
            "z",
            "p",
            "p_permutation",
            "p_adjusted",
            "class");

    /** How neighbours weigh. */
    enum Style {
        /** 1 each. */
        BINARY,
        /** In equal parts that add up to 1. */
        ROW
    }

    @Mixin
    AreaOptions areas = new AreaOptions();

    @Option(names = "--value", required = true, paramLabel = "FIELD", description = "Field of the value.")
    String value = "";

    @Option(
            names = "--style",
            paramLabel = "binary|row",
            description =
                    "binary: 1 each, or as --neighbours gives them; row: divided by their sum, so that they add up to 1"
                            + " per area (default: binary; row for moran and geary).")
    @Nullable
    Style style;

    @Option(
            names = "--permutations",
            paramLabel = "P",
            description = "Also test by P conditional permutations, without replacement (default: 0, none).")
    int permutations;

    @Option(
            names = "--permutation-limit",
            paramLabel = "N",
            description = {
                "Where P permutations could find nothing at a false discovery rate of .05, go on with the areas not settled,",
                "up to N each (Besag and Clifford 1991; default: 99999; 0: never)."
            })
    int limit = 99_999;

    @Option(names = "--seed", paramLabel = "S", description = "Start of the random numbers (default: 1).")
    long seed = 1;

    @Option(
            names = "--alternative",
            converter = Words.AlternativeConverter.class,
            paramLabel = "two-sided|greater|lesser",
            description = "Which side p_permutation counts (default: two-sided). p is always two-sided, from z.")
    Alternative alternative = Alternative.TWO_SIDED;

    @Option(
            names = "--fdr",
            converter = Words.FdrConverter.class,
            paramLabel = "bh|by",
            description =
                    "p_adjusted by Benjamini and Hochberg (default), or, valid under any dependence between areas and more"
                            + " cautious, by Benjamini and Yekutieli.")
    FalseDiscovery.Method fdr = FalseDiscovery.Method.BH;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /** A local statistic. */
    interface Statistic {
        /** The figures that are analysed, from those read. */
        double[] values(AreaTable table);

        /** The statistic of every area. */
        LocalStatistics compute(double[] values, Neighbours w);

        /** Permutation counts of every area. */
        TailCounts permute(double[] values, Neighbours w, PermutationPlan plan);

        /** Counts with more permutations where p-values are not settled. */
        TailCounts permuteOn(
                double[] values, Neighbours w, PermutationPlan plan, TailCounts counts, Continuation continuation);

        /** The class of an area whose p_adjusted is at most .05. */
        String[] classes(double[] values, Neighbours w, LocalStatistics statistics);
    }

    /** Weights in the style that is asked for. */
    interface Weighting {
        /** The neighbours with their weights. */
        Neighbours weigh(Neighbours read, boolean rows);
    }

    /** Reads, computes, writes. */
    void run(Statistic statistic, Style usual, Weighting weighting, List<String> fields) {
        timing.check(out);
        card.check();
        areas.check();
        if (permutations < 0 || permutations > 10_000_000) {
            throw new WrongUsage("--permutations: a whole number from 0 to 10,000,000");
        }
        if (limit < 0 || limit > 10_000_000) {
            throw new WrongUsage("--permutation-limit: a whole number from 0 to 10,000,000");
        }
        AreaTable table = timing.read(() -> areas.read(fields));
        Optional<Neighbours> given = timing.read(() -> areas.given(table));
        timing.size("areas", table.size());
        timing.size("permutations", permutations);
        boolean rows = style == null ? usual == Style.ROW : style == Style.ROW;
        Result result = timing.compute(() -> {
            Neighbours read =
                    given.orElseGet(() -> timing.phase("neighbours_s", () -> areas.find(table, timing.threads)));
            return compute(statistic, statistic.values(table), weighting.weigh(read, rows));
        });
        report(result);
        timing.write(() -> write(table.ids(), result));
        timing.finish();
        describe(table, result);
        card.finish(out);
    }

    private void describe(AreaTable table, Result result) {
        card.rows(areas.areas, table.size());
        card.neighbours(areas.describe(), result.w);
        card.tests(
                Arrays.stream(result.adjusted).filter(p -> !Double.isNaN(p)).count(),
                permutations > 0
                        ? "conditional permutation, " + Words.word(alternative) + "; " + correction()
                        : "normal, two-sided, from z; " + correction());
        Permuted permuted = result.permuted;
        if (permuted != null) {
            card.fact("permutations", permutations);
            card.fact("areas_continued", permuted.continued());
            card.fact("seed", seed);
            permuted.describe(permutations).ifPresent(said -> card.fact("permutation_budget", said));
        }
        long blank = Arrays.stream(result.values).filter(Double::isNaN).count();
        if (blank > 0) {
            card.refused(blank + " areas without a value");
        }
    }

    private String correction() {
        return (fdr == FalseDiscovery.Method.BH ? "Benjamini-Hochberg at " : "Benjamini-Yekutieli at ") + LEVEL;
    }

    private void report(Result result) {
        Connections connections = Connections.of(result.w);
        timing.size("islands", connections.islands());
        timing.size("parts", connections.parts());
        connections.describe().ifPresent(this::say);
        nothingToCompare(result.values).ifPresent(this::say);
        Permuted permuted = result.permuted;
        if (permuted != null) {
            timing.size("areas_continued", permuted.continued());
            permuted.describe(permutations).ifPresent(this::say);
        }
    }

    /** Says why no area can stand out, where that is so. */
    static Optional<String> nothingToCompare(double[] values) {
        double[] known =
                Arrays.stream(values).filter(each -> !Double.isNaN(each)).toArray();
        if (known.length == 0) {
            return Optional.of("no area has a value, so there is nothing to compare");
        }
        return Arrays.stream(known).allMatch(each -> each == known[0])
                ? Optional.of("the values do not differ, so there is nothing to compare")
                : Optional.empty();
    }

    private void say(String what) {
        spec.commandLine().getErr().println("sightline: " + what);
    }

    private Result compute(Statistic statistic, double[] values, Neighbours w) {
        LocalStatistics statistics = timing.phase("statistic_s", () -> statistic.compute(values, w));
        double[] tested = statistics.p();
        Permuted permuted = null;
        if (permutations > 0) {
            permuted = timing.phase("permutations_s", () -> permute(statistic, values, w));
            tested = permuted.p();
        }
        double[] adjusted = FalseDiscovery.adjust(tested, fdr);
        String[] classes = statistic.classes(values, w, statistics);
        for (int i = 0; i < classes.length; i++) {
            classes[i] = word(values[i], statistics.neighbours()[i], statistics.z()[i], adjusted[i], classes[i]);
        }
        return new Result(values, w, statistics, permuted, adjusted, classes);
    }

    private Permuted permute(Statistic statistic, double[] values, Neighbours w) {
        PermutationPlan plan = new PermutationPlan(permutations, seed, timing.threads);
        TailCounts first = statistic.permute(values, w, plan);
        double[] p = first.p(alternative);
        double level = LEVEL
                / fdr.factor((int)
                        Arrays.stream(p).filter(each -> !Double.isNaN(each)).count());
        PermutationBudget.Verdict verdict = PermutationBudget.judge(p, permutations, level, alternative);
        if (verdict.isEnough()) {
            return new Permuted(p, verdict, 0, permutations);
        }
        int most = (int) Math.min(
                limit, PermutationBudget.permutationsNeeded(1, Math.max(1, verdict.tests()), level, alternative));
        if (most <= permutations) {
            return new Permuted(p, verdict, 0, permutations);
        }
        TailCounts all = statistic.permuteOn(values, w, plan, first, new Continuation(alternative, most));
        int continued = (int) Arrays.stream(all.permutations())
                .filter(made -> made > permutations)
                .count();
        return new Permuted(all.p(alternative), verdict, continued, most);
    }

    private static String word(double value, int neighbours, double z, double adjusted, String significant) {
        if (Double.isNaN(value)) {
            return "undefined";
        }
        if (neighbours == 0) {
            return "isolated";
        }
        if (Double.isNaN(z) || Double.isNaN(adjusted)) {
            return "undefined";
        }
        return adjusted <= LEVEL ? significant : "not significant";
    }

    private void write(String[] ids, Result result) {
        LocalStatistics all = result.statistics;
        Permuted permuted = result.permuted;
        Csv.write(out, HEADER, rows -> {
            for (int i = 0; i < ids.length; i++) {
                rows.add(
                        ids[i],
                        Csv.number(result.values[i]),
                        Integer.toString(all.neighbours()[i]),
                        Csv.number(all.statistic()[i]),
                        Csv.number(all.expected()[i]),
                        Csv.number(all.variance()[i]),
                        Csv.number(all.z()[i]),
                        Csv.number(all.p()[i]),
                        Csv.number(permuted == null ? Double.NaN : permuted.p()[i]),
                        Csv.number(result.adjusted[i]),
                        result.classes[i]);
            }
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Result(
            double[] values,
            Neighbours w,
            LocalStatistics statistics,
            @Nullable Permuted permuted,
            double[] adjusted,
            String[] classes) {}
}
