package org.sightline.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** The committed incidents placed in the committed small areas, and a plain Gi* over them. */
final class PlacedIncidents {
    static final int OUTSIDE = -1;
    final List<DataFolder.Feature> areas = DataFolder.areas("lsoa");
    final List<Map<String, String>> rows = DataFolder.rows("incidents.csv");
    final int[] areaOfRow;
    private final List<TreeSet<Integer>> neighbours = new ArrayList<>();

    PlacedIncidents() throws IOException {
        areaOfRow = place();
        connect();
    }

    /** Index of the area with that code. */
    int index(String code) {
        for (int i = 0; i < areas.size(); i++) {
            if (areas.get(i).property("code").equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No area " + code);
    }

    /** Incidents per small area in the months from first to last, both included. */
    double[] counts(String first, String last) {
        double[] counts = new double[areas.size()];
        for (int i = 0; i < rows.size(); i++) {
            String month = rows.get(i).getOrDefault("occurred", "").substring(0, 7);
            if (areaOfRow[i] != OUTSIDE && month.compareTo(first) >= 0 && month.compareTo(last) <= 0) {
                counts[areaOfRow[i]]++;
            }
        }
        return counts;
    }

    /** Gi* with binary queen weights, the area itself included (Ord and Getis 1995, equation 14). */
    double[] giStar(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();
        int n = values.length;
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            double weights = neighbours.get(i).size() + 1;
            double sum = values[i];
            for (int j : neighbours.get(i)) {
                sum += values[j];
            }
            z[i] = (sum - weights * mean) / Math.sqrt(variance * weights * (n - weights) / (n - 1));
        }
        return z;
    }

    /** The areas within that many steps of an area. */
    Set<Integer> around(int area, int steps) {
        Set<Integer> found = new TreeSet<>(List.of(area));
        for (int step = 0; step < steps; step++) {
            for (int inside : List.copyOf(found)) {
                found.addAll(neighbours.get(inside));
            }
        }
        return found;
    }

    private int[] place() {
        STRtree tree = new STRtree();
        List<PreparedGeometry> prepared = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            prepared.add(PreparedGeometryFactory.prepare(areas.get(i).geometry()));
            tree.insert(areas.get(i).geometry().getEnvelopeInternal(), i);
        }
        GeometryFactory factory = new GeometryFactory();
        int[] placed = new int[rows.size()];
        for (int row = 0; row < placed.length; row++) {
            placed[row] = OUTSIDE;
            String easting = rows.get(row).getOrDefault("easting", "");
            if (easting.isEmpty()) {
                continue;
            }
            Coordinate p = new Coordinate(
                    Double.parseDouble(easting),
                    Double.parseDouble(rows.get(row).getOrDefault("northing", "")));
            for (Object candidate : tree.query(new Envelope(p))) {
                if (prepared.get((Integer) candidate).covers(factory.createPoint(p))) {
                    placed[row] = (Integer) candidate;
                }
            }
        }
        return placed;
    }

    private void connect() {
        Map<Coordinate, List<Integer>> touching = new LinkedHashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            neighbours.add(new TreeSet<>());
            for (Coordinate p : areas.get(i).geometry().getCoordinates()) {
                touching.computeIfAbsent(p, unused -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> group : touching.values()) {
            for (int a : group) {
                for (int b : group) {
                    if (a != b) {
                        neighbours.get(a).add(b);
                    }
                }
            }
        }
    }
}
