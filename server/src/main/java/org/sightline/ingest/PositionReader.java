package org.sightline.ingest;

import java.util.Locale;
import java.util.Set;
import org.sightline.crs.NationalGrid;

/** Reads the position of a row and tells the usual mistakes: swapped axes, 0,0, half a position. */
final class PositionReader {
    /** A file without positions. */
    static final PositionReader NONE = new PositionReader("", "", "", "", false);

    private static final Set<String> BLANKS = Set.of("", "nan", "null", "na", "n/a", "-", "none");

    private final String file;
    private final String xField;
    private final String yField;
    private final String column;
    private final boolean degrees;
    private long known;
    private long swapped;

    private PositionReader(String file, String xField, String yField, String column, boolean degrees) {
        this.file = file;
        this.xField = xField;
        this.yField = yField;
        this.column = column;
        this.degrees = degrees;
    }

    /** By the columns a file has; easting and northing are preferred. A file that has no kind of place is refused. */
    static PositionReader of(String file, Columns columns, Tally tally) {
        boolean metres = columns.has("easting") && columns.has("northing");
        boolean degrees = columns.has("longitude") && columns.has("latitude");
        if (metres) {
            if (degrees) {
                tally.note(file + " has easting,northing and longitude,latitude: easting,northing were used");
            }
            return new PositionReader(file, "easting", "northing", columns.header("easting"), false);
        }
        if (degrees) {
            return new PositionReader(file, "longitude", "latitude", columns.header("longitude"), true);
        }
        if (columns.has("longitude") || columns.has("latitude")) {
            columns.require(columns.has("longitude") ? "latitude" : "longitude");
        }
        if (columns.has("easting") || columns.has("northing")) {
            columns.require(columns.has("easting") ? "northing" : "easting");
        }
        if (!columns.has("area")) {
            columns.require("longitude", "easting", "area");
        }
        return new PositionReader(file, "", "", "", false);
    }

    String file() {
        return file;
    }

    /** The column of the first coordinate, for remarks. */
    String column() {
        return column;
    }

    /** Whether positions are degrees (longitude, latitude) rather than metres of the national grid. */
    boolean isDegrees() {
        return degrees;
    }

    /** The position of a row, {@link Position#NONE} when it has none; a wrong one rejects the row. */
    Position read(RowReader row) {
        if (xField.isEmpty()) {
            return Position.NONE;
        }
        boolean noX = isBlank(row.text(xField));
        boolean noY = isBlank(row.text(yField));
        if (noX && noY) {
            return Position.NONE;
        }
        if (noX || noY) {
            row.reject(noX ? xField : yField, noX ? yField + " without " + xField : xField + " without " + yField);
            return Position.NONE;
        }
        double x = row.number(xField);
        double y = row.number(yField);
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Position.NONE;
        }
        known++;
        return check(row, new Position(x, y));
    }

    private static boolean isBlank(String text) {
        return text.isEmpty() || (text.length() <= 4 && BLANKS.contains(text.toLowerCase(Locale.ROOT)));
    }

    private Position check(RowReader row, Position position) {
        double x = position.x();
        double y = position.y();
        if (x == 0 && y == 0) {
            row.remark(xField, "0,0 is not a position; the row is kept without a place");
            return Position.NONE;
        }
        boolean isSwapped = degrees ? looksSwapped(x, y) : x > NationalGrid.WIDTH_METRES && NationalGrid.contains(y, x);
        if (isSwapped) {
            swapped++;
            row.reject(xField, xField + " and " + yField + " look swapped");
        } else if (degrees && (Math.abs(x) > 180 || Math.abs(y) > 90)) {
            row.reject(
                    Math.abs(x) > 180 ? xField : yField,
                    "a longitude is from -180 to 180 and a latitude from -90 to 90 degrees");
        } else if (!degrees && Math.abs(x) <= 180 && Math.abs(y) <= 90) {
            row.reject(
                    xField,
                    "metres of the national grid; this looks like degrees (map longitude and latitude instead)");
        }
        return position;
    }

    /** Whether a position reads as one in Great Britain with its axes exchanged. */
    static boolean looksSwapped(double lon, double lat) {
        return lon >= 49 && lon <= 61.5 && lat >= -9.5 && lat <= 2.5;
    }

    /** Refuses the file when most positions look swapped. */
    void finish() {
        if (2 * swapped > known) {
            throw ImportRefused.file(
                    file,
                    xField + " and " + yField + " look swapped in " + swapped + " of " + known
                            + " positions; exchange them with --map " + xField + "=… --map " + yField + "=…");
        }
    }
}
