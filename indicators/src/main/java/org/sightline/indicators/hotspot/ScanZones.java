package org.sightline.indicators.hotspot;

import java.util.Arrays;

/** The zones of a scan, which are its {@linkplain ScanCircles circles}, and what is expected in each. */
final class ScanZones {
    /** Simulations that go over the zones together, so that zones are read once for all of them. */
    static final int TOGETHER = 4;

    final int[] start;
    /** The area each zone adds to the smaller one before. */
    final int[] area;
    /** Cases expected in each zone. */
    final double[] expected;

    private final double total;
    /** A zone's likelihood ratio is at most (cases - expected)² divided by this. */
    private final double[] scale;

    ScanZones(CircularScan.Areas areas, double maxPopulation, int threads) {
        int n = areas.size();
        total = Arrays.stream(areas.cases()).sum();
        double[] perArea = areas.expectedCases();
        ScanCircles circles = ScanCircles.of(areas.x(), areas.y(), areas.population(), maxPopulation, threads);
        start = circles.start();
        area = circles.area();
        expected = new double[area.length];
        scale = new double[area.length];
        Bands.run(n, threads, () -> centre -> {
            double sum = 0;
            for (int z = start[centre]; z < start[centre + 1]; z++) {
                sum += perArea[area[z]];
                expected[z] = Math.min(sum, total);
                scale[z] = scale(expected[z]);
            }
        });
    }

    /**
     * With q = expected / total and p = cases / total > q, the ratio is total · KL(p, q). KL(p, q) ≤ (p − q)² / w for w = min(2 q
     * (1 − q), (1 − q)² / −ln q): the difference of the two sides and its slope are 0 at p = q, it is first convex, then concave, and
     * not negative at p = 1.
     */
    private double scale(double zoneExpected) {
        double q = zoneExpected / total;
        double w = q > 0 && q < 1 ? Math.min(2 * q * (1 - q), (1 - q) * (1 - q) / -Math.log(q)) : 0;
        return total * w * (1 - 1e-9);
    }

    /** Kulldorff's log likelihood ratio of a zone with more cases than expected; 0 where there are not more. */
    double ratio(double cases, double zoneExpected) {
        if (!(cases > zoneExpected)) {
            return 0;
        }
        double outside = total - cases;
        double ratio = cases * Math.log(cases / zoneExpected);
        return outside > 0 ? ratio + outside * Math.log(outside / (total - zoneExpected)) : ratio;
    }

    /** The highest ratio over all zones for each of {@link #TOGETHER} simulated maps, area j of map m at 4j + m. */
    void highest(double[] cases, double[] best) {
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double b3 = 0;
        for (int centre = 0; centre + 1 < start.length; centre++) {
            double k0 = 0;
            double k1 = 0;
            double k2 = 0;
            double k3 = 0;
            for (int z = start[centre]; z < start[centre + 1]; z++) {
                int at = TOGETHER * area[z];
                double e = expected[z];
                double s = scale[z];
                k0 += cases[at];
                k1 += cases[at + 1];
                k2 += cases[at + 2];
                k3 += cases[at + 3];
                if ((k0 - e) * Math.abs(k0 - e) >= b0 * s) {
                    b0 = Math.max(b0, ratio(k0, e));
                }
                if ((k1 - e) * Math.abs(k1 - e) >= b1 * s) {
                    b1 = Math.max(b1, ratio(k1, e));
                }
                if ((k2 - e) * Math.abs(k2 - e) >= b2 * s) {
                    b2 = Math.max(b2, ratio(k2, e));
                }
                if ((k3 - e) * Math.abs(k3 - e) >= b3 * s) {
                    b3 = Math.max(b3, ratio(k3, e));
                }
            }
        }
        best[0] = b0;
        best[1] = b1;
        best[2] = b2;
        best[3] = b3;
    }
}
