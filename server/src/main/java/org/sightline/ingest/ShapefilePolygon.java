package org.sightline.ingest;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** One polygon record of a Shapefile: clockwise rings are shells, the others holes of the smallest shell around them. */
final class ShapefilePolygon {
    private static final int EMPTY = 0;
    private static final int BOX_BYTES = 32;

    private ShapefilePolygon() {}

    /** A feature with the record's polygon. */
    static Feature feature(long number, Map<String, String> properties, ByteBuffer content) {
        try {
            int type = content.getInt();
            if (type == EMPTY) {
                return Feature.broken(number, properties, "the feature has no geometry");
            }
            if (type != 5 && type != 15 && type != 25) {
                return Feature.broken(number, properties, "an area is a Polygon or a MultiPolygon");
            }
            List<Polygon> polygons = assemble(rings(content));
            return polygons.isEmpty()
                    ? Feature.broken(number, properties, "the geometry is empty")
                    : new Feature(number, properties, Polygons.multi(polygons), "");
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Feature.broken(number, properties, "the geometry is damaged");
        }
    }

    private static List<LinearRing> rings(ByteBuffer content) {
        content.position(content.position() + BOX_BYTES);
        int parts = content.getInt();
        int points = content.getInt();
        if (parts < 0 || points < 0 || 4L * parts + 16L * points > content.remaining()) {
            throw new IllegalArgumentException("more points than bytes");
        }
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = content.getInt();
        }
        starts[parts] = points;
        List<LinearRing> rings = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            if (starts[part] < 0 || starts[part + 1] < starts[part] || starts[part + 1] > points) {
                throw new IllegalArgumentException("parts are in order");
            }
            List<Coordinate> corners = new ArrayList<>();
            for (int i = starts[part]; i < starts[part + 1]; i++) {
                corners.add(coordinate(content));
            }
            Polygons.ring(corners).ifPresent(rings::add);
        }
        return rings;
    }

    private static Coordinate coordinate(ByteBuffer content) {
        Coordinate coordinate = new Coordinate(content.getDouble(), content.getDouble());
        if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
            throw new IllegalArgumentException("a coordinate is finite");
        }
        return coordinate;
    }

    private static List<Polygon> assemble(List<LinearRing> rings) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> loose = new ArrayList<>();
        for (LinearRing ring : rings) {
            (Orientation.isCCW(ring.getCoordinateSequence()) ? loose : shells).add(ring);
        }
        List<LinearRing> orphans =
                loose.stream().filter(hole -> shellOf(hole, shells) < 0).toList();
        List<List<LinearRing>> holes = new ArrayList<>();
        shells.forEach(shell -> holes.add(new ArrayList<>()));
        for (LinearRing hole : loose) {
            int shell = shellOf(hole, shells);
            if (shell >= 0) {
                holes.get(shell).add(hole);
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < shells.size(); i++) {
            polygons.add(
                    Polygons.FACTORY.createPolygon(shells.get(i), holes.get(i).toArray(new LinearRing[0])));
        }
        orphans.forEach(ring -> polygons.add(Polygons.FACTORY.createPolygon(ring)));
        return polygons;
    }

    /** The position of the smallest shell around a hole, -1 when there is none (its ring is then wound the wrong way). */
    private static int shellOf(LinearRing hole, List<LinearRing> shells) {
        int best = -1;
        for (int i = 0; i < shells.size(); i++) {
            LinearRing shell = shells.get(i);
            boolean around = shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())
                    && PointLocation.isInRing(hole.getCoordinateN(0), shell.getCoordinates());
            boolean smaller = best < 0
                    || shell.getEnvelopeInternal().getArea()
                            < shells.get(best).getEnvelopeInternal().getArea();
            best = around && smaller ? i : best;
        }
        return best;
    }
}
