package org.sightline.indicators.score;

/** Whether an area has a score, and why not. */
public enum Standing {
    /** It has one. */
    SCORED,
    /** No weighted indicator has a figure for it. */
    NO_FIGURES,
    /** Too little of the weight has a figure. */
    INCOMPLETE,
    /** Its figures have nothing to be compared with: fewer than two units of the comparison set have one. */
    NOTHING_TO_COMPARE
}
