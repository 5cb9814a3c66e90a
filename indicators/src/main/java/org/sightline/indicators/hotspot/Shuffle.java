package org.sightline.indicators.hotspot;

/** Random draws without replacement of all areas but one; see {@link ConditionalPermutation}. One per thread. */
final class Shuffle {

    /** Step of SplitMix64's counter. */
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int[] place;
    private final int[] swapped;
    private long state;
    private int held;

    Shuffle(int areas) {
        place = new int[areas - 1];
        swapped = new int[areas - 1];
        for (int k = 0; k < place.length; k++) {
            place[k] = k;
        }
    }

    /** SplitMix64's output function. */
    static long mix(long counter) {
        long z = (counter ^ counter >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** The area at a position among all areas but {@code held}. */
    private static int other(int position, int held) {
        return position + (position >= held ? 1 : 0);
    }

    /** Starts the stream of an area, which is itself never drawn. */
    void start(long stream, int area) {
        state = stream;
        held = area;
    }

    /** The area at place k of the shuffle; places are drawn in order, each once. */
    int draw(int k) {
        state += GOLDEN;
        int left = place.length - k;
        int at = k + (int) (((mix(state) >>> 32) * left) >>> 32);
        int area = place[at];
        place[at] = place[k];
        place[k] = area;
        swapped[k] = at;
        return other(area, held);
    }

    /** Puts the first places back in order, so that the next shuffle starts from the same arrangement. */
    void undo(int places) {
        for (int k = places - 1; k >= 0; k--) {
            int area = place[k];
            place[k] = place[swapped[k]];
            place[swapped[k]] = area;
        }
    }
}
