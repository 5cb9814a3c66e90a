package org.sightline.indicators.hotspot;

import java.util.Arrays;
import org.sightline.indicators.inference.Alternative;
import org.sightline.indicators.inference.Normal;

/**
 * A local statistic of every area and what chance would have given. Arrays are in the order of the areas; {@code NaN} =
 * undefined: the area has no value, no neighbour, or the values do not differ. The arrays are not copied; do not change
 * them.
 *
 * @param statistic the statistic
 * @param expected its mean under no spatial pattern
 * @param variance its variance under no spatial pattern
 * @param z (statistic − expected)/√variance
 * @param p two-sided p-value of z by the normal distribution
 * @param neighbours number of other areas that took part in the area's statistic
 */
public record LocalStatistics(
        double[] statistic, double[] expected, double[] variance, double[] z, double[] p, int[] neighbours) {

    /**
     * The same z and p without the statistic and its moments: where values are scores about 0, a share of their sum means
     * nothing, and z is the same whatever is added to them.
     */
    public LocalStatistics withoutStatistic() {
        LocalStatistics blank = undefined(z.length);
        return new LocalStatistics(blank.statistic, blank.expected, blank.variance, z, p, neighbours);
    }

    /** Statistics of so many areas, all still undefined. */
    static LocalStatistics undefined(int areas) {
        double[][] columns = new double[5][areas];
        for (double[] column : columns) {
            Arrays.fill(column, Double.NaN);
        }
        return new LocalStatistics(columns[0], columns[1], columns[2], columns[3], columns[4], new int[areas]);
    }

    /** Fills in one area from its moments, and z and p from them. */
    void put(int area, double value, double mean, double spread) {
        putWithZ(area, value, mean, spread, (value - mean) / Math.sqrt(spread));
    }

    /** Fills in one area whose z was computed in a more accurate way. */
    void putWithZ(int area, double value, double mean, double spread, double score) {
        statistic[area] = value;
        expected[area] = mean;
        variance[area] = spread;
        boolean defined = spread > 0 && Double.isFinite(score);
        z[area] = defined ? score : Double.NaN;
        p[area] = defined ? Normal.p(score, Alternative.TWO_SIDED) : Double.NaN;
    }
}
