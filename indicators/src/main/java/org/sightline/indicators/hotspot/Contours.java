package org.sightline.indicators.hotspot;

import java.util.ArrayList;
import java.util.List;

/**
 * Contours of a surface as bands (isobands): for levels L₁ &lt; L₂ &lt; … the regions with L₁ ≤ value &lt; L₂ and so on, as
 * polygons that tile the part of the grid at or above L₁ without gap or overlap.
 *
 * <p>Marching squares on quarter cells: the surface has each cell's value at its centre, the mean of two cells in the middle of
 * their common side, that of four at their common corner (which is bilinear interpolation there), and is linear along the sides
 * of the quarters; a level crosses a side where linear interpolation puts it, and lines are straight inside a quarter. In a
 * saddle the mean of the four corners decides, for all levels alike. Beyond the outermost centres the surface stays as it is, so
 * that the bands reach the border of the grid; undefined cells ({@code NaN}) are holes with straight sides.
 *
 * <p>Areas are exact for these polygons. A crossing keeps 1e-9 of a side's length away from the node, so that a level equal to
 * a node's value makes no polygon that touches itself along a line.
 *
 * <p>Sources: Lorensen and Cline (1987), Computer Graphics 21, 163–169; Maple (2003), Geometric design and space planning using
 * the marching squares and marching cube algorithms, GMAG 2003, 90–95.
 */
public final class Contours {
    private static final int MOST_LEVELS = 64;
    private static final int MOST_CELLS = 20_000_000;

    private final ContourLattice lattice;
    private final ContourLines lines;
    private final List<ContourBand> bands = new ArrayList<>();

    private Contours(Grid grid, double[] values, double[] levels) {
        lattice = new ContourLattice(grid, values, levels);
        lines = new ContourLines(lattice, levels.length);
        for (int band = 0; band < levels.length; band++) {
            double upper = band + 1 < levels.length ? levels[band + 1] : Double.POSITIVE_INFINITY;
            bands.add(new ContourBand(levels[band], upper, ContourRings.of(lines, band)));
        }
    }

    /**
     * The bands of a surface.
     *
     * @param grid the cells, at most 20 million
     * @param values one per cell in the order of the grid; {@code NaN} = undefined
     * @param levels 1 to 64 finite numbers, strictly ascending
     */
    public static Contours of(Grid grid, double[] values, double[] levels) {
        if (values.length != grid.size() || grid.size() > MOST_CELLS) {
            throw new IllegalArgumentException("values must have one number per cell, for at most 20,000,000 cells");
        }
        if (levels.length < 1 || levels.length > MOST_LEVELS) {
            throw new IllegalArgumentException("levels must be 1 to 64 numbers");
        }
        for (int i = 0; i < levels.length; i++) {
            if (!Double.isFinite(levels[i]) || (i > 0 && !(levels[i] > levels[i - 1]))) {
                throw new IllegalArgumentException("levels must be finite and strictly ascending");
            }
        }
        double[] plain = levels.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] += 0.0;
        }
        return new Contours(grid, values, plain);
    }

    /**
     * Levels in equal steps: k × peak/(count + 1) for k from 1 to {@code count}.
     *
     * @param values a surface, not below 0; {@code NaN} = undefined
     * @param count number of levels, 1 to 64
     * @return empty where no value is above 0
     */
    public static double[] steps(double[] values, int count) {
        if (count < 1 || count > MOST_LEVELS) {
            throw new IllegalArgumentException("count must be 1 to 64, but is " + count);
        }
        double peak = 0;
        for (double value : values) {
            peak = value > peak ? value : peak;
        }
        double[] levels = new double[peak > 0 ? count : 0];
        for (int k = 0; k < levels.length; k++) {
            levels[k] = peak * (k + 1) / (count + 1);
        }
        return levels;
    }

    /** One band per level, in the order of the levels. */
    public List<ContourBand> bands() {
        return List.copyOf(bands);
    }

    /**
     * The band a position lies in; on a line the upper one, on the grid's border still inside.
     *
     * @return place in {@link #bands}; -1 below the lowest level, where the surface is undefined, and beyond the grid
     */
    public int bandOf(double x, double y) {
        int p = lattice.squareColumn(x);
        int q = lattice.squareRow(y);
        if (!lattice.isSquare(p, q)) {
            return -1;
        }
        int band = -1;
        while (band + 1 < bands.size() && lines.isAtLeast(p, q, band + 1, x, y)) {
            band++;
        }
        return band;
    }

    /**
     * Where points lie.
     *
     * @param points positions; weights are not used
     */
    public Placed place(Points points) {
        int n = points.size();
        int[] band = new int[n];
        int[] polygon = new int[n];
        ContourSides[] sides = new ContourSides[bands.size()];
        for (int k = 0; k < sides.length; k++) {
            sides[k] = new ContourSides(lattice, bands.get(k).polygons());
        }
        for (int i = 0; i < n; i++) {
            double x = points.x()[i];
            double y = points.y()[i];
            band[i] = bandOf(x, y);
            polygon[i] = band[i] < 0 ? -1 : sides[band[i]].polygonOf(x, y);
        }
        return new Placed(band, polygon);
    }

    /**
     * Where points lie, in their order.
     *
     * @param band place in {@link Contours#bands}; -1 in none
     * @param polygon place in that band's polygons; -1 in none
     */
    public record Placed(int[] band, int[] polygon) {
        /** How many points lie in each polygon of a band. */
        public int[] counts(int ofBand, int polygons) {
            int[] counts = new int[polygons];
            for (int i = 0; i < band.length; i++) {
                if (band[i] == ofBand && polygon[i] >= 0) {
                    counts[polygon[i]]++;
                }
            }
            return counts;
        }
    }
}
