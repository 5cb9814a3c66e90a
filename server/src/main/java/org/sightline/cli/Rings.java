package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.sightline.indicators.hotspot.Window;

/** Takes polygons apart into rings of numbers. */
final class Rings {
    private Rings() {}

    /** The region a file's polygons cover together. */
    static Window window(Path file, Plane plane) {
        Geometry[] geometries = AreaTable.readGeometries(file, plane).geometries("--window");
        Geometry all = geometries.length == 1 ? geometries[0] : UnaryUnionOp.union(Arrays.asList(geometries));
        List<double[]> rings = new ArrayList<>();
        if (all != null) {
            add(all, rings);
        }
        if (rings.isEmpty()) {
            throw new Refusal(file + ": holds no polygon; a window is one or more");
        }
        Window window = Window.of(rings.toArray(new double[0][]));
        if (!(window.area() > 0)) {
            throw new Refusal(file + ": the polygon has no area; a window has one");
        }
        return window;
    }

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
