package org.sightline.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.EdgeCorrected;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.Kernel;
import org.sightline.indicators.hotspot.KernelSurface;
import org.sightline.indicators.hotspot.Points;
import org.sightline.indicators.hotspot.Smoothing;
import org.sightline.indicators.hotspot.StandardError;
import org.sightline.indicators.hotspot.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say what surface is wanted, and the surface: points, kernel, bandwidth, grid, window. */
@Command
final class SurfaceOptions {
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
            paramLabel = "M|scott|diggle|ppl|cvl",
            description =
                    "Radius of quartic and epanechnikov, standard deviation of gaussian, in units of the coordinates; or a"
                            + " rule that proposes it (said on standard error).")
    String bandwidth = "";

    @Mixin
    GridOptions cells = new GridOptions();

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

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /** How to correct near the window's border. */
    enum Edge {
        NONE,
        UNIFORM,
        JONES_DIGGLE
    }

    /** What a surface says of each cell. */
    enum Figure {
        INTENSITY,
        STANDARD_ERROR
    }

    /**
     * What was read.
     *
     * @param columns all rows
     * @param located the points of the rows that have a position
     * @param grid the cells
     * @param area where incidents were recorded
     */
    record Input(PointFile.Columns columns, Points located, Grid grid, Window area) {}

    /** Refuses what can be seen to be wrong before reading; gives the grid. */
    Grid check() {
        plane.projection();
        Proposal.check(bandwidth);
        return cells.grid();
    }

    /** Reads the points, and says on standard error and on the card what was left out. */
    Input read(Grid grid, Timing timing, Card card) {
        PointFile.Columns columns = timing.read(() -> points.read(weight, plane));
        Points located = columns.located();
        Window area = window == null ? cells.window() : Rings.window(window, plane);
        if (located.size() == 0) {
            throw new Refusal(points.file + ": no row has a position; check --x and --y");
        }
        if (window != null && counted(located, area).size() == 0) {
            throw new Refusal(points.file + ": no point lies in " + window + "; check --window and the coordinates");
        }
        int missing = columns.x().length - located.size();
        if (missing > 0) {
            say(missing + " of " + columns.x().length + " rows have no position and are not in the surface");
        }
        timing.size("points", located.size());
        timing.size("cells", grid.size());
        card.points(points.file, columns, plane);
        card.grid(grid);
        card.fact("window", window == null ? cells.describe() : window.toString());
        card.fact("window_area", area.area());
        return new Input(columns, located, grid, area);
    }

    /** The surface, or its standard error. */
    double[] compute(Input input, Figure figure, Card card, int threads) {
        Points counted = counted(input.located, input.area);
        Smoothing smoothing = new Smoothing(kernel, radius(counted, input.area, card, threads));
        return figure == Figure.STANDARD_ERROR
                ? standardError(counted, input, smoothing, threads)
                : surface(counted, input.grid, input.area, smoothing, threads);
    }

    /** The points that count: those in the window where one was given. */
    Points counted(Points points, Window area) {
        return window == null ? points : area.inside(points);
    }

    /** The surface of these points with this smoothing, blank outside the window. */
    double[] surface(Points counted, Grid grid, Window area, Smoothing smoothing, int threads) {
        return switch (edge) {
            case NONE ->
                observed(
                        KernelSurface.intensity(counted, grid, kernel, smoothing.bandwidth(), threads),
                        grid,
                        area,
                        threads);
            case UNIFORM -> EdgeCorrected.uniform(counted, grid, smoothing, area, threads);
            case JONES_DIGGLE -> EdgeCorrected.jonesDiggle(counted, grid, smoothing, area, threads);
        };
    }

    private double[] standardError(Points counted, Input input, Smoothing smoothing, int threads) {
        return switch (edge) {
            case NONE ->
                observed(StandardError.of(counted, input.grid, smoothing, threads), input.grid, input.area, threads);
            case UNIFORM -> StandardError.uniform(counted, input.grid, smoothing, input.area, threads);
            case JONES_DIGGLE -> StandardError.jonesDiggle(counted, input.grid, smoothing, input.area, threads);
        };
    }

    private double[] observed(double[] values, Grid grid, Window area, int threads) {
        return window == null ? values : EdgeCorrected.observed(values, grid, area, threads);
    }

    /** The bandwidth: as given, or as a rule proposes it, which is said. */
    double radius(Points located, Window area, Card card, int threads) {
        boolean given = Proposal.isNumber(bandwidth);
        double value = given ? Double.parseDouble(bandwidth) : Proposal.of(bandwidth, kernel, located, area, threads);
        if (!given) {
            say("bandwidth " + value + " (" + bandwidth + ")");
        }
        Map<String, Object> fact = new TreeMap<>();
        fact.put("kernel", Words.word(kernel));
        fact.put("value", value);
        fact.put("why", given ? "given" : "proposed by the rule " + bandwidth);
        fact.put("edge", Words.word(edge));
        card.fact("bandwidth", fact);
        return value;
    }

    private void say(String what) {
        spec.commandLine().getErr().println("sightline: " + what);
    }
}
