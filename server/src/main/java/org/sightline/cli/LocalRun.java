package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.LocalStatistics;
import org.sightline.indicators.hotspot.PermutationPlan;
import org.sightline.indicators.hotspot.TailCounts;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.neighbour.Neighbours;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What gi-star, gi and moran have in common: areas in, one statistic each out. */
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
    LocalStatisticOptions areas = new LocalStatisticOptions();

    @Option(
            names = "--style",
            paramLabel = "binary|row",
            description =
                    "Neighbours weigh 1 each, or weights add up to 1 per area (default: binary, row for moran; weights of"
                            + " --neighbours are kept as given unless this is).")
    @Nullable
    Style style;

    @Option(
            names = "--permutations",
            paramLabel = "P",
            description = "Also test by P conditional permutations, without replacement (default: 0, none).")
    int permutations;

    @Option(names = "--seed", paramLabel = "S", description = "Start of the random numbers (default: 1).")
    long seed = 1;

    @Option(
            names = "--alternative",
            converter = Words.AlternativeConverter.class,
            paramLabel = "two-sided|greater|lesser",
            description = "Which side p_permutation counts (default: two-sided). p is always two-sided, from z.")
    Alternative alternative = Alternative.TWO_SIDED;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    /** A local statistic. */
    interface Statistic {
        /** The figures that are analysed, from those read. */
        double[] values(AreaTable table);

        /** The statistic of every area. */
        LocalStatistics compute(double[] values, Neighbours w);

        /** Permutation counts of every area. */
        TailCounts permute(double[] values, Neighbours w, PermutationPlan plan);

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
        areas.check();
        if (permutations < 0 || permutations > 10_000_000) {
            throw new WrongUsage("--permutations: a whole number from 0 to 10,000,000");
        }
        AreaTable table = timing.read(() -> areas.read(fields));
        timing.size("areas", table.size());
        timing.size("permutations", permutations);
        Result result = timing.compute(() -> {
            Neighbours read = areas.neighbours(table, timing.threads);
            boolean rows = style == null ? usual == Style.ROW && !isWeighted(read) : style == Style.ROW;
            boolean keep = style == null && areas.isGiven() && isWeighted(read);
            Neighbours bare = keep || style == null ? read : Neighbours.binary(read.offsets(), read.targets());
            return compute(statistic, statistic.values(table), weighting.weigh(bare, rows));
        });
        timing.write(() -> write(table.ids(), result));
        timing.finish();
    }

    private static boolean isWeighted(Neighbours read) {
        return Arrays.stream(read.weights()).anyMatch(weight -> weight != 1);
    }

    private Result compute(Statistic statistic, double[] values, Neighbours w) {
        LocalStatistics statistics = statistic.compute(values, w);
        double[] permuted = new double[values.length];
        Arrays.fill(permuted, Double.NaN);
        if (permutations > 0) {
            permuted = statistic
                    .permute(values, w, new PermutationPlan(permutations, seed, timing.threads))
                    .p(alternative);
        }
        double[] adjusted = FalseDiscovery.benjaminiHochberg(permutations > 0 ? permuted : statistics.p());
        String[] classes = statistic.classes(values, w, statistics);
        for (int i = 0; i < classes.length; i++) {
            classes[i] = word(values[i], statistics.neighbours()[i], statistics.z()[i], adjusted[i], classes[i]);
        }
        return new Result(values, statistics, permuted, adjusted, classes);
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
                        Csv.number(result.permuted[i]),
                        Csv.number(result.adjusted[i]),
                        result.classes[i]);
            }
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Result(
            double[] values, LocalStatistics statistics, double[] permuted, double[] adjusted, String[] classes) {}
}
