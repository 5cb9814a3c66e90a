package org.sightline.indicators.score;

/**
 * Bands A, B, C, … of equal numbers of ranks, A the highest, and when an area may be put in one.
 *
 * <p>Rank r of n lies in band ⌊(r − 1) · bands/n⌋. An area gets a band only where its rank interval supports it: all of the interval in
 * one band gives that band; in two neighbouring ones, both ("A–B"); in more, none.
 *
 * @param bands how many, 1 to 26; usual: 5
 * @param ranked how many areas are ranked
 */
public record RankBands(int bands, int ranked) {
    /** Checks the counts. */
    public RankBands {
        if (bands < 1 || bands > 26 || ranked < 0) {
            throw new IllegalArgumentException("bands must be 1 to 26 and ranked 0 or more");
        }
    }

    /** The band of a rank: 0 = A. */
    public int of(int rank) {
        if (rank < 1 || rank > ranked) {
            throw new IllegalArgumentException("rank must be 1 to " + ranked + ", but is " + rank);
        }
        return (int) ((rank - 1L) * bands / ranked);
    }

    /** The highest rank number in a band. */
    public int last(int band) {
        return (int) (((band + 1L) * ranked + bands - 1) / bands);
    }

    /**
     * The band that an interval of ranks supports.
     *
     * @param low the better end
     * @param high the other end
     * @return a letter, two letters joined by a hyphen, or the empty text where the interval is too wide
     */
    public String supported(int low, int high) {
        int first = of(low);
        int last = of(high);
        if (last - first > 1) {
            return "";
        }
        return first == last ? letter(first) : letter(first) + "-" + letter(last);
    }

    /** A for 0, B for 1, … */
    public static String letter(int band) {
        return Character.toString('A' + band);
    }
}
