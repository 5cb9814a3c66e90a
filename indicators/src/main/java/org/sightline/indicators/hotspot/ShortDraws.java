package org.sightline.indicators.hotspot;

/**
 * Draws for areas with few neighbours: all places at once, and again when two coincide; see {@link
 * ConditionalPermutation}. One per thread.
 *
 * <p>The area itself must not be drawn: while it is its turn, the last area stands in its place, and positions are drawn
 * from all but the last. Values are added as whole numbers, or in single precision as long as the comparison leaves no
 * doubt; doubtful sums are added again in double precision.
 */
final class ShortDraws {

    /** Longest row drawn this way. */
    static final int LONGEST = 16;
    /** Rounding of a sum in single precision, per term and unit of the largest value. */
    private static final double ROUGH = 1e-6;

    private final int[] whole;
    private final float[] rough;
    private final double[] exact;
    private final int permutations;
    private final int[] drawn = new int[LONGEST + 1];

    /**
     * Draws from these values.
     *
     * @param whole the values as whole numbers, or empty
     * @param exact the values as differences from their mean
     * @param permutations number of draws
     */
    ShortDraws(int[] whole, double[] exact, int permutations) {
        this.whole = whole.clone();
        this.exact = exact.clone();
        this.permutations = permutations;
        rough = new float[whole.length > 0 ? 0 : exact.length];
        for (int i = 0; i < rough.length; i++) {
            rough[i] = (float) exact[i];
        }
    }

    /** Number of sums at least (upper half) and at most (lower half) the observed one. */
    long compareWhole(int area, int links, long stream, int observed) {
        int others = whole.length - 1;
        int own = whole[area];
        whole[area] = whole[others];
        long state = stream;
        int atLeast = 0;
        int atMost = 0;
        int done = 0;
        while (done < permutations) {
            int sum = 0;
            long low = 0;
            long high = 0;
            for (int k = 0; k < links; k++) {
                state += Shuffle.GOLDEN;
                int at = (int) (((Shuffle.mix(state) >>> 32) * others) >>> 32);
                drawn[k] = at;
                low |= 1L << at;
                high |= 1L << (at >>> 6);
                sum += whole[at];
            }
            if (Long.bitCount(low) == links || Long.bitCount(high) == links || areDistinct(links)) {
                atLeast += sum >= observed ? 1 : 0;
                atMost += sum <= observed ? 1 : 0;
                done++;
            }
        }
        whole[area] = own;
        return (long) atLeast << 32 | atMost;
    }

    /** The same for values that are no whole numbers; {@code observed} is the sum and how close to it counts as equal. */
    long compare(int area, int links, long stream, double[] observed) {
        int others = exact.length - 1;
        double own = exact[area];
        exact[area] = exact[others];
        rough[area] = rough[others];
        double slack = observed[1];
        float above = (float) (observed[0] + slack * (1 + ROUGH / 1e-11));
        float below = (float) (observed[0] - slack * (1 + ROUGH / 1e-11));
        long state = stream;
        int atLeast = 0;
        int atMost = 0;
        int done = 0;
        while (done < permutations) {
            float sum = 0;
            long low = 0;
            long high = 0;
            for (int k = 0; k < links; k++) {
                state += Shuffle.GOLDEN;
                int at = (int) (((Shuffle.mix(state) >>> 32) * others) >>> 32);
                drawn[k] = at;
                low |= 1L << at;
                high |= 1L << (at >>> 6);
                sum += rough[at];
            }
            if (Long.bitCount(low) == links || Long.bitCount(high) == links || areDistinct(links)) {
                boolean doubtful = sum <= above && sum >= below;
                double value = doubtful ? exactSum(links) : sum;
                atLeast += value >= observed[0] - slack ? 1 : 0;
                atMost += value <= observed[0] + slack ? 1 : 0;
                done++;
            }
        }
        exact[area] = own;
        rough[area] = (float) own;
        return (long) atLeast << 32 | atMost;
    }

    private double exactSum(int links) {
        double sum = 0;
        for (int k = 0; k < links; k++) {
            sum += exact[drawn[k]];
        }
        return sum;
    }

    private boolean areDistinct(int links) {
        for (int k = 1; k < links; k++) {
            for (int before = 0; before < k; before++) {
                if (drawn[before] == drawn[k]) {
                    return false;
                }
            }
        }
        return true;
    }
}
