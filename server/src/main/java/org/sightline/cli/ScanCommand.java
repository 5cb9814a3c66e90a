package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sightline.indicators.hotspot.CircularScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kulldorff's circular scan. */
@Command(
        name = "scan",
        description = {
            "Kulldorff's circular scan (Poisson): circles of areas with more cases than their population explains.",
            "Writes rank,llr,p,areas,cases,expected,relative_risk,ids (joined by ;, from the centre outwards): the most likely",
            "cluster, then those that do not overlap earlier ones. p is the rank among simulated maps."
        })
final class ScanCommand implements Runnable {
    @Mixin
    ScanOptions scan = new ScanOptions();

    @Option(names = "--cases", required = true, paramLabel = "FIELD", description = "Field of the number of cases.")
    String cases = "";

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
        AreaTable table = timing.read(() -> scan.read(List.of(cases)));
        scan.describe(card, timing, table);
        double[] counts = scan.counts(table, cases);
        double[] weights = scan.weights(table);
        for (int i = 0; i < counts.length; i++) {
            scan.checkExpected(table, i, counts[i]);
        }
        scan.checkTotals(counts, table);
        CircularScan.Areas scanned =
                new CircularScan.Areas(table.x(), table.y(), counts, scan.counts(table, scan.population), weights);
        List<CircularScan.Cluster> found =
                timing.compute(() -> CircularScan.of(scanned, scan.share, scan.simulations, scan.seed, timing.threads));
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("sightline: " + ScanOptions.nothingFound());
        }
        timing.write(() -> write(table.ids(), found));
        timing.finish();
        card.finish(out);
    }

    private void write(String[] ids, List<CircularScan.Cluster> found) {
        List<String> header = List.of("rank", "llr", "p", "areas", "cases", "expected", "relative_risk", "ids");
        Csv.write(out, header, rows -> {
            int rank = 1;
            for (CircularScan.Cluster cluster : found) {
                rows.add(
                        Integer.toString(rank++),
                        Csv.number(cluster.logLikelihoodRatio()),
                        Csv.number(cluster.p()),
                        Integer.toString(cluster.areas().length),
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
