package org.sightline.privacy;

/**
 * Keeps a hidden part from being worked out as the total less the parts that are shown. A group of parts is closed when nothing is
 * hidden, or when at least two parts are and what is left for them has slack: with k hidden parts of 1 or more that add up to S, each
 * of them can be anything from 1 to S − k + 1, and S − k must be at least the threshold less 1. Until it is closed, the smallest part
 * still shown is hidden too.
 *
 * <p>Source: the usual secondary suppression of statistical offices; Hundepool et al. (2012), Statistical Disclosure Control, ch. 4.
 */
public final class Complement {
    private Complement() {}

    /**
     * Which parts to hide, given that their total is shown.
     *
     * @param parts counts, 0 or more
     * @param hidden which are hidden already; not changed
     * @return length of {@code parts}; contains all of {@code hidden}
     */
    public static boolean[] close(long[] parts, boolean[] hidden, Threshold threshold) {
        boolean[] closed = hidden.clone();
        while (!isClosed(parts, closed, threshold)) {
            int next = smallestShown(parts, closed);
            if (next < 0) {
                return closed;
            }
            closed[next] = true;
        }
        return closed;
    }

    /** Whether no hidden part can be told from the total and the parts shown. */
    public static boolean isClosed(long[] parts, boolean[] hidden, Threshold threshold) {
        long sum = 0;
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (hidden[i]) {
                sum += parts[i];
                count++;
            }
        }
        return count == 0 || (count > 1 && sum - count >= threshold.smallest() - 1);
    }

    /** Which parts a threshold hides by itself. */
    public static boolean[] small(long[] parts, Threshold threshold) {
        boolean[] hidden = new boolean[parts.length];
        for (int i = 0; i < parts.length; i++) {
            hidden[i] = threshold.hides(parts[i]);
        }
        return hidden;
    }

    /** The smallest part above 0 that is still shown, -1 when there is none. */
    public static int smallestShown(long[] parts, boolean[] hidden) {
        int smallest = -1;
        for (int i = 0; i < parts.length; i++) {
            if (!hidden[i] && parts[i] > 0 && (smallest < 0 || parts[i] < parts[smallest])) {
                smallest = i;
            }
        }
        return smallest;
    }
}
