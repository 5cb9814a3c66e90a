package org.sightline.report;

import java.util.List;
import org.sightline.crs.NationalGrid;
import org.sightline.hotspot.Contour;
import org.sightline.hotspot.ContourResult;
import org.sightline.indicators.hotspot.ContourPolygon;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Writes contours: for the app's map, as GeoJSON, as a table. */
public final class ContourWriter {
    private static final double DEGREE_DIGITS = 1e7;
    private static final String UNIT = "incidents per km²";

    private ContourWriter() {}

    /** For the app: whole metres, each ring as its first point and then the steps; closed without saying so. */
    public static byte[] json(Disclosed<ContourResult> disclosed) {
        ContourResult result = disclosed.value();
        return Json.object(json -> {
            json.put("measure", result.measure().id());
            json.objects("contours", result.contours(), (inner, contour) -> {
                figures(inner, contour);
                inner.list("rings", () -> contour.polygon().rings().forEach(ring -> steps(inner, ring)));
            });
            json.objects("classes", result.classes(), (inner, step) -> {
                inner.put("level", step.level());
                inner.put("count", step.count());
            });
            json.put("withheld", result.withheld());
            json.runCard(result.card(), disclosed);
        });
    }

    private static void figures(Json json, Contour contour) {
        json.put("level", contour.level());
        json.put("count", contour.count()).put("share", contour.share());
        json.put("areaKm2", contour.squareKilometres());
    }

    private static void steps(Json json, double[] ring) {
        json.items(() -> {
            long x = 0;
            long y = 0;
            for (int i = 0; i + 3 < ring.length; i += 2) {
                long nextX = Math.round(ring[i]);
                long nextY = Math.round(ring[i + 1]);
                json.item(nextX - x);
                json.item(nextY - y);
                x = nextX;
                y = nextY;
            }
        });
    }

    /** RFC 7946: longitude and latitude; exterior rings counter-clockwise. */
    public static byte[] geoJson(Disclosed<ContourResult> disclosed) {
        ContourResult result = disclosed.value();
        return Json.object(json -> {
            json.put("type", "FeatureCollection").put("name", "contours");
            json.objects("features", result.contours(), (inner, contour) -> {
                inner.put("type", "Feature");
                inner.object("properties", properties -> properties(properties, contour, result));
                inner.object("geometry", geometry -> {
                    geometry.put("type", "Polygon");
                    geometry.list("coordinates", () -> rings(geometry, contour.polygon()));
                });
            });
            json.put("withheld", result.withheld());
            json.runCard(result.card(), disclosed);
        });
    }

    private static void properties(Json json, Contour contour, ContourResult result) {
        json.put("at_least", contour.level()).put("unit", unit(result));
        json.put("count", value(contour.count())).put("share", value(contour.share()));
        json.put("area_km2", contour.squareKilometres());
    }

    private static String unit(ContourResult result) {
        return result.measure().id().equals("risk") ? "times the average" : UNIT;
    }

    private static double value(Figure figure) {
        return figure instanceof Figure.Known known ? known.value() : Double.NaN;
    }

    private static void rings(Json json, ContourPolygon polygon) {
        for (double[] ring : polygon.rings()) {
            double[] degrees = ring.clone();
            NationalGrid.toDegrees(degrees);
            json.items(() -> {
                for (int i = 0; i + 1 < degrees.length; i += 2) {
                    int at = i;
                    json.items(() -> {
                        json.item(digits(degrees[at]));
                        json.item(digits(degrees[at + 1]));
                    });
                }
            });
        }
    }

    private static double digits(double degrees) {
        return Math.rint(degrees * DEGREE_DIGITS) / DEGREE_DIGITS;
    }

    /** One row a contour, the highest level last; without its shape. */
    public static byte[] csv(Disclosed<ContourResult> disclosed) {
        Table table = new Table("at_least", "incidents", "share", "area_km2", "centre_x", "centre_y");
        for (Contour contour : disclosed.value().contours()) {
            double[] middle = middle(contour.polygon().rings().get(0));
            table.row(List.of(
                    Table.number(contour.level()),
                    Table.value(contour.count()),
                    Table.value(contour.share()),
                    Table.number(contour.squareKilometres()),
                    Table.number(Math.rint(middle[0])),
                    Table.number(Math.rint(middle[1]))));
        }
        return table.bytes();
    }

    private static double[] middle(double[] ring) {
        double x = 0;
        double y = 0;
        int corners = ring.length / 2 - 1;
        for (int i = 0; i < corners; i++) {
            x += ring[2 * i] / corners;
            y += ring[2 * i + 1] / corners;
        }
        return new double[] {x, y};
    }
}
