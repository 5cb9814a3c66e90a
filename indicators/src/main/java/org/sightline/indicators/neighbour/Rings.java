package org.sightline.indicators.neighbour;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * All rings of all areas as flat arrays: ring r has the closed vertex list {@code start[r]..start[r + 1]}, its polygon is
 * {@code polygon[r]}, and polygon p belongs to {@code area[p]}. Polygons of one area follow each other, areas in their order.
 */
final class Rings {
    /** x at 2v, y at 2v + 1. */
    final double[] xy;

    final int[] start;
    final int[] polygon;
    final int[] area;
    private final int[] firstRing;

    private Rings(double[] xy, int[] start, int[] polygon, int[] area) {
        this.xy = xy;
        this.start = start;
        this.polygon = polygon;
        this.area = area;
        this.firstRing = new int[area.length + 1];
        for (int ring = 0; ring < polygon.length; ring++) {
            firstRing[polygon[ring] + 1] = ring + 1;
        }
    }

    /** The polygon's shell; its holes follow, up to the next polygon's shell. */
    int firstRing(int polygon) {
        return firstRing[polygon];
    }

    int rings() {
        return polygon.length;
    }

    int polygons() {
        return area.length;
    }

    int areaOfRing(int ring) {
        return area[polygon[ring]];
    }

    /** Reads the areas taken in the given order; {@code area[p]} is then a position in that order. */
    static Rings of(Geometry[] areas, int[] order, int threads) {
        List<CoordinateSequence> sequences = new ArrayList<>();
        List<Integer> polygonOfRing = new ArrayList<>();
        List<Integer> areaOfPolygon = new ArrayList<>();
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            parts.clear();
            collect(areas[order[i]], order[i], parts);
            for (Polygon part : parts) {
                sequences.add(part.getExteriorRing().getCoordinateSequence());
                polygonOfRing.add(areaOfPolygon.size());
                for (int h = 0; h < part.getNumInteriorRing(); h++) {
                    sequences.add(part.getInteriorRingN(h).getCoordinateSequence());
                    polygonOfRing.add(areaOfPolygon.size());
                }
                areaOfPolygon.add(i);
            }
        }
        int[] start = starts(sequences);
        double[] xy = new double[2 * start[start.length - 1]];
        Shares.run(sequences.size(), threads, (share, from, to) -> {
            for (int ring = from; ring < to; ring++) {
                read(sequences.get(ring), xy, 2 * start[ring]);
            }
        });
        return new Rings(xy, start, toArray(polygonOfRing), toArray(areaOfPolygon));
    }

    private static int[] toArray(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void collect(Geometry geometry, int row, List<Polygon> parts) {
        if (geometry.isEmpty()) {
            return;
        }
        if (geometry.getDimension() < 2) {
            throw new IllegalArgumentException(
                    "areas must be polygons, but areas[" + row + "] is a " + geometry.getGeometryType());
        }
        if (geometry instanceof Polygon polygon) {
            parts.add(polygon);
            return;
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part.getDimension() == 2) {
                collect(part, row, parts);
            }
        }
    }

    private static int[] starts(List<CoordinateSequence> sequences) {
        int[] start = new int[sequences.size() + 1];
        for (int ring = 0; ring < sequences.size(); ring++) {
            start[ring + 1] = Math.addExact(start[ring], sequences.get(ring).size());
        }
        return start;
    }

    private static void read(CoordinateSequence sequence, double[] xy, int at) {
        int to = at;
        for (int v = 0; v < sequence.size(); v++) {
            double x = sequence.getX(v);
            double y = sequence.getY(v);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("areas must have finite coordinates");
            }
            xy[to++] = x;
            xy[to++] = y;
        }
    }
}
