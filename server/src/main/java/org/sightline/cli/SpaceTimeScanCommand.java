package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sightline.indicators.hotspot.SpaceTimeAreas;
import org.sightline.indicators.hotspot.SpaceTimeScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kulldorff's scan of space and time. */
@Command(
        name = "space-time-scan",
        description = {
            "Kulldorff's space-time scan (Poisson): circles of areas and intervals of steps with more cases than expected.",
            "Writes rank,llr,p,areas,first_step,last_step,cases,expected,relative_risk,ids (joined by ;, from the centre outwards): the",
            "most likely cluster, then those that share no area with earlier ones. p is the rank among simulated maps."
        })
final class SpaceTimeScanCommand implements Runnable {
    @Mixin
    ScanOptions scan = new ScanOptions();

    @Mixin
    CountsFile counts = new CountsFile();

    @Option(
            names = "--intervals",
            converter = Words.IntervalsConverter.class,
            paramLabel = "prospective|retrospective",
            description = "Intervals that last until the final step (default: what is going on now), or all.")
    SpaceTimeScan.Kind kind = SpaceTimeScan.Kind.PROSPECTIVE;

    @Option(
            names = "--longest",
            paramLabel = "N",
            description = "Number of steps of the longest interval (default: half of the steps).")
    int longest;

    @Option(
            names = "--trend",
            converter = Words.TrendConverter.class,
            paramLabel = "none|as-observed",
            description =
                    "What a step expects: as much as every other (default), so that a general rise is a finding; or as many"
                            + " cases in all as it had, so that it is none.")
    SpaceTimeScan.Trend trend = SpaceTimeScan.Trend.NONE;

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
        scan.check();
        if (longest < 0 || (longest == 0 && spec.commandLine().getParseResult().hasMatchedOption("--longest"))) {
            throw new WrongUsage("--longest: a whole number of steps, 1 or more");
        }
        AreaTable table = timing.read(() -> scan.read(List.of()));
        CountsFile.Counts read = timing.read(() -> counts.read(table.ids()));
        int steps = read.steps().size();
        if (longest > steps) {
            throw new WrongUsage("--longest: there are only " + steps + " steps");
        }
        SpaceTimeScan.Plan plan =
                new SpaceTimeScan.Plan(kind, longest == 0 ? Math.max(1, steps / 2) : longest, scan.share, trend);
        scan.checkTotals(read.count(), table);
        SpaceTimeAreas scanned = areas(table, read);
        describe(table, read, plan);
        List<SpaceTimeScan.Cluster> found =
                timing.compute(() -> SpaceTimeScan.of(scanned, plan, scan.simulations, scan.seed, timing.threads));
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("sightline: " + ScanOptions.nothingFound());
        }
        timing.write(() -> write(table.ids(), read.steps().words(), found));
        timing.finish();
        card.finish(out);
    }

    private SpaceTimeAreas areas(AreaTable table, CountsFile.Counts read) {
        int steps = read.steps().size();
        double[] weights = scan.weights(table);
        double[] expected = new double[read.count().length];
        for (int bin = 0; bin < expected.length; bin++) {
            scan.checkExpected(table, bin / steps, read.count()[bin]);
            expected[bin] = weights[bin / steps];
        }
        SpaceTimeAreas.Counts cases = new SpaceTimeAreas.Counts(steps, read.count(), expected);
        return new SpaceTimeAreas(table.x(), table.y(), scan.counts(table, scan.population), cases);
    }

    private void describe(AreaTable table, CountsFile.Counts read, SpaceTimeScan.Plan plan) {
        List<String> words = read.steps().words();
        scan.describe(card, timing, table);
        timing.size("steps", words.size());
        card.rows(counts.file, read.rows());
        card.fact("steps", List.of(words.get(0), words.get(words.size() - 1)));
        card.fact("intervals", kind.name().toLowerCase(Locale.ROOT));
        card.fact("longest_interval", plan.longest());
        card.fact("trend", Words.word(trend));
        if (read.missing() > 0) {
            String without = read.missing() + " of " + read.count().length + " areas and steps have no data";
            spec.commandLine()
                    .getErr()
                    .println("sightline: " + without + ", which is not 0: nothing is expected there");
            card.refused(without);
        }
    }

    private void write(String[] ids, List<String> steps, List<SpaceTimeScan.Cluster> found) {
        List<String> header = List.of(
                "rank", "llr", "p", "areas", "first_step", "last_step", "cases", "expected", "relative_risk", "ids");
        Csv.write(out, header, rows -> {
            int rank = 1;
            for (SpaceTimeScan.Cluster cluster : found) {
                rows.add(
                        Integer.toString(rank++),
                        Csv.number(cluster.logLikelihoodRatio()),
                        Csv.number(cluster.p()),
                        Integer.toString(cluster.areas().length),
                        steps.get(cluster.firstStep()),
                        steps.get(cluster.lastStep()),
                        Csv.count(cluster.cases()),
                        Csv.number(cluster.expected()),
                        Csv.number(cluster.relativeRisk()),
                        Arrays.stream(cluster.areas())
                                .mapToObj(area -> ids[area])
                                .collect(Collectors.joining(";")));
            }
        });
    }
}
