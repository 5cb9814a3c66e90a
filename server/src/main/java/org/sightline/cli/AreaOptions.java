package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.neighbour.Contiguity;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.indicators.neighbour.Proximity;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which areas, and who is next to whom. */
final class AreaOptions {
    @Option(
            names = "--areas",
            required = true,
            paramLabel = "A.geojson|P.csv",
            description =
                    "Areas with their figures: GeoJSON, GeoPackage, Shapefile, TopoJSON; or a table of them (then with"
                            + " --neighbours, or with --x and --y).")
    @SuppressWarnings("NullAway.Init")
    Path areas;

    @Option(names = "--id", required = true, paramLabel = "FIELD", description = "Field that names the area.")
    String id = "";

    @Option(names = "--x", paramLabel = "COL", description = "Column of the easting (for a table).")
    @Nullable
    String x;

    @Option(names = "--y", paramLabel = "COL", description = "Column of the northing (for a table).")
    @Nullable
    String y;

    @Option(
            names = "--neighbours",
            paramLabel = "N.csv",
            description = "Who is a neighbour: focal,neighbour[,weight]. An area without a line is an island.")
    @Nullable
    Path neighbours;

    @Option(
            names = "--weights",
            paramLabel = "queen|rook|knn:K|distance:M",
            description =
                    "Who is a neighbour: shares a border point, a stretch of border, is among the K nearest, or lies within"
                            + " M (default: queen). Distances between areas are those of their centroids.")
    @Nullable
    String weights;

    @Option(
            names = "--snap",
            paramLabel = "M",
            description =
                    "Queen and rook: border points this near to each other, or to a border line, are the same place"
                            + " (default: 0, equal coordinates).")
    double snap;

    @Mixin
    Plane plane = new Plane();

    /** Checks what can be checked before reading. */
    void check() {
        if (neighbours != null && weights != null) {
            throw new WrongUsage("--neighbours and --weights: one of them");
        }
        plane.projection();
        Rule rule = Rule.of(rule());
        if (!(snap >= 0) || Double.isInfinite(snap)) {
            throw new WrongUsage("--snap: a distance, 0 or more");
        }
        if (snap > 0 && (neighbours != null || rule.isDistance())) {
            throw new WrongUsage("--snap: only for --weights queen and rook");
        }
    }

    private String rule() {
        return weights == null ? "queen" : weights.toLowerCase(Locale.ROOT);
    }

    /** Reads the areas, with the numbers of these fields. */
    AreaTable read(List<String> numbers) {
        AreaTable table = AreaTable.read(areas, new AreaTable.Fields(id, new ArrayList<>(numbers), List.of(), x, y));
        table.requireDistinctIds();
        if (neighbours == null && Rule.of(rule()).isDistance()) {
            table.measure(plane);
        }
        return table;
    }

    /** Reads the neighbours where a file gives them. */
    Optional<Neighbours> given(AreaTable table) {
        return Optional.ofNullable(neighbours).map(file -> NeighboursFile.read(file, table.ids()));
    }

    /** Finds the neighbours by rule. */
    Neighbours find(AreaTable table, int threads) {
        Rule rule = Rule.of(rule());
        if (rule.name.equals("knn") && rule.amount >= table.size()) {
            throw new Refusal("--weights: knn:K needs more than K areas, and " + areas + " has " + table.size());
        }
        return switch (rule.name) {
            case "queen" -> Contiguity.queen(table.geometries("--weights queen"), snap, threads);
            case "rook" -> Contiguity.rook(table.geometries("--weights rook"), snap, threads);
            case "knn" -> Proximity.nearest(table.x(), table.y(), (int) rule.amount);
            default -> Proximity.within(table.x(), table.y(), rule.amount);
        };
    }

    /** Who is a neighbour, in words. */
    String describe() {
        return neighbours == null ? rule() : "as given";
    }

    /**
     * Who is a neighbour.
     *
     * @param name queen, rook, knn or distance
     * @param amount how many, or how far
     */
    private record Rule(String name, double amount) {
        static Rule of(String text) {
            if (text.equals("queen") || text.equals("rook")) {
                return new Rule(text, 0);
            }
            int colon = text.indexOf(':');
            String name = colon < 0 ? "" : text.substring(0, colon);
            if (name.equals("knn") || name.equals("distance")) {
                return new Rule(name, amount(text.substring(colon + 1), name.equals("knn")));
            }
            throw wrong();
        }

        boolean isDistance() {
            return amount > 0;
        }

        private static double amount(String text, boolean whole) {
            try {
                double amount = Double.parseDouble(text);
                if (amount > 0 && amount < 1e15 && (!whole || (amount == Math.rint(amount) && amount < 1e9))) {
                    return amount;
                }
            } catch (NumberFormatException e) {
                throw wrong();
            }
            throw wrong();
        }

        private static WrongUsage wrong() {
            return new WrongUsage("--weights: queen, rook, knn:K (a whole number from 1) or distance:M (above 0)");
        }
    }
}
