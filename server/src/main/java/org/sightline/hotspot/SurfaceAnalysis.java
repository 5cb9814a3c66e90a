package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.Level;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.QueryRefused;
import org.sightline.dataset.RunCard;
import org.sightline.incident.IncidentFrame;
import org.sightline.indicators.hotspot.Bandwidth;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.Kernel;
import org.sightline.indicators.hotspot.KernelSurface;
import org.sightline.indicators.hotspot.Points;
import org.sightline.privacy.Figure;

/** Makes the density surface of a selection. */
final class SurfaceAnalysis {
    private static final double SQUARE_KILOMETRE = 1_000_000;
    private static final int MOST_CELLS = 1_000_000;
    private static final double CELLS_WANTED = 100_000;
    private static final double[] CELLS = {50, 100, 150, 200, 250, 500, 1000, 2000, 5000, 10_000};
    private static final int SMALLEST_SCOTT = 100;

    private final IncidentView view;
    private final Counting counting;
    private final SurfaceQuery query;

    SurfaceAnalysis(IncidentView view, SurfaceQuery query) {
        this.view = view;
        this.query = query;
        this.counting = new Counting(view, query.filter());
    }

    SurfaceResult run() {
        Points points = points();
        Grid grid = grid();
        double bandwidth = bandwidth(points);
        int threads = Runtime.getRuntime().availableProcessors();
        double[] values = KernelSurface.intensity(points, grid, Kernel.QUARTIC, bandwidth, threads);
        for (int i = 0; i < values.length; i++) {
            values[i] *= SQUARE_KILOMETRE;
        }
        int[] support = KernelSurface.support(points, grid, bandwidth, threads);
        SurfaceResult.Shape shape = new SurfaceResult.Shape(grid, bandwidth, values);
        return new SurfaceResult(shape, support, Figure.Known.count(points.size()), noData(), card(grid, bandwidth));
    }

    private Points points() {
        IncidentFrame frame = view.frame();
        int[] rows = Arrays.stream(counting.selection().rows())
                .filter(view::hasPoint)
                .toArray();
        if (rows.length == 0) {
            throw new NotAvailable("No incident with a position matches: choose more months or categories.");
        }
        double[] x = Arrays.stream(rows).mapToDouble(row -> frame.x()[row]).toArray();
        double[] y = Arrays.stream(rows).mapToDouble(row -> frame.y()[row]).toArray();
        return Points.of(x, y);
    }

    private Grid grid() {
        SurfaceQuery.Bounds bounds = query.bounds().orElseGet(this::extent);
        double area = (bounds.xmax() - bounds.xmin()) * (bounds.ymax() - bounds.ymin());
        double cell = query.cellMetres().orElseGet(() -> niceCell(area));
        if (area / (cell * cell) > MOST_CELLS) {
            throw new QueryRefused("cell", "larger cells or a smaller rectangle: at most 1,000,000 cells are drawn");
        }
        double west = Math.floor(bounds.xmin() / cell) * cell;
        double south = Math.floor(bounds.ymin() / cell) * cell;
        return Grid.covering(west, south, bounds.xmax(), bounds.ymax(), cell);
    }

    private static double niceCell(double area) {
        double wanted = Math.sqrt(area / CELLS_WANTED);
        return Arrays.stream(CELLS).filter(cell -> cell >= wanted).findFirst().orElse(CELLS[CELLS.length - 1]);
    }

    private SurfaceQuery.Bounds extent() {
        Envelope extent = new Envelope();
        AreaFrame top = view.atlas().listFrames().get(view.atlas().listFrames().size() - 1);
        for (Area area : top.areas()) {
            extent.expandToInclude(area.geometry().getEnvelopeInternal());
        }
        return new SurfaceQuery.Bounds(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
    }

    /** Scott's rule gives a standard deviation; the quartic kernel with that deviation has √8 times the radius. */
    private double bandwidth(Points points) {
        if (query.bandwidthMetres().isPresent()) {
            return query.bandwidthMetres().getAsDouble();
        }
        double radius = Bandwidth.scott(points) * Math.sqrt(8);
        return radius >= SMALLEST_SCOTT ? Math.rint(radius) : SMALLEST_SCOTT;
    }

    private List<SurfaceResult.NoData> noData() {
        List<SurfaceResult.NoData> found = new ArrayList<>();
        Level level = view.atlas().find(Level.AUTHORITY).isPresent()
                ? Level.AUTHORITY
                : view.atlas().listFrames().get(0).level();
        AreaFrame frame = view.areas(level);
        for (int i = 0; i < frame.size(); i++) {
            if (counting.monthsCovered(level, i) == 0) {
                Area area = frame.areas().get(i);
                found.add(new SurfaceResult.NoData(
                        area.code(), area.name(), level, "No data: nobody reported for this area in these months."));
            }
        }
        return found;
    }

    private RunCard card(Grid grid, double bandwidth) {
        Map<String, String> parameters = new TreeMap<>(query.filter().parameters());
        parameters.put("cell", Double.toString(grid.cellWidth()));
        parameters.put("bandwidth", Double.toString(bandwidth));
        parameters.put("bandwidth chosen by", query.bandwidthMetres().isPresent() ? "the user" : "Scott's rule");
        parameters.put("kernel", "quartic");
        parameters.put("crs", "EPSG:27700");
        return counting.card(
                "Density of incidents: exact sum of quartic kernels at the middle of each cell, in incidents per square kilometre.",
                parameters,
                List.of(
                        "Positions are known to 100 m; a cell that rests on fewer incidents than the threshold is blank."));
    }
}
