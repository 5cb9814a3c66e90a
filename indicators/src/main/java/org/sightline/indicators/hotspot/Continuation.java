package org.sightline.indicators.hotspot;

import org.sightline.indicators.inference.Alternative;

/**
 * How far to go on permuting where too few permutations could not have found anything: an area goes on until {@link #ENOUGH}
 * permuted values lie on the side that counts, or until the limit. Areas that are nothing special stop almost at once.
 *
 * <p>Their p-values, (count + 1)/(permutations made + 1), stay valid: at a level α the number of permutations it takes to
 * see the count is fixed. Source: Besag and Clifford (1991), Sequential Monte Carlo p-values, Biometrika 78, 301–304.
 *
 * @param alternative the side that counts
 * @param most end of the permutations of an area, at least 1
 */
public record Continuation(Alternative alternative, int most) {

    /** So many permuted values on the side that counts settle a p-value. */
    public static final int ENOUGH = 20;

    /** Checks the limit. */
    public Continuation {
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1, but is " + most);
        }
    }

    /** Whether an area's p-value is not settled yet. */
    boolean isOpen(TailCounts counts, int area, boolean falls) {
        int high = counts.atLeast()[area];
        int low = counts.atMost()[area];
        int onSide = switch (side(falls)) {
            case EITHER -> Math.min(high, low);
            case HIGH -> high;
            case LOW -> low;
        };
        return high >= 0 && onSide < ENOUGH && counts.permutations()[area] < most;
    }

    /** The side of the sums that counts; {@code falls}: the statistic falls as the sum rises. */
    ShuffledSums.Side side(boolean falls) {
        if (alternative == Alternative.TWO_SIDED) {
            return ShuffledSums.Side.EITHER;
        }
        boolean high = (alternative == Alternative.GREATER) != falls;
        return high ? ShuffledSums.Side.HIGH : ShuffledSums.Side.LOW;
    }
}
