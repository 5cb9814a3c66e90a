package org.sightline.indicators.movement;

import java.util.Arrays;

/**
 * What the flows of each area are like, on the side that leaves and the side that arrives. Flows within an area take no part.
 *
 * <ul>
 *   <li>concentration: Herfindahl's Σ (share of each partner)², 1 where all go to one place, 1/k where they spread evenly over k;
 *   <li>mean distance: Σ count × distance / Σ count, straight lines between the positions given;
 *   <li>crossing: share of the movements whose two ends lie in different larger units;
 *   <li>reciprocity: Σⱼ min(there, back) / Σⱼ there, the share of what leaves that is matched by as many coming back.
 * </ul>
 *
 * <p>Each is {@code NaN} where nothing leaves (arrives), mean distance also without positions, crossing also without units or where an end's unit is not known (−1).
 *
 * <p>Sources: Herfindahl (1950); Squartini, Picciolo, Ruzzenenti and Garlaschelli (2013), Scientific Reports 3:2729 (weighted reciprocity).
 *
 * @param out of what leaves each area
 * @param in of what arrives
 * @param reciprocity per area, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // shared for speed, never compared
public record FlowMeasures(Side out, Side in, double[] reciprocity) {

    /**
     * One side; arrays have one entry per area.
     *
     * @param count movements to or from other areas
     * @param partners how many other areas
     * @param concentration 0 to 1
     * @param distance mean distance
     */
    public record Side(double[] count, int[] partners, double[] concentration, double[] distance) {}

    /**
     * Works them out.
     *
     * @param flows the flows
     * @param x position of each area to the east; empty: no distances
     * @param y position to the north
     */
    public static FlowMeasures of(FlowTable flows, double[] x, double[] y) {
        if (x.length != y.length || (x.length != 0 && x.length != flows.areas())) {
            throw new IllegalArgumentException("x and y must have one position per area, or none");
        }
        return new FlowMeasures(
                side(flows, flows.origin(), x, y), side(flows, flows.destination(), x, y), reciprocity(flows));
    }

    private static Side side(FlowTable flows, int[] own, double[] x, double[] y) {
        int areas = flows.areas();
        double[] count = new double[areas];
        int[] partners = new int[areas];
        double[] squares = new double[areas];
        double[] distance = new double[areas];
        for (int flow = 0; flow < flows.size(); flow++) {
            double moved = flows.count()[flow];
            count[own[flow]] += moved;
            partners[own[flow]] += moved > 0 ? 1 : 0;
            squares[own[flow]] += moved * moved;
            if (x.length > 0) {
                int from = flows.origin()[flow];
                int to = flows.destination()[flow];
                distance[own[flow]] += moved * Math.hypot(x[from] - x[to], y[from] - y[to]);
            }
        }
        for (int area = 0; area < areas; area++) {
            squares[area] = count[area] > 0 ? squares[area] / (count[area] * count[area]) : Double.NaN;
            distance[area] = count[area] > 0 && x.length > 0 ? distance[area] / count[area] : Double.NaN;
        }
        return new Side(count, partners, squares, distance);
    }

    private static double[] reciprocity(FlowTable flows) {
        double[] matched = new double[flows.areas()];
        double[] all = new double[flows.areas()];
        for (int flow = 0; flow < flows.size(); flow++) {
            int from = flows.origin()[flow];
            all[from] += flows.count()[flow];
            matched[from] += Math.min(flows.count()[flow], flows.count(flows.destination()[flow], from));
        }
        double[] share = new double[all.length];
        Arrays.setAll(share, area -> all[area] > 0 ? matched[area] / all[area] : Double.NaN);
        return share;
    }

    /**
     * Share of the movements of each area that cross out of its larger unit.
     *
     * @param flows the flows
     * @param unit position of the larger unit of each area, −1 where not known: a movement with such an end makes the share {@code NaN}
     * @param leaving whether the movements that leave are meant, else those that arrive
     */
    public static double[] crossing(FlowTable flows, int[] unit, boolean leaving) {
        if (unit.length != flows.areas()) {
            throw new IllegalArgumentException("unit must have one entry per area");
        }
        double[] crossed = new double[unit.length];
        double[] all = new double[unit.length];
        for (int flow = 0; flow < flows.size(); flow++) {
            int from = flows.origin()[flow];
            int to = flows.destination()[flow];
            int own = leaving ? from : to;
            all[own] += flows.count()[flow];
            crossed[own] +=
                    unit[from] < 0 || unit[to] < 0 ? Double.NaN : unit[from] == unit[to] ? 0 : flows.count()[flow];
        }
        double[] share = new double[all.length];
        Arrays.setAll(share, area -> all[area] > 0 ? crossed[area] / all[area] : Double.NaN);
        return share;
    }
}
