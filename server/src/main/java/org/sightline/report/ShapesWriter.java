package org.sightline.report;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;

/** Writes borders for the app's map: whole metres, each ring as its first point and then the steps; closed without saying so. */
public final class ShapesWriter {
    private static final int LEAST_POINTS = 3;

    private ShapesWriter() {}

    /** The areas of a level that the atlas has. */
    public static byte[] json(Atlas atlas, AreaFrame frame) {
        return Json.object(json -> {
            json.put("level", frame.level().id()).put("crs", "EPSG:27700");
            json.objects("areas", frame.areas(), (inner, area) -> area(inner, atlas, frame, area));
        });
    }

    private static void area(Json json, Atlas atlas, AreaFrame frame, Area area) {
        json.put("code", area.code().value()).put("name", area.name());
        json.object("parents", parents -> parents(parents, atlas, frame, area));
        Coordinate centre = area.geometry().getInteriorPoint().getCoordinate();
        json.list("centre", () -> {
            json.item(Math.round(centre.x));
            json.item(Math.round(centre.y));
        });
        json.list("polygons", () -> polygons(json, area.geometry()));
    }

    private static void parents(Json json, Atlas atlas, AreaFrame frame, Area area) {
        int position = frame.find(area.code()).orElseThrow();
        for (AreaFrame upper : atlas.listFrames()) {
            Level level = upper.level();
            int above = level.compareTo(frame.level()) > 0 ? atlas.ancestors(frame.level(), level)[position] : -1;
            if (above >= 0) {
                json.put(level.id(), upper.areas().get(above).code().value());
            }
        }
    }

    private static void polygons(Json json, Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                json.items(() -> {
                    ring(json, polygon.getExteriorRing());
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        ring(json, polygon.getInteriorRingN(hole));
                    }
                });
            }
        }
    }

    private static void ring(Json json, LinearRing ring) {
        Coordinate[] points = ring.getCoordinates();
        json.items(() -> {
            long x = 0;
            long y = 0;
            int written = 0;
            for (int i = 0; i < points.length - 1; i++) {
                long nextX = Math.round(points[i].x);
                long nextY = Math.round(points[i].y);
                boolean repeated = written > 0 && nextX == x && nextY == y;
                if (!repeated || points.length - 1 <= LEAST_POINTS) {
                    json.item(nextX - x);
                    json.item(nextY - y);
                    x = nextX;
                    y = nextY;
                    written++;
                }
            }
        });
    }
}
