package org.sightline.indicators.hotspot;

import java.util.Arrays;

/**
 * The circles of a scan: for each centre the areas from the nearest on, as long as their population stays within the limit. Circle
 * z, from {@code start[centre]} up to but not including {@code start[centre + 1]}, reaches up to and including area {@code area[z]}.
 *
 * @param start one per centre and one more
 * @param area the area each circle adds to the smaller one before
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record ScanCircles(int[] start, int[] area) {
    private static final int MOST = 40_000_000;

    /**
     * The circles around all areas.
     *
     * @param x centre to the east, finite
     * @param y centre to the north, finite
     * @param population 0 or more
     * @param share largest share of the population a circle may hold
     * @param threads at least 1
     */
    static ScanCircles of(double[] x, double[] y, double[] population, double share, int threads) {
        int n = x.length;
        double limit = share * Arrays.stream(population).sum();
        int[][] circles = new int[n][];
        Bands.run(n, threads, () -> centre -> circles[centre] = circle(distances(x, y, centre), population, limit));
        int[] start = new int[n + 1];
        for (int centre = 0; centre < n; centre++) {
            start[centre + 1] = start[centre] + circles[centre].length;
            if (start[centre + 1] > MOST) {
                throw new IllegalArgumentException(
                        "maxPopulation must be lower for so many areas: there are more than 40 million circles");
            }
        }
        int[] area = new int[start[n]];
        for (int centre = 0; centre < n; centre++) {
            System.arraycopy(circles[centre], 0, area, start[centre], circles[centre].length);
        }
        return new ScanCircles(start, area);
    }

    private static double[] distances(double[] x, double[] y, int centre) {
        double[] distance = new double[x.length];
        for (int j = 0; j < distance.length; j++) {
            double dx = x[j] - x[centre];
            double dy = y[j] - y[centre];
            distance[j] = dx * dx + dy * dy;
        }
        return distance;
    }

    /** The areas around a centre, nearest first and equally near ones by number, while within the limit. */
    private static int[] circle(double[] distance, double[] population, double limit) {
        int n = distance.length;
        double[] sorted = distance.clone();
        Arrays.sort(sorted);
        int[] order = new int[n];
        int[] taken = new int[n];
        for (int j = 0; j < n; j++) {
            int first = lowest(sorted, distance[j]);
            order[first + taken[first]++] = j;
        }
        double people = 0;
        int length = 0;
        while (length < n && people + population[order[length]] <= limit) {
            people += population[order[length++]];
        }
        return Arrays.copyOf(order, length);
    }

    private static int lowest(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
