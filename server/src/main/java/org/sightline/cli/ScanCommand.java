package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.CircularScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kulldorff's circular scan. */
@Command(
        name = "scan",
        description = {
            "Kulldorff's circular scan (Poisson): circles of areas with more cases than their population explains.",
            "Writes rank,llr,p,areas,cases,expected,relative_risk,ids (joined by ;, from the centre outwards): the most likely",
            "cluster, then those that do not overlap earlier ones. p is the rank among simulated maps."
        })
final class ScanCommand implements Runnable {
    @Option(
            names = "--areas",
            required = true,
            paramLabel = "A.geojson|CSV",
            description = "Areas with their figures, or a table of them with --x and --y.")
    @SuppressWarnings("NullAway.Init")
    Path areas;

    @Option(names = "--id", required = true, paramLabel = "FIELD", description = "Field that names the area.")
    String id = "";

    @Option(names = "--cases", required = true, paramLabel = "FIELD", description = "Field of the number of cases.")
    String cases = "";

    @Option(names = "--population", required = true, paramLabel = "FIELD", description = "Field of people at risk.")
    String population = "";

    @Option(
            names = "--expected",
            paramLabel = "FIELD",
            description = "Field of expected cases, on any scale (default: in proportion to the population).")
    @Nullable
    String expected;

    @Option(names = "--x", paramLabel = "COL", description = "Column of the easting (for a table).")
    @Nullable
    String x;

    @Option(names = "--y", paramLabel = "COL", description = "Column of the northing (for a table).")
    @Nullable
    String y;

    @Mixin
    Plane plane = new Plane();

    @Option(
            names = "--max-population",
            paramLabel = "SHARE",
            description = "Largest share of the population in a circle (default: 0.5).")
    double share = 0.5;

    @Option(names = "--simulations", paramLabel = "N", description = "Number of random maps (default: 999).")
    int simulations = 999;

    @Option(names = "--seed", paramLabel = "S", description = "Start of the random numbers (default: 1).")
    long seed = 1;

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
        plane.projection();
        if (!(share > 0 && share <= 1)) {
            throw new WrongUsage("--max-population: a share above 0, at most 1");
        }
        if (simulations < 1) {
            throw new WrongUsage("--simulations: a whole number, 1 or more");
        }
        AreaTable table = timing.read(this::read);
        timing.size("areas", table.size());
        card.rows(areas, table.size());
        card.tests(1, "rank among " + simulations + " maps simulated with the same number of cases");
        card.fact("permutations", simulations);
        card.fact("seed", seed);
        timing.size("simulations", simulations);
        CircularScan.Areas scanned = new CircularScan.Areas(
                table.x(),
                table.y(),
                counts(table, cases),
                counts(table, population),
                expected == null ? new double[0] : counts(table, expected));
        List<CircularScan.Cluster> found =
                timing.compute(() -> CircularScan.of(scanned, share, simulations, seed, timing.threads));
        timing.write(() -> write(table.ids(), found));
        timing.finish();
        card.finish(out);
    }

    private AreaTable read() {
        List<String> numbers = new ArrayList<>(List.of(cases, population));
        if (expected != null) {
            numbers.add(expected);
        }
        AreaTable table = AreaTable.read(areas, new AreaTable.Fields(id, numbers, List.of(), x, y));
        table.measure(plane);
        return table;
    }

    private double[] counts(AreaTable table, String field) {
        double[] counts = table.numbers(field);
        for (int i = 0; i < counts.length; i++) {
            if (!(counts[i] >= 0)) {
                throw new Refusal(areas + ": area " + table.ids()[i] + ", field " + field
                        + ": a number, 0 or more, is needed for every area; correct it, or leave the area out");
            }
        }
        return counts;
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
