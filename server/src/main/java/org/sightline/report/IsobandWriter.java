package org.sightline.report;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.sightline.indicators.hotspot.ContourBand;
import org.sightline.indicators.hotspot.ContourPolygon;
import org.sightline.indicators.hotspot.Contours;

/** Writes the contour bands of a file's own points as GeoJSON, for whoever holds the file: raw counts, in the plane of the file. */
public final class IsobandWriter {
    private IsobandWriter() {}

    /**
     * One feature a connected part, lowest band first, the largest part first.
     *
     * @param contours the bands
     * @param placed in which part each point lies
     * @param epsg the plane, where it is known
     */
    public static byte[] geoJson(Contours contours, Contours.Placed placed, OptionalInt epsg) {
        List<ContourBand> bands = contours.bands();
        return Json.object(json -> {
            json.put("type", "FeatureCollection").put("name", "contours");
            epsg.ifPresent(code -> json.object(
                    "crs",
                    crs -> crs.put("type", "name")
                            .object("properties", inner -> inner.put("name", "urn:ogc:def:crs:EPSG::" + code))));
            json.list("features", () -> {
                for (int k = 0; k < bands.size(); k++) {
                    band(json, bands.get(k), k, placed);
                }
            });
        });
    }

    private static void band(Json json, ContourBand band, int number, Contours.Placed placed) {
        int[] counts = placed.counts(number, band.polygons().size());
        long all = Arrays.stream(counts).asLongStream().sum();
        int points = placed.band().length;
        for (int part = 0; part < counts.length; part++) {
            ContourPolygon polygon = band.polygons().get(part);
            int count = counts[part];
            json.item(feature -> {
                feature.put("type", "Feature");
                feature.object("properties", properties -> {
                    properties.put("band", number + 1).put("lower", band.lower());
                    properties.put("upper", Double.isInfinite(band.upper()) ? Double.NaN : band.upper());
                    properties.put("count", count).put("share", share(count, points));
                    properties.put("area", polygon.area());
                    properties.put("band_count", all).put("band_share", share(all, points));
                    properties.put("band_area", band.area());
                });
                feature.object(
                        "geometry",
                        geometry -> geometry.put("type", "Polygon")
                                .list("coordinates", () -> polygon.rings().forEach(ring -> ring(geometry, ring))));
            });
        }
    }

    private static double share(long count, int points) {
        return points == 0 ? Double.NaN : count / (double) points;
    }

    private static void ring(Json json, double[] ring) {
        json.items(() -> {
            for (int i = 0; i + 1 < ring.length; i += 2) {
                int at = i;
                json.items(() -> {
                    json.item(ring[at]);
                    json.item(ring[at + 1]);
                });
            }
        });
    }
}
