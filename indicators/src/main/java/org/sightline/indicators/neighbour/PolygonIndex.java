package org.sightline.indicators.neighbour;

import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/**
 * Point to area, exactly: a point on a border is inside; on a shared border or in an overlap the area with the lowest id
 * (by {@link String#compareTo}) has it.
 *
 * <p>An area of several polygons has a point when any of its polygons has it, so nested shells (invalid, but published) do
 * not cut holes. Within one polygon, shell and holes are read by the even-odd rule.
 */
public final class PolygonIndex {
    /** Points fetched together before they are located, so that waiting for memory overlaps. */
    private static final int BLOCK = 512;

    private final int[] order;
    private final int[] areaOfPolygon;
    private final EdgeSlabs slabs;
    private final BoxGrid grid;

    private PolygonIndex(Rings rings, int[] order, int threads) {
        this.order = order;
        this.areaOfPolygon = rings.area;
        this.slabs = EdgeSlabs.of(rings, threads);
        this.grid = BoxGrid.of(slabs.boxes());
    }

    /**
     * Builds an index with one thread.
     *
     * @param ids one per area
     * @param areas polygons, multipolygons or collections of them; empty ones have no point
     */
    public static PolygonIndex of(String[] ids, Geometry[] areas) {
        return of(ids, areas, 1);
    }

    /** Builds an index with this many threads; the answers do not depend on the number. */
    public static PolygonIndex of(String[] ids, Geometry[] areas, int threads) {
        if (ids.length != areas.length) {
            throw new IllegalArgumentException("ids must have one entry per area");
        }
        int[] order = ascending(ids);
        return new PolygonIndex(Rings.of(areas, order, threads), order, threads);
    }

    private static int[] ascending(String[] ids) {
        boolean sorted = IntStream.range(1, ids.length).allMatch(i -> ids[i - 1].compareTo(ids[i]) <= 0);
        if (sorted) {
            return IntStream.range(0, ids.length).toArray();
        }
        return IntStream.range(0, ids.length)
                .boxed()
                .sorted((a, b) -> ids[a].compareTo(ids[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The position in {@code ids} of the area this point lies in, or -1 when it lies in none or is NaN. */
    public int locate(double x, double y) {
        int polygon = grid.lowest(x, y, slabs);
        return polygon < 0 ? -1 : order[areaOfPolygon[polygon]];
    }

    /** {@link #locate} for every point, with this many threads. */
    public int[] locateAll(double[] x, double[] y, int threads) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y must have the same length");
        }
        int[] result = new int[x.length];
        int[] visit = grid.byCell(x, y, threads);
        Shares.run(x.length, threads, (share, from, to) -> {
            double[] blockX = new double[BLOCK];
            double[] blockY = new double[BLOCK];
            for (int k = from; k < to; k += BLOCK) {
                int length = Math.min(BLOCK, to - k);
                for (int i = 0; i < length; i++) {
                    blockX[i] = x[visit[k + i]];
                    blockY[i] = y[visit[k + i]];
                }
                for (int i = 0; i < length; i++) {
                    result[visit[k + i]] = locate(blockX[i], blockY[i]);
                }
            }
        });
        return result;
    }
}
