package org.sightline.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name a file of movements and the areas between which they go, and the movements. */
final class FlowFile {
    @Option(
            names = "--movements",
            required = true,
            paramLabel = "M.csv",
            description = "The movements, one a row; CSV or .csv.gz.")
    @SuppressWarnings("NullAway.Init")
    Path movements;

    @Option(names = "--origin", required = true, paramLabel = "COL", description = "Column of the area of origin.")
    String origin = "";

    @Option(names = "--destination", required = true, paramLabel = "COL", description = "Column of the destination.")
    String destination = "";

    @Option(names = "--count", paramLabel = "COL", description = "Column of counts (default: each row counts 1).")
    @Nullable
    String count;

    @Option(
            names = "--areas",
            paramLabel = "A.geojson",
            description = "The areas, for distances; or a table of them with --area-x and --area-y.")
    @Nullable
    Path areas;

    @Option(names = "--id", paramLabel = "FIELD", description = "Field of --areas that names the area.")
    @Nullable
    String id;

    @Option(
            names = "--parent",
            paramLabel = "FIELD",
            description = "Field of --areas with the larger unit that flows may cross out of.")
    @Nullable
    String parent;

    @Option(names = "--area-x", paramLabel = "COL", description = "Column of the easting, where --areas is a table.")
    @Nullable
    String x;

    @Option(names = "--area-y", paramLabel = "COL", description = "Column of the northing, where --areas is a table.")
    @Nullable
    String y;

    @Mixin
    Plane plane = new Plane();

    void check() {
        plane.projection();
        if ((areas == null) != (id == null)) {
            throw new WrongUsage("--areas and --id: both or neither");
        }
        if (areas == null && (parent != null || x != null || y != null)) {
            throw new WrongUsage("--parent, --area-x and --area-y: with --areas only");
        }
    }

    Flows read() {
        String counted = count;
        CsvColumns columns = CsvColumns.read(
                movements, counted == null ? List.of() : List.of(counted), List.of(origin, destination));
        String[] from = columns.texts(origin);
        String[] to = columns.texts(destination);
        double[] counts = new double[from.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = counted == null ? 1 : columns.numbers(counted)[i];
            checkRow(i, from[i], to[i], counts[i]);
        }
        if (areas == null || id == null) {
            TreeSet<String> codes = new TreeSet<>(List.of(from));
            codes.addAll(List.of(to));
            List<String> sorted = List.copyOf(codes);
            return new Flows(
                    sorted,
                    positions(sorted, from),
                    positions(sorted, to),
                    counts,
                    new Places(new double[0], new double[0], new String[0]));
        }
        return between(readAreas(areas, id), from, to, counts);
    }

    private AreaTable readAreas(Path file, String idField) {
        List<String> texts = parent == null ? List.of() : List.of(parent);
        AreaTable table = AreaTable.read(file, new AreaTable.Fields(idField, List.of(), texts, x, y));
        table.measure(plane);
        return table;
    }

    private Flows between(AreaTable table, String[] from, String[] to, double[] counts) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < table.size(); i++) {
            if (rows.put(table.ids()[i], i) != null) {
                throw new Refusal(areas + ": two areas have the id " + table.ids()[i] + "; each needs its own");
            }
        }
        List<String> sorted = List.copyOf(new TreeSet<>(rows.keySet()));
        int[] order =
                sorted.stream().mapToInt(code -> rows.getOrDefault(code, 0)).toArray();
        String[] parents = parent == null ? new String[0] : table.texts(parent);
        Places places = new Places(new double[order.length], new double[order.length], parents.clone());
        for (int i = 0; i < order.length; i++) {
            places.x[i] = table.x()[order[i]];
            places.y[i] = table.y()[order[i]];
            if (parents.length > 0) {
                places.parent[i] = parents[order[i]];
            }
        }
        return new Flows(sorted, positions(sorted, from), positions(sorted, to), counts, places);
    }

    private void checkRow(int row, String from, String to, double value) {
        String place = movements + ": row " + (row + 1) + ": ";
        if (from.isBlank() || to.isBlank()) {
            throw new Refusal(place + "a movement has an origin and a destination; complete the row or leave it out");
        }
        if (from.contains(",") || to.contains(",")) {
            throw new Refusal(place + "several area codes in one field; split the row or name one area");
        }
        if (!(value >= 0) || value != Math.rint(value)) {
            throw new Refusal(place + "a count is a whole number, 0 or more; correct it");
        }
    }

    private int[] positions(List<String> codes, String[] texts) {
        Map<String, Integer> places = new HashMap<>();
        codes.forEach(code -> places.put(code, places.size()));
        int[] result = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            Integer place = places.get(texts[i]);
            if (place == null) {
                throw new Refusal(movements + ": row " + (i + 1) + ": area " + texts[i] + " is not in " + areas
                        + "; add it there, or leave such rows out");
            }
            result[i] = place;
        }
        return result;
    }

    /** Where areas are and what they lie in; arrays are empty where that was not asked for. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Places(double[] x, double[] y, String[] parent) {}

    /** Movements between areas, which are named by their position among the codes. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Flows(List<String> codes, int[] origin, int[] destination, double[] count, Places places) {
        boolean hasPositions() {
            return places.x.length > 0;
        }

        double[] x() {
            return places.x;
        }

        double[] y() {
            return places.y;
        }

        /** Whether two areas lie in different larger units; empty when that is not known. */
        String crosses(int from, int to) {
            return places.parent.length == 0 ? "" : Boolean.toString(!places.parent[from].equals(places.parent[to]));
        }
    }
}
