package org.sightline.hotspot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.sightline.dataset.QueryRefused;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.ChanceLimit;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.Kernel;
import org.sightline.indicators.hotspot.KernelSurface;
import org.sightline.indicators.hotspot.Points;
import org.sightline.indicators.hotspot.Smoothing;
import org.sightline.indicators.hotspot.Stability;
import org.sightline.indicators.hotspot.StabilityPlan;
import org.sightline.job.Steps;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Threshold;

/**
 * Draws a map again with other choices. Each of these maps is taken as the gate would show it: a cell that would be blank is not hot,
 * and values are rounded as on the map, so that the answer rests on nothing that maps do not show.
 */
final class StabilityAnalysis {
    /** The squares that positions are known by are 100 m wide; a snap point stands for about as much. */
    static final double JITTER = 100;

    static final long SEED = 20260101;
    private static final int MOST_CELLS = 250_000;
    private static final double SQUARE_KILOMETRE = 1_000_000;
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final StabilityQuery query;
    private final SurfaceResult surface;
    private final Threshold threshold;
    private final MonthRange months;
    private final Places.Counted places;
    private final StabilityPlan plan;
    private int drawn;

    /** The surface is the answer to the question's own surface query. */
    StabilityAnalysis(IncidentView view, StabilityQuery query, SurfaceResult surface, Threshold threshold) {
        this.query = query;
        this.surface = surface;
        this.threshold = threshold;
        Selection selection = Selection.of(view, query.surface().filter());
        this.months = selection.months();
        this.places = view.places().count(selection.rows());
        this.plan = StabilityPlan.usual(query.share(), JITTER, SEED);
        if (surface.grid().size() > MOST_CELLS) {
            throw new QueryRefused(
                    "cell", "larger cells or a smaller rectangle: at most 250,000 cells are drawn again and again");
        }
    }

    /** The months looked at. */
    MonthRange months() {
        return months;
    }

    /** Draws all maps, saying before each how far it is. */
    StabilityResult run(ReportedCells reported, Steps steps) {
        Grid grid = surface.grid();
        Points points = places.repeated(Integer.MAX_VALUE);
        boolean[] onMap = reported.on(grid);
        double area = count(onMap) * grid.cellWidth() * grid.cellHeight();
        if (area == 0) {
            throw new QueryRefused("xmin, ymin, xmax, ymax", "a rectangle with areas that were reported for");
        }
        Stability found = Stability.of(points, grid, surface.bandwidthMetres(), plan, (moved, cells, bandwidth) -> {
            steps.at(drawn, plan.runs() + 1, "drawing map " + (drawn + 1) + " of " + (plan.runs() + 1));
            drawn++;
            return draw(moved, cells, Math.max(SurfaceQuery.SMALLEST_BANDWIDTH, bandwidth), area, reported.on(cells));
        });
        boolean[] shown = SurfaceAnalysis.shown(places, grid, surface.bandwidthMetres(), threshold);
        return new StabilityResult(query, new StabilityResult.Found(surface, found), shown, card(found, count(onMap)));
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** A map as it would be shown, 0 where that is blank or what an even spread might reach by chance; NaN off the map. */
    private double[] draw(Points points, Grid grid, double bandwidth, double area, boolean[] onMap) {
        double[] values = KernelSurface.intensity(points, grid, Kernel.QUARTIC, bandwidth, THREADS);
        boolean[] shown = SurfaceAnalysis.shown(places, grid, bandwidth, threshold);
        double limit = SQUARE_KILOMETRE
                * ChanceLimit.of(
                        points.size(), area, new Smoothing(Kernel.QUARTIC, bandwidth), Math.max(1, count(onMap)));
        ShownValue steps = ShownValue.ofDensity(bandwidth);
        for (int cell = 0; cell < values.length; cell++) {
            double value = steps.of(values[cell] * SQUARE_KILOMETRE);
            values[cell] = !onMap[cell] ? Double.NaN : shown[cell] && value > limit ? value : 0;
        }
        return values;
    }

    private RunCard card(Stability found, int cells) {
        double cell = surface.grid().cellWidth();
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("share", Double.toString(query.share()));
        parameters.put("maps", Integer.toString(found.runs()));
        parameters.put("cells drawn", words(Arrays.stream(plan.cellFactors()).map(factor -> factor * cell)));
        parameters.put("origins", plan.shifts().length + ", moved by half a cell east, north, both, not at all");
        parameters.put(
                "bandwidths drawn",
                words(Arrays.stream(plan.bandwidthFactors())
                        .map(factor -> Math.max(
                                SurfaceQuery.SMALLEST_BANDWIDTH, Math.rint(factor * surface.bandwidthMetres())))));
        parameters.put("jitter", "within " + (int) JITTER + " m, each incident of a square that holds several");
        parameters.put("seed", Long.toString(SEED));
        parameters.put("window", "the cells whose middle lies in an area that was reported for");
        parameters.put("tests", Integer.toString(cells));
        parameters.put(
                "p rule", "scaled Poisson tail against an even spread, .05 over the cells of each map (Bonferroni)");
        return surface.card()
                .with(parameters)
                .with(
                        "Drawn " + found.runs()
                                + " times more with other cells, origins, bandwidths and places of snapped incidents:"
                                + " in which share of these maps a cell is among the highest and higher than an even spread would be by chance.",
                        List.of(
                                "Shares are given to one decimal. Each map is taken as it would be shown: what would be blank on it is not hot.",
                                "Nobody can ask for another seed: the same question always has the same answer."));
    }

    private static String words(DoubleStream metres) {
        return metres.mapToObj(
                        length -> length == Math.rint(length) ? Long.toString((long) length) : Double.toString(length))
                .collect(Collectors.joining(", ", "", " m"));
    }
}
