package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * The zones of a scan of space and time: every circle of areas over every interval of steps that is asked for. Counts are kept as sums over
 * the steps before (one more entry than steps), so that an interval is one difference, whatever its length.
 */
final class Cylinders {
    /** Simulations that go over the zones together, so that circles are read once for all of them. */
    static final int TOGETHER = 4;
    /** A zone that expects less than this share of all cases is a rounding of nothing. */
    private static final double NOTHING = 1e-14;

    final ScanCircles circles;
    /** First step of each interval. */
    final int[] from;
    /** Step after the last of each interval. */
    final int[] to;

    private final int width;
    private final double[] expected;
    private final double total;

    /**
     * Cylinders.
     *
     * @param circles their bases
     * @param intervals first and end step of each
     * @param steps number of steps
     * @param expected cases expected of area i in the steps before t at {@code i * (steps + 1) + t}
     * @param total all cases
     */
    Cylinders(ScanCircles circles, int[][] intervals, int steps, double[] expected, double total) {
        this.circles = circles;
        this.from = Arrays.stream(intervals).mapToInt(each -> each[0]).toArray();
        this.to = Arrays.stream(intervals).mapToInt(each -> each[1]).toArray();
        this.width = steps + 1;
        this.expected = expected;
        this.total = total;
    }

    /**
     * The best zone of one centre.
     *
     * @param circle its number, or -1
     * @param interval its interval
     * @param cases in it
     * @param expected in it
     * @param ratio its log likelihood ratio; 0 = there is none with more cases than expected
     */
    record Best(int circle, int interval, double cases, double expected, double ratio) {
        static final Best NONE = new Best(-1, 0, 0, 0, 0);
    }

    /** The best zone around a centre of areas that are not covered. */
    Best best(int centre, double[] cases, boolean[] covered, double least) {
        double[] k = new double[width];
        double[] e = new double[width];
        Best best = Best.NONE;
        for (int z = circles.start()[centre]; z < circles.start()[centre + 1] && !covered[circles.area()[z]]; z++) {
            int at = circles.area()[z] * width;
            for (int t = 0; t < width; t++) {
                k[t] += cases[at + t];
                e[t] += expected[at + t];
            }
            for (int i = 0; i < from.length; i++) {
                double zoneCases = k[to[i]] - k[from[i]];
                double zoneExpected = expected(e, i);
                double ratio = ratio(zoneCases, zoneExpected);
                if (ratio > best.ratio && ratio > least) {
                    best = new Best(z, i, zoneCases, zoneExpected, ratio);
                }
            }
        }
        return best;
    }

    private double expected(double[] sums, int interval) {
        return Math.min(total, sums[to[interval]] - sums[from[interval]]);
    }

    /** The log likelihood ratio of a zone with more cases than expected; 0 where there are not more, or next to nothing is expected. */
    double ratio(double cases, double zoneExpected) {
        if (!(cases > zoneExpected) || zoneExpected <= NOTHING * total) {
            return 0;
        }
        double outside = total - cases;
        double ratio = cases * Math.log(cases / zoneExpected);
        return outside > 0 ? ratio + outside * Math.log(outside / (total - zoneExpected)) : ratio;
    }

    /**
     * A zone's ratio is at most (cases − expected)² · total divided by this. By the bound of {@link ScanZones}, with (1 − q)²/−ln q ≥ (1 − q)√q
     * and √q ≥ (1 + 2q)/3 from q = 1/4 on, below which the other term is the smaller.
     */
    private double scale(double zoneExpected) {
        return (total - zoneExpected) * Math.min(2 * zoneExpected, (total + 2 * zoneExpected) / 3) * (1 - 1e-9);
    }

    /**
     * The highest ratio over all zones for each of {@link #TOGETHER} simulated maps.
     *
     * @param cases of area i in the steps before t, of map m, at {@code 4 * (i * (steps + 1) + t) + m}
     * @param best where to put the ratios
     */
    void highest(double[] cases, double[] best) {
        double[] k = new double[TOGETHER * width];
        double[] e = new double[width];
        Arrays.fill(best, 0);
        for (int centre = 0; centre + 1 < circles.start().length; centre++) {
            Arrays.fill(k, 0);
            Arrays.fill(e, 0);
            for (int z = circles.start()[centre]; z < circles.start()[centre + 1]; z++) {
                int at = circles.area()[z] * width;
                for (int t = 0; t < width; t++) {
                    e[t] += expected[at + t];
                }
                for (int t = 0; t < k.length; t++) {
                    k[t] += cases[TOGETHER * at + t];
                }
                for (int i = 0; i < from.length; i++) {
                    look(i, k, expected(e, i), best);
                }
            }
        }
    }

    private void look(int interval, double[] k, double zoneExpected, double[] best) {
        int end = TOGETHER * to[interval];
        int start = TOGETHER * from[interval];
        double scale = scale(zoneExpected) / total;
        for (int m = 0; m < TOGETHER; m++) {
            double zoneCases = k[end + m] - k[start + m];
            double more = zoneCases - zoneExpected;
            if (more > 0 && more * more >= best[m] * scale) {
                best[m] = Math.max(best[m], ratio(zoneCases, zoneExpected));
            }
        }
    }
}
