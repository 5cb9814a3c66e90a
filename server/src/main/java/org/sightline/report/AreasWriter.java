package org.sightline.report;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaGroup;
import org.sightline.crs.NationalGrid;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosed;

/** Writes borders as GeoJSON (RFC 7946: longitude and latitude), or in national grid metres with a {@code crs} member. */
public final class AreasWriter {
    static final double DEGREE_DIGITS = 1e7;
    private static final double METRE_DIGITS = 100;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private AreasWriter() {}

    /** EPSG:4326, to 7 decimals (about 1 cm; the datum shift itself is good to about 3.5 m). */
    public static byte[] degrees(AreaFrame frame) {
        return write(frame, false, NationalGrid::toDegrees, DEGREE_DIGITS);
    }

    /** EPSG:27700, to 1 cm. */
    public static byte[] metres(AreaFrame frame) {
        return write(frame, true, UnaryOperator.identity(), METRE_DIGITS);
    }

    /** The rows of a result as RFC 7946, each with the shape of its area: the columns of the CSV are the properties, what has no value is null. */
    static byte[] rows(AreaFrame frame, Table table, RunCard card, Disclosed<?> disclosed) {
        List<List<String>> records = table.records();
        List<String> columns = records.get(0);
        Map<String, List<String>> byCode =
                records.stream().skip(1).collect(Collectors.toMap(row -> row.get(0), row -> row));
        List<Area> shown = frame.areas().stream()
                .filter(area -> byCode.containsKey(area.code().value()))
                .toList();
        return Json.object(json -> {
            json.put("type", "FeatureCollection").put("name", frame.level().id());
            json.objects("features", shown, (inner, area) -> {
                List<String> row = byCode.getOrDefault(area.code().value(), List.of());
                inner.put("type", "Feature").put("id", area.code().value());
                inner.object("properties", properties -> properties(properties, columns, row));
                geometry(inner, NationalGrid.toDegrees(area.geometry()), DEGREE_DIGITS);
            });
            json.runCard(card, disclosed);
        });
    }

    private static void properties(Json json, List<String> columns, List<String> row) {
        for (int i = 0; i < columns.size(); i++) {
            String text = row.get(i);
            if (text.isEmpty()) {
                json.putNull(columns.get(i));
            } else if (i > 1 && NUMBER.matcher(text).matches()) {
                json.put(columns.get(i), Double.parseDouble(text));
            } else {
                json.put(columns.get(i), text);
            }
        }
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
        geometry(json, change.apply(area.geometry()), digits);
    }

    static void geometry(Json json, Geometry geometry, double digits) {
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
