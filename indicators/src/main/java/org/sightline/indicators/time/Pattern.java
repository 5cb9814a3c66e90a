package org.sightline.indicators.time;

/**
 * What an area's hot and cold steps make together: the categories of Esri's Emerging Hot Spot Analysis, in the order in which
 * they are tried. "Hot" below is "cold" for the cold ones; steps without data do not count.
 *
 * <p>Source: Esri, ArcGIS Pro tool reference, "How Emerging Hot Spot Analysis works" and its table of categories. Where its rules leave a
 * choice: a location that meets several takes the first in this order; 90 percent means at least 90; intensifying, persistent and diminishing need
 * the last step to be hot, because historical is their counterpart where it is not.
 */
public enum Pattern {
    /** The last step is hot, and no step before was. */
    NEW("new"),
    /** The last two or more steps are hot without a break, none before was, and hot are fewer than 90 percent of all. */
    CONSECUTIVE("consecutive"),
    /** At least 90 percent of the steps are hot, the last too, and the scores rise significantly (fall, for cold). */
    INTENSIFYING("intensifying"),
    /** At least 90 percent of the steps are hot, the last too, and the scores have no significant trend. */
    PERSISTENT("persistent"),
    /** At least 90 percent of the steps are hot, the last too, and the scores fall significantly (rise, for cold). */
    DIMINISHING("diminishing"),
    /** The last step is hot, earlier ones were on and off, fewer than 90 percent are hot, and none was ever cold. */
    SPORADIC("sporadic"),
    /** The last step is hot, fewer than 90 percent are, and some step before was cold. */
    OSCILLATING("oscillating"),
    /** The last step is not hot, but at least 90 percent of the steps are. */
    HISTORICAL("historical"),
    /** Tested, and none of the above. */
    NONE("no pattern"),
    /** The last step has no score (nobody reported, or no neighbour did), so nothing can be said of now. */
    NO_DATA("no data"),
    /** The area has no neighbour and is not tested. */
    ISOLATED("isolated");

    private final String word;

    Pattern(String word) {
        this.word = word;
    }

    /** Whether it comes in a hot and a cold kind. */
    public boolean isSpot() {
        return compareTo(HISTORICAL) <= 0;
    }

    /** Its name in words, such as {@code new hot spot} or {@code no pattern}. */
    public String words(boolean hot) {
        return isSpot() ? word + (hot ? " hot spot" : " cold spot") : word;
    }
}
