package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.sightline.indicators.hotspot.EdgeCorrected;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.Kernel;
import org.sightline.indicators.hotspot.KernelSurface;
import org.sightline.indicators.hotspot.Points;
import org.sightline.indicators.hotspot.Smoothing;
import org.sightline.indicators.hotspot.Window;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The intensity of points on a grid. */
@Command(
        name = "surface",
        description = {
            "Intensity (points per unit area of the coordinates) at the cells' centres, by exact summation: no binning.",
            "Writes x,y,intensity, rows from south to north, west to east; OUT.bin: the intensities alone, same order.",
            "scott, ppl, cvl propose the standard deviation of a gaussian; for the other kernels the radius that smooths as much."
        })
final class SurfaceCommand implements Runnable {
    @Mixin
    PointFile points = new PointFile();

    @Option(names = "--weight", paramLabel = "COL", description = "Column of weights (default: each point counts 1).")
    @Nullable
    String weight;

    @Option(
            names = "--kernel",
            required = true,
            paramLabel = "NAME",
            description = "quartic, epanechnikov or gaussian.")
    @SuppressWarnings("NullAway.Init")
    Kernel kernel;

    @Option(
            names = "--bandwidth",
            required = true,
            paramLabel = "M|scott|ppl|cvl",
            description =
                    "Radius of quartic and epanechnikov, standard deviation of gaussian, in units of the coordinates; or a"
                            + " rule that proposes it (said on standard error).")
    String bandwidth = "";

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    Cells cells;

    @Option(
            names = "--bounds",
            required = true,
            split = ",",
            hideParamSyntax = true,
            paramLabel = "xmin,ymin,xmax,ymax",
            description = "What the grid covers.")
    double[] bounds = {};

    @Option(
            names = "--edge",
            converter = Words.EdgeConverter.class,
            paramLabel = "none|uniform|jones-diggle",
            description = "Correction for what could not be recorded beyond the window (default: none).")
    Edge edge = Edge.NONE;

    @Option(
            names = "--window",
            paramLabel = "A.geojson",
            description =
                    "Where incidents were recorded (default: the bounds). Points outside do not count, cells outside are"
                            + " empty.")
    @Nullable
    Path window;

    @Mixin
    Plane plane = new Plane();

    @Option(
            names = "--crs",
            paramLabel = "EPSG:n",
            description = "Coordinate system to write into OUT.tif (default: EPSG:27700 where the bounds fit).")
    @Nullable
    String crs;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "OUT",
            description = "OUT.csv, OUT.bin (float64, little-endian) or OUT.tif (GeoTIFF).")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /** How to correct near the window's border. */
    enum Edge {
        NONE,
        UNIFORM,
        JONES_DIGGLE
    }

    /** Either the cell's side or the numbers of columns and rows. */
    static final class Cells {
        @Option(names = "--cell", required = true, paramLabel = "M", description = "Side of a cell.")
        double side = Double.NaN;

        @ArgGroup(exclusive = false, multiplicity = "1")
        @Nullable
        Shape shape;
    }

    /** Numbers of columns and rows. */
    static final class Shape {
        @Option(names = "--columns", required = true, paramLabel = "N", description = "Number of columns.")
        int columns;

        @Option(names = "--rows", required = true, paramLabel = "N", description = "Number of rows.")
        int rows;
    }

    @Override
    public void run() {
        timing.check(out);
        plane.projection();
        Grid grid = grid();
        SurfaceFile file = SurfaceFile.of(out, crs, plane);
        file.check(grid);
        Proposal.check(bandwidth);
        PointFile.Columns columns = timing.read(() -> points.read(weight, plane));
        Window area =
                window == null ? Window.rectangle(bounds[0], bounds[1], bounds[2], bounds[3]) : readWindow(window);
        Points located = columns.located();
        sayLeftOut(columns, located);
        timing.size("points", located.size());
        timing.size("cells", grid.size());
        double[] values = timing.compute(() -> compute(located, grid, area));
        timing.write(() -> file.write(grid, values));
        timing.finish();
    }

    private double[] compute(Points located, Grid grid, Window area) {
        Smoothing smoothing = new Smoothing(kernel, radius(located, area));
        return switch (edge) {
            case NONE ->
                window == null
                        ? KernelSurface.intensity(located, grid, kernel, smoothing.bandwidth(), timing.threads)
                        : outsideBlank(
                                grid,
                                area,
                                KernelSurface.intensity(
                                        area.inside(located), grid, kernel, smoothing.bandwidth(), timing.threads));
            case UNIFORM -> EdgeCorrected.uniform(located, grid, smoothing, area, timing.threads);
            case JONES_DIGGLE -> EdgeCorrected.jonesDiggle(located, grid, smoothing, area, timing.threads);
        };
    }

    private static double[] outsideBlank(Grid grid, Window area, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!area.contains(grid.xCentre(i % grid.columns()), grid.yCentre(i / grid.columns()))) {
                values[i] = Double.NaN;
            }
        }
        return values;
    }

    private Window readWindow(Path file) {
        List<double[]> rings = new ArrayList<>();
        AreaTable table = AreaTable.readGeometries(file, plane);
        for (Geometry geometry : table.geometries("--window")) {
            Rings.add(geometry, rings);
        }
        return Window.of(rings.toArray(new double[0][]));
    }

    private Grid grid() {
        if (bounds.length != 4 || !(bounds[0] < bounds[2]) || !(bounds[1] < bounds[3])) {
            throw new WrongUsage("--bounds: xmin,ymin,xmax,ymax with xmin < xmax and ymin < ymax");
        }
        try {
            Shape shape = cells.shape;
            return shape == null
                    ? Grid.covering(bounds[0], bounds[1], bounds[2], bounds[3], cells.side)
                    : Grid.of(bounds, shape.columns, shape.rows);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--cell, --columns, --rows, --bounds: " + e.getMessage());
        }
    }

    private void sayLeftOut(PointFile.Columns columns, Points located) {
        if (located.size() == 0) {
            throw new Refusal(points.file + ": no row has a position; check --x and --y");
        }
        int missing = columns.x().length - located.size();
        if (missing > 0) {
            say(missing + " of " + columns.x().length + " rows have no position and are not in the surface");
        }
    }

    private double radius(Points located, Window area) {
        if (Proposal.isNumber(bandwidth)) {
            return Double.parseDouble(bandwidth);
        }
        double value = Proposal.of(bandwidth, kernel, located, area.area(), timing.threads);
        say("bandwidth " + value + " (" + bandwidth + ")");
        return value;
    }

    private void say(String what) {
        spec.commandLine().getErr().println("sightline: " + what);
    }
}
