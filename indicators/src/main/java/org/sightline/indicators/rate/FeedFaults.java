package org.sightline.indicators.rate;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * In which months a feed of counts failed: the number falls to a tenth or less of what it was. Crime and need do not fall by nine tenths from one month to the next; files that were not sent
 * do. Such a month is "no data", neither a 0 nor part of a trend.
 *
 * <p>The usual number is the median of the last up to {@link #MEMORY} months that were covered and not at fault, of at least {@link #FEWEST}. A month is at fault when its count is at most a tenth of it, and
 * a Poisson count of the usual mean would be so low with a probability below {@link #CHANCE}. The fault lasts as long as that holds.
 *
 * <p>Assumes that the usual number is large enough to tell (the caller's {@code least}); a slow fall is not found, and is not a fault.
 */
public final class FeedFaults {
    /** So many months back. */
    public static final int MEMORY = 12;
    /** So many months are needed before anything can be said. */
    public static final int FEWEST = 3;
    /** Largest probability of so low a count by chance. */
    public static final double CHANCE = 1e-4;

    private static final double SHARE = 0.1;

    private FeedFaults() {}

    /**
     * Finds them.
     *
     * @param counts per month in order, ≥ 0; {@code NaN} = not covered
     * @param least usual number below which nothing is said
     * @return whether each month is at fault; never where it is not covered
     */
    public static boolean[] of(double[] counts, double least) {
        boolean[] fault = new boolean[counts.length];
        double[] last = new double[MEMORY];
        int known = 0;
        for (int month = 0; month < counts.length; month++) {
            if (Double.isNaN(counts[month])) {
                continue;
            }
            double usual = known < FEWEST ? Double.NaN : median(last, Math.min(known, MEMORY));
            fault[month] = usual >= least && isFault(counts[month], usual);
            if (!fault[month]) {
                last[known++ % MEMORY] = counts[month];
            }
        }
        return fault;
    }

    /** Whether a count is too low for where the usual number is {@code usual}. */
    static boolean isFault(double count, double usual) {
        return count <= SHARE * usual && Gamma.regularizedGammaQ(count + 1, usual) < CHANCE;
    }

    private static double median(double[] values, int size) {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
    }
}
