package org.sightline.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.sightline.area.AreaCode;
import org.sightline.crs.NationalGrid;
import org.sightline.movement.AreaPoint;

/** Flows as straight lines from where the children of one area live to where those of the other do: GeoJSON. */
final class FlowLines {
    private static final double DEGREE_DIGITS = 1e7;
    private static final double METRE_DIGITS = 100;

    private final Map<AreaCode, double[]> places = new HashMap<>();
    private final boolean degrees;

    /** Lines between these points, in degrees (RFC 7946) or in national grid metres with a {@code crs} member. */
    FlowLines(List<AreaPoint> points, boolean degrees) {
        this.degrees = degrees;
        for (AreaPoint point : points) {
            double[] place = {point.x(), point.y()};
            if (degrees) {
                NationalGrid.toDegrees(place);
            }
            places.put(point.code(), place);
        }
    }

    /** One feature a flow. */
    <T> byte[] write(List<T> flows, Function<T, AreaCode> from, Function<T, AreaCode> to, BiConsumer<Json, T> fields) {
        return Json.object(json -> {
            json.put("type", "FeatureCollection");
            if (!degrees) {
                json.object(
                        "crs",
                        crs -> crs.put("type", "name")
                                .object("properties", inner -> inner.put("name", "urn:ogc:def:crs:EPSG::27700")));
            }
            json.objects("features", flows, (feature, flow) -> {
                feature.put("type", "Feature");
                feature.object("properties", inner -> fields.accept(inner, flow));
                feature.object("geometry", inner -> {
                    inner.put("type", "LineString");
                    inner.list("coordinates", () -> {
                        point(inner, from.apply(flow));
                        point(inner, to.apply(flow));
                    });
                });
            });
        });
    }

    private void point(Json json, AreaCode code) {
        double[] place = places.getOrDefault(code, new double[] {Double.NaN, Double.NaN});
        double digits = degrees ? DEGREE_DIGITS : METRE_DIGITS;
        json.items(() -> {
            json.item(Math.rint(place[0] * digits) / digits);
            json.item(Math.rint(place[1] * digits) / digits);
        });
    }
}
