package org.sightline.indicators.time;

import java.util.Arrays;
import org.sightline.indicators.hotspot.Bands;
import org.sightline.indicators.hotspot.Points;
import org.sightline.indicators.hotspot.SnapPoints;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.inference.RandomStream;

/**
 * Near repeat: do incidents that are near in place come near in time more often than chance puts them there?
 *
 * <p>Knox: X(s, t) = number of pairs whose distance lies in band s and whose days apart lie in band t, both half-open. Chance: the dates are put on the places
 * at random, P times, so that places and dates are kept as they are, and only their link is broken. expected = mean of X over the permutations, ratio = X/expected, p = (M + 1)/(P + 1)
 * with M the permutations in which X is as high or higher (one-sided: more than chance). p is adjusted by Benjamini and Hochberg over all bands.
 *
 * <p>Assumes that the region's pattern of places does not move with time: where a hotspot rises or fades, near pairs are close in time without one drawing the next.
 * Snapped positions are refused: a pair at one snap point is not a pair at one place. Sources: Knox (1964), Applied Statistics 13, 25–29; Besag and Diggle (1977), Applied
 * Statistics 26; Johnson et al. (2007), J. Quantitative Criminology 23 (permutation of dates).
 *
 * <p>All arrays: distance band s and time band t at {@code s * bands.soon() + t}; not copied; do not change them.
 *
 * @param bands the bands
 * @param pairs pairs of incidents within the bands of distance, whenever they came
 * @param observed X
 * @param expected mean over the permutations
 * @param p one-sided
 * @param adjusted p after Benjamini and Hochberg
 */
public record NearRepeat(
        NearRepeatBands bands, long pairs, long[] observed, double[] expected, double[] p, double[] adjusted) {
    /**
     * Tests.
     *
     * @param points where and when
     * @param bands the bands of distance and days
     * @param permutations at least 1; usual: 999
     * @param seed of the permutations; the same seed gives the same result for any number of threads
     * @param threads at least 1
     * @throws SnappedPlaces where positions are snap points
     */
    public static NearRepeat of(DatedPoints points, NearRepeatBands bands, int permutations, long seed, int threads) {
        if (permutations < 1) {
            throw new IllegalArgumentException("permutations must be at least 1, but is " + permutations);
        }
        SnapPoints snap = SnapPoints.of(points.points);
        if (snap.isSnapped()) {
            throw new SnappedPlaces(snap);
        }
        NearPairs pairs = NearPairs.of(points.points, bands);
        int cells = bands.near() * bands.soon();
        int[] dayBands = bands.dayBands();
        long[] observed = pairs.count(points.day, bands, dayBands);
        long[][] counts = new long[permutations][];
        Bands.run(permutations, threads, () -> {
            int[] shuffled = new int[points.day.length];
            return run -> {
                System.arraycopy(points.day, 0, shuffled, 0, shuffled.length);
                shuffle(shuffled, RandomStream.of(seed, run));
                counts[run] = pairs.count(shuffled, bands, dayBands);
            };
        });
        double[] expected = new double[cells];
        double[] p = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            int at = cell;
            expected[cell] = Arrays.stream(counts).mapToLong(run -> run[at]).sum() / (double) permutations;
            long asHigh =
                    Arrays.stream(counts).filter(run -> run[at] >= observed[at]).count();
            p[cell] = (asHigh + 1.0) / (permutations + 1.0);
        }
        return new NearRepeat(bands, pairs.size(), observed, expected, p, FalseDiscovery.benjaminiHochberg(p));
    }

    private static void shuffle(int[] values, long stream) {
        for (int left = values.length; left > 1; left--) {
            int at = (int) (RandomStream.uniform(RandomStream.bits(stream, left)) * left);
            int moved = values[at];
            values[at] = values[left - 1];
            values[left - 1] = moved;
        }
    }

    /** Observed to expected; NaN where nothing is expected. */
    public double ratio(int cell) {
        return expected[cell] > 0 ? observed[cell] / expected[cell] : Double.NaN;
    }

    /**
     * Points with their days.
     *
     * @param points where
     * @param day when, one per point, counted from any day
     */
    public record DatedPoints(Points points, int[] day) {
        /** Checks that there is a day per point. */
        public DatedPoints {
            if (day.length != points.size()) {
                throw new IllegalArgumentException("there must be one day per point");
            }
            for (int each : day) {
                if (Math.abs((long) each) > Integer.MAX_VALUE / 2) {
                    throw new IllegalArgumentException("days must lie within a million years");
                }
            }
        }
    }

    /** Positions are snap points, so that short distances mean nothing. */
    public static final class SnappedPlaces extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        SnappedPlaces(SnapPoints snap) {
            super("near repeat cannot be said: " + Math.round(100 * snap.share())
                    + " % of the points share their exact coordinates with another, so positions are snap points that stand"
                    + " for whole streets, and a pair at one point need not be a pair at one place");
        }
    }
}
