package org.sightline.indicators.neighbour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Points and areas to place them in: {@code points_1000000.csv} and {@code polygons_33000.geojson} of the folder named by
 * {@code -Dpeers.data=DIR}, else seeded clusters on a 60 km square and Voronoi areas around such points.
 */
public record Workload(double[] x, double[] y, String[] ids, Geometry[] areas) {
    private static final int POINTS = 1_000_000;
    private static final int AREAS = 33_000;
    private static final double SIZE = 60_000;

    /** Reads or makes up the workload. */
    public static Workload load() throws IOException {
        String folder = System.getProperty("peers.data");
        double[][] points = folder == null ? clustered(POINTS, 1) : points(Path.of(folder, "points_1000000.csv"));
        Geometry[] areas = folder == null ? voronoi() : areas(Path.of(folder, "polygons_33000.geojson"));
        String[] ids = new String[areas.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = String.valueOf(i);
        }
        return new Workload(points[0], points[1], ids, areas);
    }

    /** The square all points lie in: west, south, east, north. */
    public double[] square() {
        boolean shared = System.getProperty("peers.data") != null;
        double west = shared ? 400_000 : 0;
        double south = shared ? 300_000 : 0;
        return new double[] {west, south, west + SIZE, south + SIZE};
    }

    private static double[][] clustered(int count, long seed) {
        Random random = new Random(seed);
        double[] centres = random.doubles(60, .1 * SIZE, .9 * SIZE).toArray();
        double[][] xy = new double[2][count];
        for (int i = 0; i < count; i++) {
            int cluster = random.nextInt(30);
            double spread = 300 * (1 + cluster / 3.0);
            for (int axis = 0; axis < 2; axis++) {
                double at = centres[2 * cluster + axis] + spread * random.nextGaussian();
                boolean stray = i % 5 == 0 || at < 0 || at > SIZE;
                xy[axis][i] = stray ? SIZE * random.nextDouble() : at;
            }
        }
        return xy;
    }

    private static Geometry[] voronoi() {
        double[][] at = clustered(AREAS, 2);
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < AREAS; i++) {
            sites.add(new Coordinate(at[0][i], at[1][i]));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        builder.setClipEnvelope(new Envelope(0, SIZE, 0, SIZE));
        Geometry diagram = builder.getDiagram(new GeometryFactory());
        Geometry[] areas = new Geometry[diagram.getNumGeometries()];
        for (int i = 0; i < areas.length; i++) {
            areas[i] = diagram.getGeometryN(i);
        }
        return areas;
    }

    private static double[][] points(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        double[][] xy = new double[2][lines.size() - 1];
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            xy[0][i - 1] = Double.parseDouble(cells[0]);
            xy[1][i - 1] = Double.parseDouble(cells[1]);
        }
        return xy;
    }

    private static Geometry[] areas(Path file) throws IOException {
        List<Geometry> areas = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int start = line.indexOf("[[[");
            if (start >= 0) {
                String[] pairs = line.substring(start + 3, line.indexOf("]]]")).split("\\],\\[");
                Coordinate[] ring = new Coordinate[pairs.length];
                for (int i = 0; i < ring.length; i++) {
                    String[] pair = pairs[i].split(",");
                    ring[i] = new Coordinate(Double.parseDouble(pair[0]), Double.parseDouble(pair[1]));
                }
                areas.add(new GeometryFactory().createPolygon(ring));
            }
        }
        return areas.toArray(Geometry[]::new);
    }
}
