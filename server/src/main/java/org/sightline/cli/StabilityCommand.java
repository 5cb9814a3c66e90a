package org.sightline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sightline.indicators.hotspot.ChanceLimit;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.Points;
import org.sightline.indicators.hotspot.Smoothing;
import org.sightline.indicators.hotspot.Stability;
import org.sightline.indicators.hotspot.StabilityPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether hotspots survive other choices. */
@Command(
        name = "stability",
        description = {
            "Does the map hold? Draws it 36 times: three cell sizes (half, as given, double), four origins, three bandwidths (0.75, 1, 1.5 of",
            "the one given), points that share their position moved at random; and says in which share of the runs each cell is hot.",
            "Hot: among the highest cells that make up at most --share of the map, and higher than an even spread would make by chance.",
            "Writes x,y,intensity,hot,share; OUT.bin and OUT.tif: the share alone."
        })
final class StabilityCommand implements Runnable {
    @Mixin
    SurfaceOptions surface = new SurfaceOptions();

    @Option(
            names = "--share",
            paramLabel = "S",
            description = "Largest share of the map's cells that are called hot, above 0, below 1 (default: 0.05).")
    double share = 0.05;

    @Option(
            names = "--jitter",
            paramLabel = "M",
            description = "How far points that share their position may lie from it (default: the cell's width).")
    @Nullable
    Double jitter;

    @Option(names = "--seed", paramLabel = "S", description = "Start of the random numbers (default: 1).")
    long seed = 1;

    @Option(names = "--crs", paramLabel = "EPSG:n", description = "Coordinate system to write into OUT.tif.")
    @Nullable
    String crs;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "OUT.csv, OUT.bin or OUT.tif.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Mixin
    Timing timing = new Timing();

    @Mixin
    Card card = new Card();

    /** What was computed. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Held(double[] intensity, Stability stability) {}

    @Override
    public void run() {
        timing.check(out);
        card.check();
        Grid grid = surface.check();
        StabilityPlan plan = plan(grid);
        SurfaceFile file = SurfaceFile.of(out, crs, surface.plane);
        file.check(grid);
        SurfaceOptions.Input input = surface.read(grid, timing, card);
        if (input.located().weight().length > 0) {
            throw new WrongUsage("--weight: a stability run counts each point once; leave it out");
        }
        Held held = timing.compute(() -> compute(input, plan));
        timing.size("runs", held.stability.runs());
        note(plan, held.stability);
        timing.write(() -> write(file, grid, held));
        timing.finish();
        card.finish(out);
    }

    private StabilityPlan plan(Grid grid) {
        if (!(share > 0 && share < 1)) {
            throw new WrongUsage("--share: a number above 0 and below 1");
        }
        double radius = jitter == null ? grid.cellWidth() : jitter;
        if (!(radius >= 0) || Double.isInfinite(radius)) {
            throw new WrongUsage("--jitter: a number, 0 or more");
        }
        if (grid.size() > 4_000_000) {
            throw new WrongUsage("--cell, --columns, --rows: a stability run takes at most 4,000,000 cells");
        }
        return StabilityPlan.usual(share, radius, seed);
    }

    private Held compute(SurfaceOptions.Input input, StabilityPlan plan) {
        Points counted = surface.counted(input.located(), input.area());
        double radius = surface.radius(counted, input.area(), card, timing.threads);
        Smoothing smoothing = new Smoothing(surface.kernel, radius);
        double[] values = surface.surface(counted, input.grid(), input.area(), smoothing, timing.threads);
        Stability stability = Stability.of(
                counted,
                input.grid(),
                radius,
                plan,
                (points, grid, bandwidth) -> standingOut(input, points, grid, bandwidth));
        return new Held(values, stability);
    }

    /** The surface, with all that an even spread might have made by chance taken for 0. */
    private double[] standingOut(SurfaceOptions.Input input, Points points, Grid grid, double bandwidth) {
        Smoothing smoothing = new Smoothing(surface.kernel, bandwidth);
        double[] values = surface.surface(points, grid, input.area(), smoothing, timing.threads);
        double limit = ChanceLimit.of(points.size(), input.area().area(), smoothing, grid.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] <= limit ? 0 : values[i];
        }
        return values;
    }

    private void note(StabilityPlan plan, Stability stability) {
        Map<String, Object> fact = new TreeMap<>();
        fact.put("runs", stability.runs());
        fact.put("cell_factors", plan.cellFactors());
        fact.put("origin_shifts", plan.shifts());
        fact.put("bandwidth_factors", plan.bandwidthFactors());
        fact.put("jitter", plan.jitter());
        fact.put("share", plan.share());
        card.fact("stability", fact);
        card.fact("seed", seed);
        card.tests(
                stability.share().length,
                "scaled Poisson tail against an even spread, .05 over the cells of each run (Bonferroni)");
    }

    private void write(SurfaceFile file, Grid grid, Held held) {
        double[] shares = held.stability.share();
        if (!file.isTable()) {
            file.write(grid, "share", shares);
            return;
        }
        Csv.write(out, List.of("x", "y", "intensity", "hot", "share"), rows -> {
            for (int i = 0; i < shares.length; i++) {
                boolean outside = Double.isNaN(shares[i]);
                rows.add(
                        Csv.number(grid.xCentre(i % grid.columns())),
                        Csv.number(grid.yCentre(i / grid.columns())),
                        Csv.number(held.intensity[i]),
                        outside ? "" : Boolean.toString(held.stability.hot()[i]),
                        Csv.number(shares[i]));
            }
        });
    }
}
