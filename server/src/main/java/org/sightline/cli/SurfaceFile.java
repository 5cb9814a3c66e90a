package org.sightline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sightline.crs.GeoTiff;
import org.sightline.crs.NationalGrid;
import org.sightline.crs.Projection;
import org.sightline.indicators.hotspot.Grid;

/** Where a surface is written to, in the format that the name's ending says. */
final class SurfaceFile {
    private static final int CHUNK = 8192;
    /** Bounds that end west of this, in metres, are hardly in Great Britain: rather some other plane. */
    private static final double LEAST_EASTING = 1000;

    private final Path out;
    private final Format format;

    @Nullable
    private final Projection projection;

    private enum Format {
        CSV,
        BIN,
        TIF
    }

    private SurfaceFile(Path out, Format format, @Nullable Projection projection) {
        this.out = out;
        this.format = format;
        this.projection = projection;
    }

    /** Checks name and coordinate system. */
    static SurfaceFile of(Path out, @Nullable String crs, Plane plane) {
        String name = out.toString().toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return new SurfaceFile(out, format, projection(crs, plane));
            }
        }
        throw new WrongUsage("--out: the name ends in .csv, .bin or .tif");
    }

    /** The plane to name in a file: as said, else the one projected to, else null. */
    @Nullable
    static Projection projection(@Nullable String crs, Plane plane) {
        if (crs == null) {
            return plane.projection();
        }
        try {
            return Projection.of(crs);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--crs: " + e.getMessage());
        }
    }

    /** Whether it is a table, which has room for more columns. */
    boolean isTable() {
        return format == Format.CSV;
    }

    /** Writes the figures; a table names their column. */
    void write(Grid grid, String figure, double[] values) {
        try {
            switch (format) {
                case CSV -> writeTable(grid, figure, values);
                case BIN -> writeBinary(values);
                case TIF -> writeTiff(grid, values);
            }
        } catch (IOException e) {
            throw Csv.notWritten(out);
        }
    }

    private void writeTable(Grid grid, String figure, double[] values) {
        Csv.write(out, List.of("x", "y", figure), rows -> {
            for (int i = 0; i < values.length; i++) {
                rows.add(
                        Csv.number(grid.xCentre(i % grid.columns())),
                        Csv.number(grid.yCentre(i / grid.columns())),
                        Csv.number(values[i]));
            }
        });
    }

    private void writeBinary(double[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
            for (double value : values) {
                bytes.putDouble(value);
                if (!bytes.hasRemaining()) {
                    file.write(bytes.array());
                    bytes.clear();
                }
            }
            file.write(bytes.array(), 0, bytes.position());
        }
    }

    /** Refuses a GeoTIFF without a coordinate system. */
    void check(Grid grid) {
        boolean metres = NationalGrid.contains(grid.west(), grid.south())
                && NationalGrid.contains(east(grid), north(grid))
                && east(grid) > LEAST_EASTING;
        if (format == Format.TIF && projection == null && !metres) {
            throw new Refusal(out + ": a GeoTIFF names its coordinate system, and these are not metres of the British"
                    + " National Grid; give --crs EPSG:n");
        }
    }

    private static double east(Grid grid) {
        return grid.west() + grid.columns() * grid.cellWidth();
    }

    private static double north(Grid grid) {
        return grid.south() + grid.rows() * grid.cellHeight();
    }

    private void writeTiff(Grid grid, double[] values) throws IOException {
        double[] edges = {grid.west(), grid.south(), east(grid), north(grid)};
        int epsg = projection == null ? Projection.NATIONAL_GRID : projection.epsg();
        GeoTiff.write(out, values, grid.columns(), edges, epsg);
    }
}
