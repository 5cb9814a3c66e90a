package org.sightline.report;

import java.util.Arrays;
import java.util.List;
import org.sightline.crs.NationalGrid;
import org.sightline.hotspot.AccuracyResult;
import org.sightline.hotspot.StabilityResult;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Writes whether a map holds. */
public final class HoldWriter {
    private static final double DEGREE_DIGITS = 1e7;

    private HoldWriter() {}

    /** Stability as JSON: cells from south to north, west to east; null = blank. */
    public static byte[] stabilityJson(Disclosed<StabilityResult> disclosed) {
        StabilityResult result = disclosed.value();
        double[] shares = result.shares();
        int[] hot = result.hot();
        return Json.object(json -> {
            SurfaceWriter.grid(json, result.grid());
            json.put("bandwidth", result.bandwidthMetres());
            json.put("share", result.query().share()).put("runs", result.runs());
            json.put("unit", "share of " + result.runs() + " maps");
            json.numbers("values", shares).numbers("breaks", result.breaks());
            json.list("hot", () -> Arrays.stream(hot).forEach(cell -> json.item((long) cell)));
            json.object("summary", inner -> {
                inner.put("hotCells", hot.length).put("hotKm2", result.squareKilometres(hot.length));
                inner.put("holdsFrom", StabilityResult.HOLDS_FROM);
                inner.put("holdCells", result.holding()).put("holdKm2", result.squareKilometres(result.holding()));
            });
            json.put("n", result.incidents());
            json.put("blank", Arrays.stream(shares).filter(Double::isNaN).count());
            SurfaceWriter.noData(json, result.noData());
            json.runCard(result.card(), disclosed);
        });
    }

    /** Stability as CSV: one row a cell that is not blank, by its middle. */
    public static byte[] stabilityCsv(Disclosed<StabilityResult> disclosed) {
        StabilityResult result = disclosed.value();
        Table table = new Table("x", "y", "hot", "share");
        Grid grid = result.grid();
        double[] shares = result.shares();
        int[] hot = result.hot();
        for (int cell = 0; cell < shares.length; cell++) {
            if (!Double.isNaN(shares[cell])) {
                table.row(
                        Table.number(grid.xCentre(cell % grid.columns())),
                        Table.number(grid.yCentre(cell / grid.columns())),
                        Boolean.toString(Arrays.binarySearch(hot, cell) >= 0),
                        Table.number(shares[cell]));
            }
        }
        return table.bytes();
    }

    /** Stability as GeoTIFF in EPSG:27700, NaN where a cell is blank. */
    public static byte[] stabilityTiff(Disclosed<StabilityResult> disclosed) {
        return SurfaceWriter.geoTiff(disclosed.value().grid(), disclosed.value().shares());
    }

    /** Stability as RFC 7946: one square a cell that is hot on one of the maps at least. */
    public static byte[] stabilityGeoJson(Disclosed<StabilityResult> disclosed) {
        StabilityResult result = disclosed.value();
        double[] shares = result.shares();
        int[] hot = result.hot();
        return Json.object(json -> {
            json.put("type", "FeatureCollection").put("name", "stability");
            json.list("features", () -> {
                for (int i = 0; i < shares.length; i++) {
                    int cell = i;
                    if (shares[cell] > 0) {
                        json.item(feature -> {
                            feature.put("type", "Feature");
                            feature.object(
                                    "properties",
                                    inner -> inner.put("share", shares[cell])
                                            .put("hot", Arrays.binarySearch(hot, cell) >= 0));
                            feature.object("geometry", geometry -> square(geometry, result.grid(), cell));
                        });
                    }
                }
            });
            json.runCard(result.card(), disclosed);
        });
    }

    private static void square(Json json, Grid grid, int cell) {
        double west = grid.west() + cell % grid.columns() * grid.cellWidth();
        double south = grid.south() + cell / grid.columns() * grid.cellHeight();
        double east = west + grid.cellWidth();
        double north = south + grid.cellHeight();
        double[] corners = {west, south, east, south, east, north, west, north, west, south};
        NationalGrid.toDegrees(corners);
        json.put("type", "Polygon")
                .list(
                        "coordinates",
                        () -> json.items(() -> {
                            for (int i = 0; i < corners.length; i += 2) {
                                int at = i;
                                json.items(() -> {
                                    json.item(Math.rint(corners[at] * DEGREE_DIGITS) / DEGREE_DIGITS);
                                    json.item(Math.rint(corners[at + 1] * DEGREE_DIGITS) / DEGREE_DIGITS);
                                });
                            }
                        }));
    }

    /** Accuracy as JSON. */
    public static byte[] accuracyJson(Disclosed<AccuracyResult> disclosed) {
        AccuracyResult result = disclosed.value();
        return Json.object(json -> {
            period(json, "earlier", result.earlier(), result.earlierIncidents());
            period(json, "later", result.later(), result.laterIncidents());
            SurfaceWriter.grid(json, result.grid());
            json.put("bandwidth", result.bandwidthMetres())
                    .put("measure", result.measure().id());
            json.put("cells", result.cells()).put("areaKm2", result.squareKilometres(result.cells()));
            json.put("roundedTo", result.step());
            json.objects("rows", result.rows(), (inner, row) -> {
                inner.put("map", row.map().id()).put("areaShare", row.share()).put("cells", row.cells());
                inner.put("searchedShare", row.areaShare()).put("searchedKm2", result.squareKilometres(row.cells()));
                inner.put("hits", row.caught().hits())
                        .put("hitRate", row.caught().hitRate());
                inner.put("pai", row.caught().pai()).put("pei", row.caught().pei());
            });
            json.runCard(result.card(), disclosed);
        });
    }

    private static void period(Json json, String name, MonthRange months, Figure incidents) {
        json.object(
                name,
                inner -> inner.put("from", months.from().toString())
                        .put("to", months.to().toString())
                        .put("n", incidents));
    }

    /** Accuracy as CSV: one row a map and area share. */
    public static byte[] accuracyCsv(Disclosed<AccuracyResult> disclosed) {
        AccuracyResult result = disclosed.value();
        Table table = new Table(
                "map",
                "area_share",
                "cells",
                "searched_share",
                "hits",
                "hit_rate",
                "hit_rate_lower",
                "hit_rate_upper",
                "pai",
                "pei",
                "later",
                "rounded_to");
        for (AccuracyResult.Row row : result.rows()) {
            List<String> rate = Table.cells(row.caught().hitRate());
            table.row(
                    row.map().id(),
                    Table.number(row.share()),
                    Integer.toString(row.cells()),
                    Table.number(row.areaShare()),
                    Table.value(row.caught().hits()),
                    rate.get(0),
                    rate.get(1),
                    rate.get(2),
                    Table.value(row.caught().pai()),
                    Table.value(row.caught().pei()),
                    Table.value(result.laterIncidents()),
                    Long.toString(result.step()));
        }
        return table.bytes();
    }
}
