package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.Points;
import picocli.CommandLine.Option;

/** The options that name a file of points, and the points. */
final class PointFile {
    @Option(
            names = "--points",
            required = true,
            paramLabel = "P.csv",
            description = "CSV file (or .csv.gz) of points, one a row.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--x", required = true, paramLabel = "COL", description = "Column of the easting (or longitude).")
    String x = "";

    @Option(names = "--y", required = true, paramLabel = "COL", description = "Column of the northing (or latitude).")
    String y = "";

    /** Reads the points; rows without a position keep their place as NaN. */
    Columns read(@Nullable String weight) {
        List<String> numbers = new ArrayList<>(List.of(x, y));
        if (weight != null) {
            numbers.add(weight);
        }
        CsvColumns columns = CsvColumns.read(file, numbers, List.of());
        double[] weights = weight == null ? new double[0] : columns.numbers(weight);
        Columns result = new Columns(columns.numbers(x), columns.numbers(y), weights);
        check(result);
        return result;
    }

    /** Reads the points into a plane. */
    Columns read(@Nullable String weight, Plane plane) {
        Columns columns = read(weight);
        boolean declared = Plane.isDegrees(x) || Plane.isDegrees(y);
        plane.refuseDegrees(file.toString(), declared, Plane.extent(columns.x, columns.y));
        plane.project(file.toString(), columns.x, columns.y);
        return columns;
    }

    private void check(Columns columns) {
        for (int i = 0; i < columns.x.length; i++) {
            if (Double.isNaN(columns.x[i]) != Double.isNaN(columns.y[i])) {
                throw new Refusal(
                        file + ": row " + (i + 1) + ": one coordinate without the other; give both or neither");
            }
            if (columns.weight.length > 0 && Double.isNaN(columns.weight[i]) && !Double.isNaN(columns.x[i])) {
                throw new Refusal(
                        file + ": row " + (i + 1) + ": a point without a weight; give one, or leave the row out");
            }
        }
    }

    /** Coordinates by row, NaN where the row has none; weights empty when not asked for. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Columns(double[] x, double[] y, double[] weight) {
        /** The rows that have a position, from 0, ascending. */
        int[] rows() {
            return IntStream.range(0, x.length).filter(i -> !Double.isNaN(x[i])).toArray();
        }

        /** The points of the rows that have a position. */
        Points located() {
            return pick(rows());
        }

        /** The points of some rows. */
        Points pick(int[] rows) {
            return rows.length == x.length
                    ? new Points(x, y, weight)
                    : new Points(pick(x, rows), pick(y, rows), weight.length == 0 ? weight : pick(weight, rows));
        }

        private static double[] pick(double[] from, int[] rows) {
            return Arrays.stream(rows).mapToDouble(i -> from[i]).toArray();
        }
    }
}
