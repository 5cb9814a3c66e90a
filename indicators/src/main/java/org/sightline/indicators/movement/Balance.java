package org.sightline.indicators.movement;

/** Scales expected counts to the arrivals and departures of counts, by iterative proportional fitting (Deming and Stephan, 1940). */
final class Balance {
    private static final double PRECISION = 1e-9;
    private static final int ROUNDS = 1_000;

    private Balance() {}

    /**
     * The scaled counts.
     *
     * @param expected by origin × areas + destination
     * @param counts same order
     * @param without pairs whose counts take no part; what is expected of them is scaled along
     */
    static double[] of(int areas, double[] expected, double[] counts, boolean[] without) {
        double[] out = new double[areas];
        double[] in = new double[areas];
        for (int k = 0; k < counts.length; k++) {
            if (!without[k]) {
                out[k / areas] += counts[k];
                in[k % areas] += counts[k];
            }
        }
        double[] mean = expected.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double off = Math.max(scale(mean, without, out, true), scale(mean, without, in, false));
            if (off <= PRECISION) {
                break;
            }
        }
        return mean;
    }

    private static double scale(double[] mean, boolean[] without, double[] target, boolean rows) {
        int areas = target.length;
        double[] sums = new double[areas];
        for (int k = 0; k < mean.length; k++) {
            sums[rows ? k / areas : k % areas] += without[k] ? 0 : mean[k];
        }
        double off = 0;
        double[] ratio = new double[areas];
        for (int i = 0; i < areas; i++) {
            ratio[i] = sums[i] > 0 ? target[i] / sums[i] : 0;
            off = sums[i] > 0 ? Math.max(off, Math.abs(ratio[i] - 1)) : off;
        }
        for (int k = 0; k < mean.length; k++) {
            mean[k] *= ratio[rows ? k / areas : k % areas];
        }
        return off;
    }
}
