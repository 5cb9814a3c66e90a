package org.sightline.hotspot;

import java.util.Arrays;
import org.sightline.incident.IncidentFrame;
import org.sightline.indicators.hotspot.Points;

/**
 * The distinct places of a frame's incidents: positions are known to 100 m, so many incidents share one. Adding up by place first makes a
 * surface of many incidents cheap, and tells how many different places a figure rests on.
 */
final class Places {
    private static final int FEWEST_TOLD = 50;

    private final int[] placeOfRow;
    private final int[] x;
    private final int[] y;

    private Places(int[] placeOfRow, int[] x, int[] y) {
        this.placeOfRow = placeOfRow;
        this.x = x;
        this.y = y;
    }

    static Places of(IncidentFrame frame) {
        long[] keys = new long[frame.size()];
        Arrays.setAll(keys, row -> ((long) frame.y()[row] << 32) | (frame.x()[row] & 0xffffffffL));
        long[] distinct = Arrays.stream(keys)
                .filter(key -> (int) key != IncidentFrame.NOWHERE)
                .sorted()
                .distinct()
                .toArray();
        int[] placeOfRow = new int[keys.length];
        Arrays.parallelSetAll(placeOfRow, row -> Arrays.binarySearch(distinct, keys[row]));
        return new Places(
                placeOfRow,
                Arrays.stream(distinct).mapToInt(key -> (int) key).toArray(),
                Arrays.stream(distinct).mapToInt(key -> (int) (key >> 32)).toArray());
    }

    /** How many of the rows lie at each place that has any; rows without a position are left out. */
    Counted count(int[] rows) {
        int[] counts = new int[x.length];
        for (int row : rows) {
            if (placeOfRow[row] >= 0) {
                counts[placeOfRow[row]]++;
            }
        }
        int size = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        double[] east = new double[size];
        double[] north = new double[size];
        int[] found = new int[size];
        int next = 0;
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0) {
                east[next] = x[place];
                north[next] = y[place];
                found[next++] = counts[place];
            }
        }
        return new Counted(east, north, found);
    }

    /**
     * Places with how many incidents they have, 1 or more.
     *
     * @param x metres east
     * @param y metres north
     * @param count incidents
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Counted(double[] x, double[] y, int[] count) {
        long incidents() {
            return Arrays.stream(count).asLongStream().sum();
        }

        int places() {
            return count.length;
        }

        /** How many of the incidents lie in a square with another, in words: to the nearest 5 %, and not said of few. */
        String shared() {
            long all = incidents();
            if (all < FEWEST_TOLD) {
                return "fewer than " + FEWEST_TOLD + " incidents: not said";
            }
            long alone = Arrays.stream(count).filter(n -> n == 1).count();
            long twentieths = Math.round(20.0 * (all - alone) / all);
            return "about " + 5 * twentieths + " % of incidents lie in a square of 100 m with another";
        }

        /** One point a place, weighing as much as it has incidents. */
        Points weighted() {
            return new Points(x, y, Arrays.stream(count).asDoubleStream().toArray());
        }

        /** One point an incident, but no more than so many at one place. */
        Points repeated(int most) {
            int size = Arrays.stream(count).map(n -> Math.min(n, most)).sum();
            double[] east = new double[size];
            double[] north = new double[size];
            int next = 0;
            for (int place = 0; place < count.length; place++) {
                int times = Math.min(count[place], most);
                Arrays.fill(east, next, next + times, x[place]);
                Arrays.fill(north, next, next + times, y[place]);
                next += times;
            }
            return Points.of(east, north);
        }
    }
}
