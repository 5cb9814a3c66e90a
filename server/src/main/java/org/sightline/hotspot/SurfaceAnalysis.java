package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.Level;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.QueryRefused;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.Bandwidth;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.Kernel;
import org.sightline.indicators.hotspot.KernelSurface;
import org.sightline.indicators.hotspot.Points;
import org.sightline.indicators.hotspot.RelativeRisk;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Makes the density surface of a selection. */
final class SurfaceAnalysis {
    private static final double SQUARE_KILOMETRE = 1_000_000;
    private static final int MOST_CELLS = 1_000_000;
    private static final double CELLS_WANTED = 100_000;
    private static final double[] CELLS = {50, 100, 150, 200, 250, 500, 1000, 2000, 5000, 10_000};
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int FEWEST_RESIDENTS = 500;

    private final IncidentView view;
    private final Counting counting;
    private final SurfaceQuery query;
    private final Threshold threshold;
    private final Supplier<Points> residents;

    /** The residents, one point an area, are asked for only where risk is. */
    SurfaceAnalysis(IncidentView view, SurfaceQuery query, Threshold threshold, Supplier<Points> residents) {
        this.threshold = threshold;
        this.residents = residents;
        this.view = view;
        this.query = query;
        this.counting = new Counting(view, query.filter());
    }

    SurfaceResult run() {
        Places.Counted places = view.places().count(counting.selection().rows());
        if (places.places() == 0) {
            throw new NotAvailable("No incident with a position matches: choose more months or categories.");
        }
        Grid grid = grid();
        double bandwidth = bandwidth(places);
        double[] values = values(places, grid, bandwidth);
        boolean[] shown = shown(places, grid, bandwidth, threshold);
        SurfaceResult.Shape shape = new SurfaceResult.Shape(grid, bandwidth, query.measure(), values);
        return new SurfaceResult(shape, shown, Figure.Known.count(places.incidents()), noData(), card(grid, bandwidth));
    }

    private double[] values(Places.Counted places, Grid grid, double bandwidth) {
        double[] values = KernelSurface.intensity(places.weighted(), grid, Kernel.QUARTIC, bandwidth, THREADS);
        if (query.measure() == SurfaceQuery.Measure.RISK) {
            Points people = residents.get();
            double total = Arrays.stream(people.weight()).sum();
            double[] atRisk = KernelSurface.intensity(people, grid, Kernel.QUARTIC, bandwidth, THREADS);
            double floor = FEWEST_RESIDENTS * peak(bandwidth);
            return RelativeRisk.of(
                            new RelativeRisk.Surface(values, places.incidents()),
                            new RelativeRisk.Surface(atRisk, total),
                            floor,
                            RelativeRisk.Scale.RATIO)
                    .value();
        }
        for (int i = 0; i < values.length; i++) {
            values[i] *= SQUARE_KILOMETRE;
        }
        return values;
    }

    /** Whether a cell rests on enough incidents in enough different places. */
    static boolean[] shown(Places.Counted places, Grid grid, double bandwidth, Threshold threshold) {
        int[] incidents = KernelSurface.support(places.repeated(threshold.smallest()), grid, bandwidth, THREADS);
        int[] different = KernelSurface.support(places.repeated(1), grid, bandwidth, THREADS);
        boolean[] shown = new boolean[incidents.length];
        for (int cell = 0; cell < shown.length; cell++) {
            shown[cell] = incidents[cell] >= threshold.smallest() && different[cell] >= Threshold.FEWEST_PLACES;
        }
        return shown;
    }

    /** What one incident adds to the surface at its own place, a square metre. */
    private static double peak(double bandwidth) {
        return 3 / (Math.PI * bandwidth * bandwidth);
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
    private double bandwidth(Places.Counted places) {
        if (query.bandwidthMetres().isPresent()) {
            return query.bandwidthMetres().getAsDouble();
        }
        if (places.incidents() < 2) {
            return SurfaceQuery.SMALLEST_BANDWIDTH;
        }
        double radius = Bandwidth.scott(places.repeated(Integer.MAX_VALUE)) * Math.sqrt(8);
        return Math.max(SurfaceQuery.SMALLEST_BANDWIDTH, Math.rint(radius));
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

    private static String words(Grid grid) {
        return "from " + Math.round(grid.west()) + ", " + Math.round(grid.south()) + "; " + grid.columns()
                + " columns, " + grid.rows() + " rows";
    }

    private RunCard card(Grid grid, double bandwidth) {
        boolean risk = query.measure() == SurfaceQuery.Measure.RISK;
        Map<String, String> parameters = new TreeMap<>(query.filter().parameters());
        parameters.put("cell", Double.toString(grid.cellWidth()));
        parameters.put("bandwidth", Double.toString(bandwidth));
        parameters.put(
                "bandwidth chosen by",
                query.bandwidthMetres().isPresent()
                        ? "the user"
                        : "Scott's rule: n^(-1/6) times the spread, times the root of 8 for the quartic kernel; an upper end");
        parameters.put("kernel", "quartic");
        parameters.put("edge correction", "none");
        parameters.put("crs", "EPSG:27700");
        parameters.put("grid", words(grid));
        parameters.put("window", "none: incidents beyond the grid count as far as the bandwidth reaches");
        parameters.put("measure", query.measure().id());
        List<String> notes = new ArrayList<>();
        notes.add(
                "Positions are known to 100 m. A cell is blank that rests on fewer incidents than the threshold within the"
                        + " bandwidth, or on fewer than " + Threshold.FEWEST_PLACES + " different places.");
        if (risk) {
            notes.add("Residents are taken to live at the middle of their area; no ratio where fewer than "
                    + FEWEST_RESIDENTS + " of them weigh in.");
        }
        return counting.card(
                risk
                        ? "Relative risk: density of incidents over density of residents, each as a share of its total, with the same quartic kernel; 1 is the average of the map."
                        : "Density of incidents: exact sum of quartic kernels at the middle of each cell, in incidents per square kilometre.",
                parameters,
                notes);
    }
}
