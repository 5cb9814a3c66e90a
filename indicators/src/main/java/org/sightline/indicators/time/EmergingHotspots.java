package org.sightline.indicators.time;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * Which hotspots are new, growing, steady or gone: Gi* of every bin of a space–time cube, false discovery rate over all bins,
 * Mann–Kendall on each area's scores, and the pattern they make.
 *
 * <p>A bin is hot (cold) where its p, adjusted by Benjamini and Hochberg over all bins with a score, is at most the level and z is above (below) 0. Counts
 * need an exposure where populations differ, or the map shows where people live. Neighbouring bins share data, so an area beside a hotspot is hot with it; and Mann–Kendall supposes independent
 * scores, while those of following steps overlap where earlier steps belong to the neighbourhood.
 *
 * <p>Differs from Esri's tool in p by default: see {@link EmergingPlan.Rule}. Arrays are not copied; do not change them.
 *
 * @param z score of every bin in the order of the cube; NaN = no data, no neighbour with data, or nothing varies
 * @param p two-sided
 * @param adjusted p after Benjamini and Hochberg
 * @param areas one pattern per area
 */
public record EmergingHotspots(double[] z, double[] p, double[] adjusted, List<AreaPattern> areas) {

    /**
     * Looks for them.
     *
     * @param cube counts by area and step
     * @param w neighbours, one row per area; weights of 1 are usual
     * @param plan how
     */
    public static EmergingHotspots of(SpaceTimeCube cube, Neighbours w, EmergingPlan plan) {
        if (w.size() != cube.areas()) {
            throw new IllegalArgumentException(
                    "the neighbours must have one row per area: " + w.size() + ", " + cube.areas());
        }
        double[][] scores = BinScores.of(cube, w, plan);
        double[] adjusted = FalseDiscovery.benjaminiHochberg(scores[1]);
        List<AreaPattern> areas = IntStream.range(0, cube.areas())
                .mapToObj(area -> judge(cube, scores[0], adjusted, area, plan.level()))
                .toList();
        return new EmergingHotspots(scores[0], scores[1], adjusted, markIsolated(areas, w));
    }

    private static AreaPattern judge(SpaceTimeCube cube, double[] z, double[] adjusted, int area, double level) {
        int from = cube.bin(area, 0);
        int[] state = new int[cube.steps()];
        for (int t = 0; t < state.length; t++) {
            state[t] = adjusted[from + t] <= level ? (int) Math.signum(z[from + t]) : 0;
        }
        return AreaPattern.of(state, Arrays.copyOfRange(z, from, from + state.length), level);
    }

    private static List<AreaPattern> markIsolated(List<AreaPattern> areas, Neighbours w) {
        AreaPattern[] marked = areas.toArray(AreaPattern[]::new);
        for (int island : w.islands()) {
            AreaPattern area = marked[island];
            if (area.steps() == 0) {
                marked[island] = new AreaPattern(Pattern.ISOLATED, false, 0, 0, 0, area.trend());
            }
        }
        return List.of(marked);
    }
}
