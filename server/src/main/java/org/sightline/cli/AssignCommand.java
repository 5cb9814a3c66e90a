package org.sightline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.sightline.crs.Projection;
import org.sightline.indicators.neighbour.PolygonIndex;
import org.sightline.ingest.PlanarFeatures;
import org.sightline.ingest.PlanarFeatures.CoordinateSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which area each point lies in. */
@Command(
        name = "assign",
        description = {
            "Finds the area each point lies in. Writes row,area: row from 1, area empty outside or without coordinates.",
            "On a shared border or in an overlap the area with the lowest id has the point: lowest as a number when all ids",
            "are whole numbers, else in the order of text (by UTF-16 code)."
        })
final class AssignCommand implements Runnable {
    @Mixin
    PointFile points = new PointFile();

    @Option(
            names = "--areas",
            required = true,
            paramLabel = "A.geojson",
            description = "Areas: GeoJSON, GeoPackage, Shapefile or TopoJSON.")
    @SuppressWarnings("NullAway.Init")
    Path areas;

    @Option(names = "--id", required = true, paramLabel = "FIELD", description = "Field that names the area.")
    String id = "";

    @Option(
            names = "--crs",
            paramLabel = "EPSG:n",
            description =
                    "What the points' coordinates are, where they are not those of the areas: EPSG:4326 or EPSG:27700.")
    @Nullable
    String crs;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Override
    public void run() {
        timing.check(out);
        checkCrs();
        Input input = timing.read(this::read);
        timing.size("points", input.points.x().length);
        timing.size("areas", input.ids.length);
        int[] found = timing.compute(() -> PolygonIndex.of(input.keys, input.geometries, timing.threads)
                .locateAll(input.points.x(), input.points.y(), timing.threads));
        timing.write(() -> write(input.ids, found));
        timing.finish();
    }

    private void checkCrs() {
        if (crs != null) {
            try {
                Projection.of(crs);
            } catch (IllegalArgumentException e) {
                throw new WrongUsage("--crs: " + e.getMessage());
            }
        }
    }

    private Input read() {
        FeatureTable table = new FeatureTable(areas, PlanarFeatures.read(areas));
        String[] ids = table.texts(id);
        PointFile.Columns read = points.read(null);
        convert(read, table.system());
        return new Input(read, ids, OrderedIds.keys(ids), table.geometries());
    }

    /** Brings the points into the areas' coordinates. */
    private void convert(PointFile.Columns columns, CoordinateSystem system) {
        if (crs == null) {
            return;
        }
        boolean degrees = crs.toUpperCase(Locale.ROOT).equals("EPSG:4326");
        boolean metres = crs.toUpperCase(Locale.ROOT).equals("EPSG:" + Projection.NATIONAL_GRID);
        boolean areasInDegrees = system == CoordinateSystem.WGS84 || system == CoordinateSystem.PERHAPS_WGS84;
        if ((degrees && areasInDegrees) || (metres && system == CoordinateSystem.NATIONAL_GRID)) {
            return;
        }
        if (degrees && system == CoordinateSystem.NATIONAL_GRID) {
            Plane.checkDegrees(points.file.toString(), Plane.extent(columns.x(), columns.y()));
            Projection.of("EPSG:" + Projection.NATIONAL_GRID).toPlane(columns.x(), columns.y());
        } else if (metres && areasInDegrees) {
            Projection.of("EPSG:" + Projection.NATIONAL_GRID).toDegrees(columns.x(), columns.y());
        } else {
            throw new Refusal(areas + ": points in " + crs
                    + " cannot be brought into the coordinates of these areas; convert one of the files, or leave out --crs"
                    + " if they are the same");
        }
    }

    private void write(String[] ids, int[] found) {
        Csv.write(out, List.of("row", "area"), rows -> {
            for (int i = 0; i < found.length; i++) {
                rows.add(Integer.toString(i + 1), found[i] < 0 ? "" : ids[found[i]]);
            }
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Input(PointFile.Columns points, String[] ids, String[] keys, Geometry[] geometries) {}

    /** Which of two ids is the lower. */
    static final class OrderedIds {
        private OrderedIds() {}

        /** Texts in the order of the ids: as numbers when all are whole numbers, else the ids themselves. */
        static String[] keys(String[] ids) {
            if (!Arrays.stream(ids).allMatch(id -> id.matches("-?\\d{1,18}"))) {
                return ids;
            }
            long[] sorted =
                    Arrays.stream(ids).mapToLong(Long::parseLong).sorted().toArray();
            return Arrays.stream(ids)
                    .mapToLong(Long::parseLong)
                    .mapToObj(number -> String.format(Locale.ROOT, "%010d", lowest(sorted, number)))
                    .toArray(String[]::new);
        }

        private static int lowest(long[] sorted, long number) {
            int place = Arrays.binarySearch(sorted, number);
            while (place > 0 && sorted[place - 1] == number) {
                place--;
            }
            return place;
        }
    }
}
