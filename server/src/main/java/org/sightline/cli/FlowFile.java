package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name a file of movements and the areas between which they go, and the movements. */
@Command
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
            names = "--evidence",
            paramLabel = "COL",
            description =
                    "Column of children, where --count counts episodes: what corridors and intervals rest on (default: --count).")
    @Nullable
    String evidence;

    @Option(
            names = "--issues",
            paramLabel = "FILE",
            description =
                    "Leave bad rows out and write file,row,column,rule,rejected (default: the first bad row refuses the file).")
    @Nullable
    Path issues;

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

    /** Column of the period of a movement; set by commands that compare periods. */
    @Nullable
    String period;

    /** Field of the areas with their children; set by commands that have such an option. */
    @Nullable
    String children;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    void check() {
        plane.projection();
        if ((areas == null) != (id == null)) {
            throw new WrongUsage("--areas and --id: both or neither");
        }
        if (areas == null && (parent != null || x != null || y != null || children != null)) {
            throw new WrongUsage("--parent, --population, --area-x and --area-y: with --areas only");
        }
    }

    Flows read() {
        if (issues != null) {
            Csv.checkWritable(issues);
        }
        FlowRows rows = rows();
        RowRemarks remarks = issues == null ? null : new RowRemarks();
        Flows result;
        if (areas == null || id == null) {
            FlowRows good = rows.checked(movements, remarks, null, null);
            TreeSet<String> codes = new TreeSet<>(List.of(good.from()));
            codes.addAll(List.of(good.to()));
            result = flows(
                    List.copyOf(codes), good, new Places(new double[0], new double[0], new String[0], new double[0]));
        } else {
            result = between(readAreas(areas, id), rows, remarks);
        }
        if (issues != null && remarks != null) {
            remarks.write(issues);
            remarks.print(spec.commandLine().getOut(), rows.from().length);
        }
        return result;
    }

    private FlowRows rows() {
        List<String> numbers = Stream.of(count, evidence)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        List<String> texts = Stream.of(origin, destination, period)
                .flatMap(Stream::ofNullable)
                .toList();
        CsvColumns columns = CsvColumns.read(movements, numbers, texts);
        String[] from = columns.texts(origin);
        double[] counts = new double[from.length];
        if (count == null) {
            Arrays.fill(counts, 1);
        } else {
            counts = columns.numbers(count);
        }
        double[] own = evidence == null ? new double[0] : columns.numbers(evidence);
        String[] when = period == null ? new String[0] : columns.texts(period);
        return new FlowRows(from, columns.texts(destination), counts, own, when);
    }

    private AreaTable readAreas(Path file, String idField) {
        List<String> texts = parent == null ? List.of() : List.of(parent);
        List<String> numbers = children == null ? List.of() : List.of(children);
        AreaTable table = AreaTable.read(file, new AreaTable.Fields(idField, numbers, texts, x, y));
        table.measure(plane);
        return table;
    }

    private Flows between(AreaTable table, FlowRows all, @Nullable RowRemarks remarks) {
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
        double[] people = children == null ? new double[0] : table.numbers(children);
        Places places = new Places(new double[order.length], new double[order.length], parents.clone(), people.clone());
        for (int i = 0; i < order.length; i++) {
            places.x[i] = table.x()[order[i]];
            places.y[i] = table.y()[order[i]];
            if (parents.length > 0) {
                places.parent[i] = parents[order[i]];
            }
            if (people.length > 0) {
                places.children[i] = people[order[i]];
                if (people[order[i]] < 0) {
                    throw new Refusal(areas + ": area " + sorted.get(i) + ", field " + children
                            + ": a number of children is 0 or more; correct it");
                }
            }
        }
        return flows(sorted, all.checked(movements, remarks, rows.keySet(), areas), places);
    }

    private static Flows flows(List<String> codes, FlowRows rows, Places places) {
        return new Flows(
                codes,
                positions(codes, rows.from()),
                positions(codes, rows.to()),
                rows.count(),
                rows.evidence().length == 0 ? rows.count() : rows.evidence(),
                rows.period(),
                places);
    }

    private static int[] positions(List<String> codes, String[] texts) {
        Map<String, Integer> places = new HashMap<>();
        codes.forEach(code -> places.put(code, places.size()));
        return Arrays.stream(texts)
                .mapToInt(text -> places.getOrDefault(text, 0))
                .toArray();
    }

    /** Where areas are and what they lie in; arrays are empty where that was not asked for. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Places(double[] x, double[] y, String[] parent, double[] children) {}

    /** Movements between areas, which are named by their position among the codes. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Flows(
            List<String> codes,
            int[] origin,
            int[] destination,
            double[] count,
            double[] evidence,
            String[] period,
            Places places) {
        boolean hasPositions() {
            return places.x.length > 0;
        }

        double[] x() {
            return places.x;
        }

        double[] y() {
            return places.y;
        }

        /** Children of each area, NaN where not known; empty where that was not asked for. */
        double[] children() {
            return places.children;
        }

        /** Position of the larger unit of each area, −1 where it has none. */
        int[] units() {
            List<String> names =
                    Arrays.stream(places.parent).distinct().sorted().toList();
            return Arrays.stream(places.parent)
                    .mapToInt(name -> name.isBlank() ? -1 : names.indexOf(name))
                    .toArray();
        }

        /** Whether two areas lie in different larger units; empty when that is not known. */
        String crosses(int from, int to) {
            return places.parent.length == 0 ? "" : Boolean.toString(!places.parent[from].equals(places.parent[to]));
        }
    }
}
