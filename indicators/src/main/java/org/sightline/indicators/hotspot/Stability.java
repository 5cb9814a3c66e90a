package org.sightline.indicators.hotspot;

import java.util.Arrays;
import org.sightline.indicators.inference.RandomStream;

/**
 * Does a hotspot hold when the choices behind the map are made otherwise? The surface is drawn again with every combination of cell size,
 * origin and bandwidth, each time with snapped points put back at random around their snap point; counted is in which share of the
 * runs a cell stays hot.
 *
 * <p>In each run the hot cells are the highest that make up at most the share of the cells on the map; cells that tie across that cut
 * are not hot, so a flat map has none. A cell of the reference grid is hot in a run where the run's cell that its centre lies in is.
 * Cells that stay hot in nearly all runs do not depend on the choices; others should not carry a decision. This says nothing on chance: a
 * stable hotspot may still be one of few incidents ({@link GetisOrd} asks that).
 *
 * <p>Source of the idea: the modifiable areal unit problem, Openshaw (1984), CATMOG 38; robustness of kernel maps to cell size and
 * bandwidth, Chainey (2013), Bulletin of the Geographical Society of Liege 60, 7–19.
 *
 * @param share share of the runs in which the cell is hot, one per cell of the reference grid; {@code NaN} outside the window
 * @param hot whether the cell is hot on the reference map itself: the grid, bandwidth and points as given
 * @param runs number of runs
 */
public record Stability(double[] share, boolean[] hot, int runs) {
    /** Runs have at most this many cells. */
    private static final int MOST_CELLS = 20_000_000;

    /** Draws the surface of these points on a grid. */
    @FunctionalInterface
    public interface Drawing {
        /** Values per cell, {@code NaN} outside the window. */
        double[] draw(Points points, Grid grid, double bandwidth);
    }

    /**
     * Draws all maps.
     *
     * @param points as recorded
     * @param grid the reference cells
     * @param bandwidth the reference bandwidth
     * @param plan what is varied
     * @param drawing how a surface is made
     */
    public static Stability of(Points points, Grid grid, double bandwidth, StabilityPlan plan, Drawing drawing) {
        double[] reference = drawing.draw(points, grid, bandwidth);
        boolean[] hot = hot(reference, plan.share());
        boolean[] shared = shared(points);
        int[] times = new int[grid.size()];
        int run = 0;
        for (double cellFactor : plan.cellFactors()) {
            for (double[] shift : plan.shifts()) {
                Grid moved = moved(grid, cellFactor, shift);
                for (double factor : plan.bandwidthFactors()) {
                    Points jittered = jitter(points, shared, plan.jitter(), RandomStream.of(plan.seed(), run++));
                    boolean[] one = hot(drawing.draw(jittered, moved, bandwidth * factor), plan.share());
                    count(grid, moved, one, times);
                }
            }
        }
        double[] share = new double[times.length];
        for (int cell = 0; cell < share.length; cell++) {
            share[cell] = Double.isNaN(reference[cell]) ? Double.NaN : times[cell] / (double) run;
        }
        return new Stability(share, hot, run);
    }

    /** The highest cells that make up at most the share; none that tie across the cut. */
    static boolean[] hot(double[] values, double share) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        // a share such as 0.05 of 100 cells must not lose a cell to rounding
        int most = (int) Math.floor(share * sorted.length * (1 + 1e-12));
        double cut = most < sorted.length ? sorted[sorted.length - 1 - most] : 0;
        boolean[] hot = new boolean[values.length];
        for (int cell = 0; cell < values.length; cell++) {
            hot[cell] = values[cell] > cut && values[cell] > 0;
        }
        return hot;
    }

    /** Cells of another size that cover the grid, from an origin further south-west. */
    private static Grid moved(Grid grid, double factor, double[] shift) {
        double width = grid.cellWidth() * factor;
        double height = grid.cellHeight() * factor;
        double columns = Math.ceil(grid.columns() / factor + shift[0] - 1e-9);
        double rows = Math.ceil(grid.rows() / factor + shift[1] - 1e-9);
        if (columns * rows > MOST_CELLS) {
            throw new IllegalArgumentException("cells are too small for a stability run: more than 20,000,000 of them");
        }
        return new Grid(
                grid.west() - shift[0] * width,
                grid.south() - shift[1] * height,
                width,
                height,
                Math.max(1, (int) columns),
                Math.max(1, (int) rows));
    }

    private static void count(Grid grid, Grid moved, boolean[] hot, int[] times) {
        for (int row = 0; row < grid.rows(); row++) {
            int inRow = place(grid.yCentre(row) - moved.south(), moved.cellHeight(), moved.rows());
            for (int column = 0; column < grid.columns(); column++) {
                int inColumn = place(grid.xCentre(column) - moved.west(), moved.cellWidth(), moved.columns());
                times[row * grid.columns() + column] += hot[inRow * moved.columns() + inColumn] ? 1 : 0;
            }
        }
    }

    private static int place(double distance, double side, int places) {
        return Math.max(0, Math.min(places - 1, (int) Math.floor(distance / side)));
    }

    /** Which points share their exact position with another. */
    private static boolean[] shared(Points points) {
        boolean[] shared = new boolean[points.size()];
        int[] order = SnapPoints.Ordered.byPosition(points);
        for (int k = 1; k < order.length; k++) {
            if (SnapPoints.Ordered.isSamePlace(points, order[k - 1], order[k])) {
                shared[order[k - 1]] = true;
                shared[order[k]] = true;
            }
        }
        return shared;
    }

    /** Points that share their position, each somewhere in the disc around it, all places alike. */
    private static Points jitter(Points points, boolean[] shared, double radius, long stream) {
        if (radius == 0) {
            return points;
        }
        double[] x = points.x().clone();
        double[] y = points.y().clone();
        for (int i = 0; i < x.length; i++) {
            if (shared[i]) {
                double r = radius * Math.sqrt(RandomStream.uniform(RandomStream.bits(stream, 2L * i)));
                double angle = 2 * Math.PI * RandomStream.uniform(RandomStream.bits(stream, 2L * i + 1));
                x[i] += r * StrictMath.cos(angle);
                y[i] += r * StrictMath.sin(angle);
            }
        }
        return new Points(x, y, points.weight());
    }
}
