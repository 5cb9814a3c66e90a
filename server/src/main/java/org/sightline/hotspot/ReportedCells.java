package org.sightline.hotspot;

import org.locationtech.jts.geom.Geometry;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.neighbour.PolygonIndex;
import org.sightline.period.MonthRange;

/** Which cells of a grid lie in areas that were reported for; sea, and areas that nobody reported for, are not on the map. */
final class ReportedCells {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final PolygonIndex index;
    private final boolean[] reported;

    private ReportedCells(PolygonIndex index, boolean[] reported) {
        this.index = index;
        this.reported = reported;
    }

    /** Where the areas of the finest level are. */
    static PolygonIndex index(AreaFrame finest) {
        return PolygonIndex.of(
                finest.areas().stream().map(area -> area.code().value()).toArray(String[]::new),
                finest.areas().stream().map(Area::geometry).toArray(Geometry[]::new),
                THREADS);
    }

    /** Areas of the finest level that were reported for in any of the months. */
    static ReportedCells inAnyOf(IncidentView view, PolygonIndex index, MonthRange months) {
        AreaFrame finest = finest(view);
        boolean[] reported = new boolean[finest.size()];
        for (int area = 0; area < reported.length; area++) {
            reported[area] = view.coverage().monthsCovered(finest.level(), area, months) > 0;
        }
        return new ReportedCells(index, reported);
    }

    /** Areas of the finest level that were reported for in all of the months of both periods. */
    static ReportedCells inAllOf(IncidentView view, PolygonIndex index, MonthRange earlier, MonthRange later) {
        AreaFrame finest = finest(view);
        CoverageMap coverage = view.coverage();
        boolean[] reported = new boolean[finest.size()];
        for (int area = 0; area < reported.length; area++) {
            reported[area] = coverage.isComplete(finest.level(), area, earlier)
                    && coverage.isComplete(finest.level(), area, later);
        }
        return new ReportedCells(index, reported);
    }

    static AreaFrame finest(IncidentView view) {
        return view.atlas().listFrames().get(0);
    }

    /** By cell, whether its middle lies in such an area. */
    boolean[] on(Grid grid) {
        double[] x = new double[grid.size()];
        double[] y = new double[grid.size()];
        for (int cell = 0; cell < x.length; cell++) {
            x[cell] = grid.xCentre(cell % grid.columns());
            y[cell] = grid.yCentre(cell / grid.columns());
        }
        int[] areas = index.locateAll(x, y, THREADS);
        boolean[] on = new boolean[areas.length];
        for (int cell = 0; cell < on.length; cell++) {
            on[cell] = areas[cell] >= 0 && reported[areas[cell]];
        }
        return on;
    }
}
