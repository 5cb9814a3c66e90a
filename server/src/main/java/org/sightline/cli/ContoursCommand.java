package org.sightline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sightline.crs.Projection;
import org.sightline.indicators.hotspot.Contours;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.Points;
import org.sightline.report.IsobandWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The contours of a surface as polygons. */
@Command(
        name = "contours",
        description = {
            "Contours of the intensity as bands that tile the map without overlap: each connected part a polygon with",
            "band,lower,upper (not included, null above the highest), count and share of the points in it, area, and the same of",
            "the whole band. GeoJSON in the plane of the points."
        })
final class ContoursCommand implements Runnable {
    private static final int MOST_LEVELS = 64;
    private static final int MOST_CELLS = 20_000_000;

    @Mixin
    SurfaceOptions surface = new SurfaceOptions();

    @Option(
            names = "--classes",
            paramLabel = "N",
            description = "Levels in equal steps k × peak/(N + 1), 1 to 64 (default: 5).")
    @Nullable
    Integer classes;

    @Option(
            names = "--levels",
            split = ",",
            hideParamSyntax = true,
            paramLabel = "L1,L2,…",
            description = "Levels of your own, ascending, in points per unit of area.")
    double @Nullable [] levels;

    @Option(names = "--crs", paramLabel = "EPSG:n", description = "Coordinate system to name in the file.")
    @Nullable
    String crs;

    @Option(names = "--out", required = true, paramLabel = "OUT.geojson", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    /** What was computed. */
    private record Drawn(Contours contours, Contours.Placed placed) {}

    @Override
    public void run() {
        timing.check(out);
        card.check();
        Grid grid = surface.check();
        checkLevels(grid);
        Projection projection = SurfaceFile.projection(crs, surface.plane);
        SurfaceOptions.Input input = surface.read(grid, timing, card);
        Drawn drawn = timing.compute(() -> draw(input));
        timing.size(
                "polygons",
                drawn.contours.bands().stream()
                        .mapToLong(band -> band.polygons().size())
                        .sum());
        OptionalInt epsg = projection == null ? OptionalInt.empty() : OptionalInt.of(projection.epsg());
        timing.write(() -> write(IsobandWriter.geoJson(drawn.contours, drawn.placed, epsg)));
        timing.finish();
        card.finish(out);
    }

    private void checkLevels(Grid grid) {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith("json")) {
            throw new WrongUsage("--out: the name ends in .geojson or .json");
        }
        if (grid.size() > MOST_CELLS) {
            throw new WrongUsage("--cell, --columns, --rows: contours are drawn on at most 20,000,000 cells");
        }
        if (classes != null && levels != null) {
            throw new WrongUsage("--classes, --levels: one of them");
        }
        if (classes != null && (classes < 1 || classes > MOST_LEVELS)) {
            throw new WrongUsage("--classes: a whole number from 1 to " + MOST_LEVELS);
        }
        double[] given = levels == null ? new double[] {1} : levels;
        boolean good = given.length >= 1 && given.length <= MOST_LEVELS;
        for (int i = 0; i < given.length && good; i++) {
            good = Double.isFinite(given[i]) && given[i] > (i == 0 ? 0 : given[i - 1]);
        }
        if (!good) {
            throw new WrongUsage("--levels: 1 to " + MOST_LEVELS + " numbers above 0, each above the one before");
        }
    }

    private Drawn draw(SurfaceOptions.Input input) {
        double[] values = surface.compute(input, SurfaceOptions.Figure.INTENSITY, card, timing.threads);
        double[] drawn = levels == null ? Contours.steps(values, classes == null ? 5 : classes) : levels;
        if (drawn.length == 0) {
            throw new Refusal("--bounds: no point reaches into these bounds, so there is nothing to draw; check them");
        }
        card.fact("levels", drawn);
        Contours contours = Contours.of(input.grid(), values, drawn);
        Points counted = surface.counted(input.located(), input.area());
        return new Drawn(contours, contours.place(counted));
    }

    private void write(byte[] json) {
        try {
            Files.write(out, json);
        } catch (IOException e) {
            throw Csv.notWritten(out);
        }
    }
}
