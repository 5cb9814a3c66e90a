package org.sightline.hotspot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.MapAccuracy;
import org.sightline.indicators.neighbour.PolygonIndex;
import org.sightline.period.MonthRange;

/** Judges the map of earlier months, as it is shown, by later incidents. */
final class AccuracyAnalysis {
    private static final double[] SHARES = {0.01, 0.02, 0.05, 0.1, 0.2};
    private static final int FEWEST = 50;
    private static final double SQUARE = 100;

    private final IncidentView view;
    private final AccuracyQuery query;
    private final AccuracyQuery.Periods periods;
    private final PolygonIndex areas;
    private final Function<SurfaceQuery, SurfaceResult> draw;

    /** Draws maps as they are shown. */
    AccuracyAnalysis(
            IncidentView view, AccuracyQuery query, PolygonIndex areas, Function<SurfaceQuery, SurfaceResult> draw) {
        this.view = view;
        this.query = query;
        this.periods = query.periods(view.coverage().range());
        this.areas = areas;
        this.draw = draw;
    }

    AccuracyResult run() {
        SurfaceResult surface = surface();
        Grid grid = surface.grid();
        boolean[] onMap = ReportedCells.inAllOf(view, areas, periods.earlier(), periods.later())
                .on(grid);
        int cells = (int)
                IntStream.range(0, onMap.length).filter(cell -> onMap[cell]).count();
        if (cells == 0) {
            throw new NotAvailable("No area was reported for in all months of both periods: choose other months.");
        }
        double[] map = shown(surface, onMap);
        Selection later = selection(periods.later());
        double[] observed = counts(later, grid, onMap);
        long total = Math.round(Arrays.stream(observed).sum());
        if (total < FEWEST) {
            throw new NotAvailable(
                    "Fewer than " + FEWEST
                            + " incidents of the later months lie on the map: a hit rate of so few would say nothing. Choose more months or categories.");
        }
        double[] naive = counts(selection(periods.earlier()), grid, onMap);
        for (int cell = 0; cell < naive.length; cell++) {
            naive[cell] = onMap[cell] ? naive[cell] : Double.NaN;
        }
        return new AccuracyResult(
                new AccuracyResult.Basis(surface, periods, cells, total),
                List.of(
                        new AccuracyResult.Judged(
                                AccuracyResult.Drawing.SURFACE, MapAccuracy.of(map, observed, SHARES)),
                        new AccuracyResult.Judged(
                                AccuracyResult.Drawing.NAIVE, MapAccuracy.of(naive, observed, SHARES))),
                later.chosen() > total
                        ? card(surface, cells)
                                .refusing("Later incidents without a position, or off the map, are not counted.")
                        : card(surface, cells));
    }

    /** The map of the earlier months, on cells that are whole squares of those that positions are known by. */
    private SurfaceResult surface() {
        SurfaceQuery asked = query.surface();
        SurfaceQuery earlier = new SurfaceQuery(
                asked.filter().during(periods.earlier()),
                asked.cellMetres(),
                asked.bandwidthMetres(),
                Optional.empty(),
                asked.measure());
        SurfaceResult surface = draw.apply(earlier);
        double cell = Math.ceil(surface.grid().cellWidth() / SQUARE) * SQUARE;
        return cell == surface.grid().cellWidth()
                ? surface
                : draw.apply(new SurfaceQuery(
                        earlier.filter(),
                        OptionalDouble.of(cell),
                        asked.bandwidthMetres(),
                        Optional.empty(),
                        asked.measure()));
    }

    /** The values shown; blank cells are the lowest. */
    private static double[] shown(SurfaceResult surface, boolean[] onMap) {
        double[] values = surface.values();
        boolean any = false;
        for (int cell = 0; cell < values.length; cell++) {
            any |= onMap[cell] && values[cell] > 0;
            values[cell] = !onMap[cell] ? Double.NaN : Double.isNaN(values[cell]) ? 0 : values[cell];
        }
        if (!any) {
            throw new NotAvailable(
                    "The map of the earlier months is blank: choose more months, more categories or a larger bandwidth.");
        }
        return values;
    }

    private Selection selection(MonthRange months) {
        return Selection.of(view, query.surface().filter().during(months));
    }

    /** Incidents by cell, 0 off the map. */
    private double[] counts(Selection selection, Grid grid, boolean[] onMap) {
        Places.Counted places = view.places().count(selection.rows());
        double[] counts = new double[grid.size()];
        for (int place = 0; place < places.places(); place++) {
            int cell = grid.cellOf(places.x()[place], places.y()[place]);
            if (cell >= 0 && onMap[cell]) {
                counts[cell] += places.count()[place];
            }
        }
        return counts;
    }

    private RunCard card(SurfaceResult surface, int cells) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("later_from", periods.later().from().toString());
        parameters.put("later_to", periods.later().to().toString());
        parameters.put("area shares", "0.01, 0.02, 0.05, 0.1, 0.2");
        parameters.put(
                "baseline", "the earlier incidents themselves, counted by cell; cells that tie count with their mean");
        parameters.put(
                "window",
                cells + " cells whose middle lies in an area that was reported for in all months of both periods");
        return surface.card()
                .with(parameters)
                .with(
                        "Judged by the incidents of the later months: share of them in the highest cells up to an area share (hit rate), over that share (PAI), over the best choice of as many cells (PEI).",
                        List.of(
                                "The map is judged as it is shown: blank cells are the lowest, values that are shown alike tie.",
                                "Numbers of incidents caught are rounded, and the other figures are worked out from the rounded ones; Wilson 95 % intervals."));
    }
}
