package org.sightline.report;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaGroup;
import org.sightline.crs.NationalGrid;

/** Writes borders as GeoJSON (RFC 7946: longitude and latitude), or in national grid metres with a {@code crs} member. */
public final class AreasWriter {
    private static final double DEGREE_DIGITS = 1e7;
    private static final double METRE_DIGITS = 100;

    private AreasWriter() {}

    /** EPSG:4326, to 7 decimals (about 1 cm; the datum shift itself is good to about 3.5 m). */
    public static byte[] degrees(AreaFrame frame) {
        return write(frame, false, NationalGrid::toDegrees, DEGREE_DIGITS);
    }

    /** EPSG:27700, to 1 cm. */
    public static byte[] metres(AreaFrame frame) {
        return write(frame, true, UnaryOperator.identity(), METRE_DIGITS);
    }

    private static byte[] write(AreaFrame frame, boolean nameCrs, UnaryOperator<Geometry> change, double digits) {
        return Json.object(json -> {
            json.put("type", "FeatureCollection").put("name", frame.level().id());
            if (nameCrs) {
                json.object(
                        "crs",
                        crs -> crs.put("type", "name")
                                .object("properties", inner -> inner.put("name", "urn:ogc:def:crs:EPSG::27700")));
            }
            json.objects("features", frame.areas(), (inner, area) -> feature(inner, area, change, digits));
        });
    }

    private static void feature(Json json, Area area, UnaryOperator<Geometry> change, double digits) {
        json.put("type", "Feature").put("id", area.code().value());
        json.object(
                "properties",
                inner -> inner.put("code", area.code().value())
                        .put("name", area.name())
                        .texts(
                                "parents",
                                area.parents().stream()
                                        .map(AreaGroup::code)
                                        .map(code -> code.value())
                                        .toList()));
        Geometry geometry = change.apply(area.geometry());
        json.object("geometry", inner -> {
            inner.put("type", "MultiPolygon");
            inner.list("coordinates", () -> polygons(inner, geometry, digits));
        });
    }

    private static void polygons(Json json, Geometry geometry, double digits) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                Polygon oriented = (Polygon) polygon.norm().reverse();
                json.items(() -> {
                    ring(json, oriented.getExteriorRing(), digits);
                    for (int hole = 0; hole < oriented.getNumInteriorRing(); hole++) {
                        ring(json, oriented.getInteriorRingN(hole), digits);
                    }
                });
            }
        }
    }

    private static void ring(Json json, LinearRing ring, double digits) {
        json.items(() -> {
            for (Coordinate point : ring.getCoordinates()) {
                json.items(() -> {
                    json.item(Math.rint(point.x * digits) / digits);
                    json.item(Math.rint(point.y * digits) / digits);
                });
            }
        });
    }
}
