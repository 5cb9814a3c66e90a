package org.sightline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Builds polygons out of rings of a file. */
final class Polygons {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final int FEWEST = 4;

    private Polygons() {}

    /**
     * A ring, closed where the file leaves it open; empty when it has fewer than three corners.
     *
     * @param corners finite coordinates
     */
    static Optional<LinearRing> ring(List<Coordinate> corners) {
        List<Coordinate> closed = new ArrayList<>(corners);
        if (!closed.isEmpty() && !closed.get(0).equals2D(closed.get(closed.size() - 1))) {
            closed.add(new Coordinate(closed.get(0)));
        }
        return closed.size() < FEWEST
                ? Optional.empty()
                : Optional.of(FACTORY.createLinearRing(closed.toArray(new Coordinate[0])));
    }

    /** A polygon out of its shell and holes; empty when the shell is no ring. Holes that are no rings are left out. */
    static Optional<Polygon> polygon(List<List<Coordinate>> rings) {
        Optional<LinearRing> shell = rings.isEmpty() ? Optional.empty() : ring(rings.get(0));
        LinearRing[] holes = rings.stream()
                .skip(1)
                .flatMap(corners -> ring(corners).stream())
                .toArray(LinearRing[]::new);
        return shell.map(outer -> FACTORY.createPolygon(outer, holes));
    }

    static MultiPolygon multi(List<Polygon> polygons) {
        return FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }
}
