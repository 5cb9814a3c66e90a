package org.sightline.ingest;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** The geometry of a GeoPackage: a header, then well-known binary. Every length is checked against the bytes that are there. */
final class GeoPackageGeometry {
    private static final int HEADER_BYTES = 8;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
    private static final int POLYGON = 3;
    private static final int MULTI_POLYGON = 6;
    private static final String DAMAGED = "the geometry is damaged";

    private final ByteBuffer bytes;
    private String problem = "";

    private GeoPackageGeometry(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** A feature with the geometry in the blob. */
    static Feature feature(long number, Map<String, String> properties, byte[] blob) {
        if (blob.length == 0) {
            return Feature.broken(number, properties, "the feature has no geometry");
        }
        GeoPackageGeometry reader = new GeoPackageGeometry(ByteBuffer.wrap(blob));
        List<Polygon> polygons = reader.read();
        if (reader.problem.isEmpty() && polygons.isEmpty()) {
            reader.problem = "the geometry is empty";
        }
        return reader.problem.isEmpty()
                ? new Feature(number, properties, Polygons.multi(polygons), "")
                : Feature.broken(number, properties, reader.problem);
    }

    private List<Polygon> read() {
        try {
            boolean magic = bytes.get() == 'G' && bytes.get() == 'P';
            bytes.get();
            int envelope = (bytes.get() >> 1) & 7;
            if (!magic || envelope >= ENVELOPE_BYTES.length) {
                problem = DAMAGED;
                return List.of();
            }
            bytes.position(HEADER_BYTES + ENVELOPE_BYTES[envelope]);
            return geometry();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            problem = DAMAGED;
            return List.of();
        }
    }

    private List<Polygon> geometry() {
        int type = type();
        if (type % 1000 == POLYGON) {
            return polygon(type / 1000).stream().toList();
        }
        if (type % 1000 != MULTI_POLYGON) {
            problem = "an area is a Polygon or a MultiPolygon";
            return List.of();
        }
        List<Polygon> polygons = new ArrayList<>();
        int parts = count(9);
        for (int i = 0; i < parts; i++) {
            int part = type();
            if (part % 1000 != POLYGON) {
                problem = DAMAGED;
                return List.of();
            }
            polygon(part / 1000).ifPresent(polygons::add);
        }
        return polygons;
    }

    /** Byte order and ISO type: thousands tell the extra ordinates (Z, M, ZM). */
    private int type() {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return bytes.getInt();
    }

    private Optional<Polygon> polygon(int extra) {
        int ordinates = extra == 0 ? 2 : extra == 3 ? 4 : 3;
        int rings = count(4);
        List<List<Coordinate>> result = new ArrayList<>();
        for (int ring = 0; ring < rings; ring++) {
            int corners = count(8 * ordinates);
            List<Coordinate> coordinates = new ArrayList<>(corners);
            for (int i = 0; i < corners; i++) {
                coordinates.add(coordinate(ordinates));
            }
            result.add(coordinates);
        }
        return Polygons.polygon(result);
    }

    private Coordinate coordinate(int ordinates) {
        Coordinate coordinate = new Coordinate(bytes.getDouble(), bytes.getDouble());
        bytes.position(bytes.position() + 8 * (ordinates - 2));
        if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
            throw new IllegalArgumentException("a coordinate is finite");
        }
        return coordinate;
    }

    /** A count of things that take at least so many bytes each. */
    private int count(int bytesEach) {
        int count = bytes.getInt();
        if (count < 0 || (long) count * bytesEach > bytes.remaining()) {
            throw new IllegalArgumentException("more things than bytes");
        }
        return count;
    }
}
