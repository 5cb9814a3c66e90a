package org.sightline.indicators.score;

/**
 * How sure ranks are; arrays have one entry per area. Not copied; do not change them.
 *
 * @param low better end of the rank interval; 0 = not ranked
 * @param median the rank in the middle of the runs; 0 = not ranked
 * @param high worse end of the rank interval; 0 = not ranked
 * @param topShare share of the runs in which the area is in the top tenth (rank ≤ n/10, rounded up); {@code NaN} = not ranked
 * @param bandShare {@code [band][area]} share of the runs in each band; {@code NaN} = not ranked
 * @param bands the bands
 */
public record RankUncertainty(
        int[] low, int[] median, int[] high, double[] topShare, double[][] bandShare, RankBands bands) {

    /** The band that an area's interval supports, or the empty text. */
    public String band(int area) {
        return low[area] == 0 ? "" : bands.supported(low[area], high[area]);
    }
}
