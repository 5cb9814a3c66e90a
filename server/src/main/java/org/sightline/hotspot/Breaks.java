package org.sightline.hotspot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Limits between the classes of a surface. */
final class Breaks {
    private Breaks() {}

    /**
     * Limits, to two digits, between classes whose values add up to about the same. Classes of as many cells each would spend most of
     * them on the thin edges and show the places that matter as one.
     *
     * @param values those above 0 count; NaN = blank
     * @param classes at least 1
     * @return ascending; fewer than {@code classes - 1} where values repeat
     */
    static double[] holdingEqually(double[] values, int classes) {
        double[] sorted =
                Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
        double total = Arrays.stream(sorted).sum();
        double[] breaks = new double[sorted.length == 0 ? 0 : classes - 1];
        double sum = 0;
        int next = 0;
        for (double value : sorted) {
            sum += value;
            while (next < breaks.length && sum > total * (next + 1) / classes) {
                breaks[next++] = twoDigits(value);
            }
        }
        return Arrays.stream(breaks)
                .filter(limit -> limit > sorted[0])
                .distinct()
                .toArray();
    }

    private static double twoDigits(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }
}
