package org.sightline.privacy;

/**
 * What is hidden of a total.
 *
 * @param sum of the hidden parts
 * @param count how many they are
 * @param zeros how many of them are 0
 */
record HiddenParts(long sum, int count, int zeros) {
    /** Whether nothing above 0 is. */
    boolean isNothing() {
        return count == zeros;
    }

    /** Whether a part can be told: it is alone, or all are known to be 1 or more, which leaves less than {@code slack} to be shared out. */
    boolean isOpen(int slack) {
        return !isNothing() && (count == 1 || sum - (zeros > 0 ? 0 : count) < slack);
    }
}
