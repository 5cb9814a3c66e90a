package org.sightline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.sightline.crs.GeoTiff;
import org.sightline.hotspot.SurfaceResult;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.privacy.Disclosed;

/** Writes a density surface. */
public final class SurfaceWriter {
    private static final int EPSG = 27700;

    private SurfaceWriter() {}

    /** As JSON: cells from south to north, west to east; null = blank. */
    public static byte[] json(Disclosed<SurfaceResult> disclosed) {
        SurfaceResult result = disclosed.value();
        double[] values = result.values();
        return Json.object(json -> {
            grid(json, result.grid());
            json.put("kernel", "quartic");
            json.put("bandwidth", result.bandwidthMetres());
            json.put("measure", result.measure().id());
            json.put("unit", unit(result));
            json.numbers("values", values);
            json.numbers("breaks", result.breaks());
            json.put("n", result.incidents());
            json.put("blank", Arrays.stream(values).filter(Double::isNaN).count());
            noData(json, result.noData());
            json.runCard(result.card(), disclosed);
        });
    }

    static void noData(Json json, List<SurfaceResult.NoData> areas) {
        json.objects(
                "noData",
                areas,
                (inner, area) -> inner.put("code", area.code().value())
                        .put("name", area.name())
                        .put("level", area.level().id())
                        .put("reason", area.reason()));
    }

    static void grid(Json json, Grid grid) {
        json.object(
                "grid",
                inner -> inner.put("west", grid.west())
                        .put("south", grid.south())
                        .put("cell", grid.cellWidth())
                        .put("columns", grid.columns())
                        .put("rows", grid.rows()));
    }

    static String unit(SurfaceResult result) {
        return risk(result) ? "times the average" : "incidents per km²";
    }

    static String column(SurfaceResult result) {
        return risk(result) ? "relative_risk" : "incidents_per_km2";
    }

    private static boolean risk(SurfaceResult result) {
        return result.measure().id().equals("risk");
    }

    /** As CSV: one row a cell that is not blank, by its middle. */
    public static byte[] csv(Disclosed<SurfaceResult> disclosed) {
        SurfaceResult result = disclosed.value();
        Table table = new Table("x", "y", column(result));
        double[] values = result.values();
        int columns = result.grid().columns();
        for (int cell = 0; cell < values.length; cell++) {
            if (!Double.isNaN(values[cell])) {
                table.row(
                        Table.number(result.grid().xCentre(cell % columns)),
                        Table.number(result.grid().yCentre(cell / columns)),
                        Table.number(values[cell]));
            }
        }
        return table.bytes();
    }

    /** As GeoTIFF in EPSG:27700, NaN where a cell is blank. */
    public static byte[] geoTiff(Disclosed<SurfaceResult> disclosed) {
        return geoTiff(disclosed.value().grid(), disclosed.value().values());
    }

    static byte[] geoTiff(Grid grid, double[] values) {
        double[] bounds = {
            grid.west(),
            grid.south(),
            grid.west() + grid.columns() * grid.cellWidth(),
            grid.south() + grid.rows() * grid.cellHeight()
        };
        try {
            Path file = Files.createTempFile("surface", ".tif");
            try {
                GeoTiff.write(file, values, grid.columns(), bounds, EPSG);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
