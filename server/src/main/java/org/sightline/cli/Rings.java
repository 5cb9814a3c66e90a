package org.sightline.cli;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Takes polygons apart into rings of numbers. */
final class Rings {
    private Rings() {}

    /** Adds a geometry's rings: x0, y0, x1, y1, … */
    static void add(Geometry geometry, List<double[]> rings) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(numbers(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(numbers(polygon.getInteriorRingN(hole)));
                }
            }
        }
    }

    private static double[] numbers(LineString ring) {
        Coordinate[] corners = ring.getCoordinates();
        double[] numbers = new double[2 * corners.length];
        for (int i = 0; i < corners.length; i++) {
            numbers[2 * i] = corners[i].getX();
            numbers[2 * i + 1] = corners[i].getY();
        }
        return numbers;
    }
}
