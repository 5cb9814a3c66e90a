package org.sightline.indicators.neighbour;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Random areas that meet, and the slow but plain answer to which one a point is in. */
final class Tessellation {
    private Tessellation() {}

    /** Voronoi cells of seeded random sites on [0, size]², half of them crowded in a corner, vertices rounded to 1 / scale. */
    static Geometry[] voronoi(int sites, double size, double scale, long seed) {
        Random random = new Random(seed);
        List<Coordinate> at = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            double spread = i % 2 == 0 ? size : size / 30;
            at.add(new Coordinate(spread * random.nextDouble(), spread * random.nextDouble()));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(at);
        builder.setClipEnvelope(new Envelope(0, size, 0, size));
        Geometry cells = GeometryPrecisionReducer.reducePointwise(
                builder.getDiagram(new GeometryFactory()), new PrecisionModel(scale));
        List<Geometry> areas = new ArrayList<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            if (cells.getGeometryN(i) instanceof Polygon cell && !cell.isEmpty()) {
                areas.add(new GeometryFactory().createGeometry(cell));
            }
        }
        return areas.toArray(Geometry[]::new);
    }

    /** Every vertex, the middle of every edge (rounded, so mostly a hair off it), and random points with their closest doubles. */
    static double[][] awkwardPoints(Geometry[] areas, int random, long seed) {
        List<double[]> points = new ArrayList<>();
        Envelope all = new Envelope();
        for (Geometry area : areas) {
            all.expandToInclude(area.getEnvelopeInternal());
            Coordinate before = null;
            for (Coordinate vertex : area.getCoordinates()) {
                points.add(new double[] {vertex.x, vertex.y});
                points.add(new double[] {Math.nextUp(vertex.x), Math.nextDown(vertex.y)});
                if (before != null) {
                    double x = (before.x + vertex.x) / 2;
                    double y = (before.y + vertex.y) / 2;
                    points.add(new double[] {x, y});
                    points.add(new double[] {Math.nextDown(x), y});
                    points.add(new double[] {x, Math.nextUp(y)});
                }
                before = vertex;
            }
        }
        Random source = new Random(seed);
        for (int i = 0; i < random; i++) {
            points.add(new double[] {
                all.getMinX() + all.getWidth() * (1.02 * source.nextDouble() - .01),
                all.getMinY() + all.getHeight() * (1.02 * source.nextDouble() - .01)
            });
        }
        double[][] xy = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[0][i] = points.get(i)[0];
            xy[1][i] = points.get(i)[1];
        }
        return xy;
    }

    /** Tests every area with JTS's robust ray crossing over each polygon's rings. */
    static int slowly(String[] ids, Geometry[] areas, double x, double y) {
        int best = -1;
        for (int i = 0; i < areas.length; i++) {
            if ((best < 0 || ids[i].compareTo(ids[best]) < 0) && has(areas[i], x, y)) {
                best = i;
            }
        }
        return best;
    }

    private static boolean has(Geometry area, double x, double y) {
        Coordinate point = new Coordinate(x, y);
        if (!area.getEnvelopeInternal().contains(point)) {
            return false;
        }
        for (int part = 0; part < area.getNumGeometries(); part++) {
            Polygon polygon = (Polygon) area.getGeometryN(part);
            RayCrossingCounter counter = new RayCrossingCounter(point);
            count(counter, polygon.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                count(counter, polygon.getInteriorRingN(hole).getCoordinates());
            }
            if (counter.getLocation() != Location.EXTERIOR) {
                return true;
            }
        }
        return false;
    }

    private static void count(RayCrossingCounter counter, Coordinate[] ring) {
        for (int v = 0; v + 1 < ring.length; v++) {
            counter.countSegment(ring[v + 1], ring[v]);
        }
    }
}
