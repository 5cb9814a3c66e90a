package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.sightline.crs.Projection;
import org.sightline.ingest.PlanarFeatures;
import org.sightline.ingest.PlanarFeatures.CoordinateSystem;

/** Areas with figures: from a geometry file, or from a table with or without positions. */
final class AreaTable {
    private final Path file;
    private final String[] ids;
    private final Map<String, double[]> numbers = new HashMap<>();
    private final Map<String, String[]> texts = new HashMap<>();
    private Geometry[] geometries = {};
    private double[] x = {};
    private double[] y = {};
    private boolean declaredDegrees;

    private AreaTable(Path file, String[] ids) {
        this.file = file;
        this.ids = ids;
    }

    /**
     * What to read.
     *
     * @param id field that names the area
     * @param numbers fields of figures
     * @param texts other fields
     * @param x column of the easting of a table, null for none
     * @param y column of the northing of a table, null for none
     */
    record Fields(
            String id,
            List<String> numbers,
            List<String> texts,
            @Nullable String x,
            @Nullable String y) {}

    /** Reads a table (.csv, .csv.gz, .txt) or a geometry file (anything else). */
    static AreaTable read(Path file, Fields fields) {
        if ((fields.x == null) != (fields.y == null)) {
            throw new WrongUsage("--x and --y: both or neither");
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean table = name.endsWith(".csv") || name.endsWith(".csv.gz") || name.endsWith(".txt");
        AreaTable result = table ? readTable(file, fields) : readFeatures(file, fields);
        result.checkIds(fields.id);
        return result;
    }

    /** Reads the geometries alone, into a plane. */
    static AreaTable readGeometries(Path file, Plane plane) {
        PlanarFeatures features = PlanarFeatures.read(file);
        AreaTable result = new AreaTable(file, new String[features.geometries().size()]);
        result.geometries = features.geometries().toArray(new Geometry[0]);
        Arrays.fill(result.ids, "");
        result.declaredDegrees = isDeclared(features.system());
        result.project(plane);
        return result;
    }

    private static boolean isDeclared(CoordinateSystem system) {
        return system == CoordinateSystem.WGS84 || system == CoordinateSystem.OTHER_DEGREES;
    }

    private static AreaTable readTable(Path file, Fields fields) {
        List<String> wanted = new ArrayList<>(fields.numbers);
        String easting = fields.x;
        String northing = fields.y;
        if (easting != null && northing != null) {
            wanted.add(easting);
            wanted.add(northing);
        }
        List<String> names = new ArrayList<>(fields.texts);
        names.add(fields.id);
        CsvColumns columns = CsvColumns.read(file, wanted, names);
        AreaTable result = new AreaTable(file, columns.texts(fields.id));
        fields.numbers.forEach(name -> result.numbers.put(name, columns.numbers(name)));
        fields.texts.forEach(name -> result.texts.put(name, columns.texts(name)));
        if (easting != null && northing != null) {
            result.x = columns.numbers(easting);
            result.y = columns.numbers(northing);
            result.declaredDegrees = Plane.isDegrees(easting) || Plane.isDegrees(northing);
        }
        return result;
    }

    private static AreaTable readFeatures(Path file, Fields fields) {
        if (fields.x != null) {
            throw new WrongUsage("--x and --y: for a table; " + file + " has geometries");
        }
        FeatureTable features = new FeatureTable(file, PlanarFeatures.read(file));
        AreaTable result = new AreaTable(file, features.texts(fields.id));
        fields.numbers.forEach(name -> result.numbers.put(name, features.numbers(name)));
        fields.texts.forEach(name -> result.texts.put(name, features.texts(name)));
        result.geometries = features.geometries();
        result.declaredDegrees = isDeclared(features.system());
        return result;
    }

    private void checkIds(String field) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i].isEmpty()) {
                throw new Refusal(file + ": area " + (i + 1) + " has no " + field + "; every area needs one");
            }
        }
    }

    /** Refuses two areas with one id, because a figure could then not be told from another. */
    void requireDistinctIds() {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new Refusal(file + ": two areas have the id " + id + "; each needs its own");
            }
        }
    }

    /** Brings coordinates into a plane, or refuses them, because distances are going to be measured. */
    void measure(Plane plane) {
        if (x.length == 0 && geometries.length == 0) {
            throw new WrongUsage("distances between areas need their positions: give --x and --y, or a geometry file");
        }
        project(plane);
        if (x.length == 0) {
            takeCentroids();
        }
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
                throw new Refusal(file + ": area " + ids[i] + " has no position; give one, or leave the area out");
            }
        }
    }

    private void project(Plane plane) {
        plane.refuseDegrees(file.toString(), declaredDegrees, extent());
        Projection projection = plane.projection();
        if (projection != null) {
            Plane.checkDegrees(file.toString(), extent());
            projection.toPlane(x, y);
            for (int i = 0; i < geometries.length; i++) {
                geometries[i] = projection.toPlane(geometries[i]);
            }
        }
    }

    private void takeCentroids() {
        x = new double[geometries.length];
        y = new double[geometries.length];
        for (int i = 0; i < x.length; i++) {
            Point centroid = geometries[i].getCentroid();
            x[i] = centroid.isEmpty() ? Double.NaN : centroid.getX();
            y[i] = centroid.isEmpty() ? Double.NaN : centroid.getY();
        }
    }

    private Envelope extent() {
        if (geometries.length == 0) {
            return Plane.extent(x, y);
        }
        Envelope extent = new Envelope();
        for (Geometry geometry : geometries) {
            extent.expandToInclude(geometry.getEnvelopeInternal());
        }
        return extent;
    }

    int size() {
        return ids.length;
    }

    String[] ids() {
        return ids;
    }

    /** Figures of a field, NaN where there is none. */
    double[] numbers(String field) {
        return numbers.getOrDefault(field, new double[0]);
    }

    String[] texts(String field) {
        return texts.getOrDefault(field, new String[0]);
    }

    /** Polygons; refused for a table. */
    Geometry[] geometries(String purpose) {
        if (geometries.length == 0) {
            throw new WrongUsage(
                    purpose + ": needs areas with geometries, but " + file + " is a table; give --neighbours");
        }
        return geometries;
    }

    /** Eastings; {@link #measure} first. */
    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }
}
