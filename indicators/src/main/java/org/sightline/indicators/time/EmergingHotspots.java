package org.sightline.indicators.time;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.neighbour.Neighbours;

/**
 * Which hotspots are new, growing, steady or gone: Gi* of every bin of a space–time cube, false discovery rate over all bins,
 * Mann–Kendall on each area's scores of single steps, and the pattern they make.
 *
 * <p>A bin is hot (cold) where its p, adjusted by Benjamini and Hochberg over all bins with a score, is at most the level and z is above (below) 0. Counts
 * need an exposure where populations differ, or the map shows where people live. Neighbouring bins share data, so an area beside a hotspot is hot with it.
 *
 * <p>Differs from Esri's tool in p by default, see {@link EmergingPlan.Rule}, and in the scores that are tested for a trend: here those of single steps, without earlier ones in
 * the neighbourhood. Scores that share steps are not independent, as Mann–Kendall supposes, and a first step, which has none before it, rests on fewer bins than the others: a steady
 * hotspot would seem to grow out of it. Arrays are not copied; do not change them.
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
        double[] single = plan.stepsBefore() == 0 ? scores[0] : BinScores.of(cube, w, plan.withoutStepsBefore())[0];
        Scores all = new Scores(scores[0], adjusted, single);
        List<AreaPattern> areas = IntStream.range(0, cube.areas())
                .mapToObj(area -> judge(cube, all, area, plan.level()))
                .toList();
        return new EmergingHotspots(scores[0], scores[1], adjusted, markIsolated(areas, w));
    }

    private static AreaPattern judge(SpaceTimeCube cube, Scores scores, int area, double level) {
        int from = cube.bin(area, 0);
        int[] state = new int[cube.steps()];
        for (int t = 0; t < state.length; t++) {
            state[t] = scores.adjusted[from + t] <= level ? (int) Math.signum(scores.z[from + t]) : 0;
        }
        int to = from + state.length;
        return AreaPattern.of(
                state, Arrays.copyOfRange(scores.z, from, to), Arrays.copyOfRange(scores.single, from, to), level);
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

    /** By bin: score, adjusted p, and score of the step by itself. */
    private record Scores(double[] z, double[] adjusted, double[] single) {}
}
