package org.sightline.indicators.score;

import java.util.Arrays;

/** The linear scales of {@link Normaliser}, fitted to the first values of a buffer without making objects but for the result. */
final class Lines {
    private static final double MAD = 1.4826022185056018;
    private static final double MEAN_DISTANCE = 1.2533141373155003;

    private Lines() {}

    /** Centre, and scale units per unit of the figure (0 where figures do not differ). */
    static double[] fit(Normaliser normaliser, double[] values, int size, double[] spare) {
        double centre;
        double spread;
        if (normaliser == Normaliser.MIN_MAX) {
            double low = values[0];
            double high = values[0];
            for (int i = 1; i < size; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            centre = low;
            spread = high - low;
        } else if (normaliser == Normaliser.Z) {
            centre = mean(values, size);
            spread = Math.sqrt(squares(values, size, centre) / (size - 1));
        } else {
            System.arraycopy(values, 0, spare, 0, size);
            centre = median(spare, size);
            for (int i = 0; i < size; i++) {
                spare[i] = Math.abs(values[i] - centre);
            }
            double mean = mean(spare, size);
            double median = median(spare, size);
            spread = median > 0 ? MAD * median : MEAN_DISTANCE * mean;
        }
        return new double[] {centre, spread > 0 ? 1 / spread : 0};
    }

    /** Four sums side by side, in a fixed order. */
    private static double mean(double[] values, int size) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < size; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < size; i++) {
            a += values[i];
        }
        return (a + b + c + d) / size;
    }

    private static double squares(double[] values, int size, double centre) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < size; i += 4) {
            double one = values[i] - centre;
            double two = values[i + 1] - centre;
            double three = values[i + 2] - centre;
            double four = values[i + 3] - centre;
            a += one * one;
            b += two * two;
            c += three * three;
            d += four * four;
        }
        for (; i < size; i++) {
            a += (values[i] - centre) * (values[i] - centre);
        }
        return a + b + c + d;
    }

    private static double median(double[] values, int size) {
        Arrays.sort(values, 0, size);
        int middle = size / 2;
        return size % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
