package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that scan and space-time-scan have in common: areas with people, circles, simulated maps. */
final class ScanOptions {
    private static final int MOST_SIMULATIONS = 1_000_000;
    /** Each simulated map draws every case. */
    private static final double MOST_CASES = 1e8;

    @Option(
            names = "--areas",
            required = true,
            paramLabel = "A.geojson|CSV",
            description = "Areas with their figures, or a table of them with --x and --y.")
    @SuppressWarnings("NullAway.Init")
    Path areas;

    @Option(names = "--id", required = true, paramLabel = "FIELD", description = "Field that names the area.")
    String id = "";

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

    /** Refuses what can be seen to be wrong before reading. */
    void check() {
        plane.projection();
        if (!(share > 0 && share <= 1)) {
            throw new WrongUsage("--max-population: a share above 0, at most 1");
        }
        if (simulations < 1 || simulations > MOST_SIMULATIONS) {
            throw new WrongUsage("--simulations: a whole number from 1 to 1,000,000");
        }
    }

    /** Reads the areas, with the numbers of these fields too. */
    AreaTable read(List<String> more) {
        List<String> numbers = new ArrayList<>(more);
        numbers.add(population);
        if (expected != null) {
            numbers.add(expected);
        }
        AreaTable table = AreaTable.read(areas, new AreaTable.Fields(id, numbers, List.of(), x, y));
        table.requireDistinctIds();
        table.measure(plane);
        return table;
    }

    /** A field's numbers, all of which must be there and 0 or more. */
    double[] counts(AreaTable table, String field) {
        double[] counts = table.numbers(field);
        for (int i = 0; i < counts.length; i++) {
            if (!(counts[i] >= 0)) {
                throw new Refusal(areas + ": area " + table.ids()[i] + ", field " + field
                        + ": a number, 0 or more, is needed for every area; correct it, or leave the area out");
            }
        }
        return counts;
    }

    /** What the expected cases of areas are in proportion to. */
    double[] weights(AreaTable table) {
        return counts(table, expected == null ? population : expected);
    }

    /** Refuses cases in an area where none can be expected. */
    void checkExpected(AreaTable table, int area, double cases) {
        double[] weights = table.numbers(expected == null ? population : expected);
        if (cases > 0 && weights[area] == 0) {
            throw new Refusal(areas + ": area " + table.ids()[area] + ", field "
                    + (expected == null ? population : expected)
                    + ": is 0, but the area has cases; correct one of them, or leave the area out");
        }
    }

    /** Refuses figures that cannot be added up, and more cases than maps can be simulated of. */
    void checkTotals(double[] cases, AreaTable table) {
        double total =
                Arrays.stream(cases).filter(count -> !Double.isNaN(count)).sum();
        if (total > MOST_CASES) {
            throw new Refusal(areas + ": more than 100,000,000 cases in all; count in larger units");
        }
        if (!Double.isFinite(Arrays.stream(weights(table)).sum())
                || !Double.isFinite(Arrays.stream(counts(table, population)).sum())) {
            throw new Refusal(areas + ": the populations or expected cases are too large to be added up; correct them");
        }
    }

    /** Says why there is no row where nothing was found. */
    static String nothingFound() {
        return "no circle of areas has more cases than expected, so the result has no rows";
    }

    /** Notes what every scan rests on. */
    void describe(Card card, Timing timing, AreaTable table) {
        timing.size("areas", table.size());
        timing.size("simulations", simulations);
        card.rows(areas, table.size());
        card.tests(1, "rank among " + simulations + " maps simulated with the same number of cases");
        card.fact("permutations", simulations);
        card.fact("seed", seed);
    }
}
