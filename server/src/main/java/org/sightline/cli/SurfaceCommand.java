package org.sightline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.Grid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The intensity of points on a grid. */
@Command(
        name = "surface",
        description = {
            "Intensity (points per unit area of the coordinates) at the cells' centres, by exact summation: no binning.",
            "Writes x,y,intensity, rows from south to north, west to east; OUT.bin: the intensities alone, same order.",
            "scott, diggle, ppl, cvl propose the standard deviation of a gaussian; for the other kernels the radius that smooths as much."
        })
final class SurfaceCommand implements Runnable {
    @Mixin
    SurfaceOptions surface = new SurfaceOptions();

    @Option(
            names = "--figure",
            converter = Words.FigureConverter.class,
            paramLabel = "intensity|standard-error",
            description =
                    "What to write: the intensity (default), or its standard error if incidents fell independently.")
    SurfaceOptions.Figure figure = SurfaceOptions.Figure.INTENSITY;

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

    @Mixin
    Card card = new Card();

    @Override
    public void run() {
        timing.check(out);
        card.check();
        Grid grid = surface.check();
        SurfaceFile file = SurfaceFile.of(out, crs, surface.plane);
        file.check(grid);
        SurfaceOptions.Input input = surface.read(grid, timing, card);
        double[] values = timing.compute(() -> surface.compute(input, figure, card, timing.threads));
        timing.write(() -> file.write(grid, Words.word(figure).replace('-', '_'), values));
        timing.finish();
        card.finish(out);
    }
}
