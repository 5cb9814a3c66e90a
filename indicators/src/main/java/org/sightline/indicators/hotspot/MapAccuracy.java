package org.sightline.indicators.hotspot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Does a map hold? How many of the later incidents lie in the part of the map that an earlier one called highest.
 *
 * <p>Cells are ranked by the map; the first ones that make up at most the area share a are searched. With n of N later incidents
 * in them:
 *
 * <ul>
 *   <li>hit rate = n/N;
 *   <li>PAI (prediction accuracy index) = (n/N)/(a′/A), a′ the area searched in fact: how much denser than the whole map;
 *   <li>PEI (prediction efficiency index) = n/n*, n* the most that any choice of as much area could have caught: 1 is best
 *       possible. It equals PAI over the best possible PAI.
 * </ul>
 *
 * <p>Cells that the map cannot tell apart count with their mean, as if drawn at random, so neither their order nor luck matters.
 * Undefined ({@code NaN}): all figures where no whole cell fits into the share or no incident lies on the map.
 *
 * <p>Sources: Chainey, Tompson and Uhlig (2008), Security Journal 21, 4–28 (PAI); Hunt (2016), Do crime hot spots move? (PEI).
 *
 * @param share the area share asked for
 * @param cells number of whole cells searched
 * @param areaShare share of the map's cells that they are
 * @param hits later incidents in them (a mean where cells tie)
 * @param hitRate share of the later incidents
 * @param pai prediction accuracy index
 * @param pei prediction efficiency index
 */
public record MapAccuracy(
        double share, int cells, double areaShare, double hits, double hitRate, double pai, double pei) {

    /**
     * Judges a map at several area shares. All cells have the same area.
     *
     * @param predicted one value per cell, high first; {@code NaN} = not on the map, as are the cell's incidents
     * @param observed later incidents per cell, 0 or more
     * @param shares each above 0, at most 1
     */
    public static List<MapAccuracy> of(double[] predicted, double[] observed, double[] shares) {
        check(predicted, observed, shares);
        int[] cells = IntStream.range(0, predicted.length)
                .filter(cell -> !Double.isNaN(predicted[cell]))
                .toArray();
        double[] caught = caught(predicted, observed, cells);
        double[] best = caught(observed, observed, cells);
        List<MapAccuracy> result = new ArrayList<>();
        for (double share : shares) {
            // a share such as 1/3 of 3 cells must not lose a cell to rounding
            int searched = (int) Math.floor(share * cells.length * (1 + 1e-12));
            result.add(at(share, searched, caught, best));
        }
        return result;
    }

    private static MapAccuracy at(double share, int searched, double[] caught, double[] best) {
        int all = caught.length - 1;
        double total = caught[all];
        if (searched == 0 || !(total > 0)) {
            double none = Double.NaN;
            return new MapAccuracy(share, searched, all == 0 ? none : searched / (double) all, none, none, none, none);
        }
        double areaShare = searched / (double) all;
        double hitRate = caught[searched] / total;
        return new MapAccuracy(
                share,
                searched,
                areaShare,
                caught[searched],
                hitRate,
                hitRate / areaShare,
                caught[searched] / best[searched]);
    }

    /** Incidents in the first k cells of the ranking, for k from 0 to all; within a tie in equal steps. */
    private static double[] caught(double[] rank, double[] observed, int[] cells) {
        int[] order = IntStream.of(cells)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(cell -> -rank[cell]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sums = new double[order.length + 1];
        for (int start = 0, end; start < order.length; start = end) {
            double tie = 0;
            for (end = start; end < order.length && rank[order[end]] == rank[order[start]]; end++) {
                tie += observed[order[end]];
            }
            for (int k = start; k < end; k++) {
                sums[k + 1] = sums[start] + tie * (k + 1 - start) / (end - start);
            }
        }
        return sums;
    }

    private static void check(double[] predicted, double[] observed, double[] shares) {
        if (predicted.length != observed.length) {
            throw new IllegalArgumentException("predicted and observed must have one number per cell each");
        }
        for (double count : observed) {
            if (!(count >= 0) || Double.isInfinite(count)) {
                throw new IllegalArgumentException("observed must be 0 or more, but one is " + count);
            }
        }
        for (double share : shares) {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("shares must lie above 0, at most at 1, but one is " + share);
            }
        }
    }
}
