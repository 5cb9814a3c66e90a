package org.sightline.indicators.score;

/** What makes a simulated ranking differ from run to run. */
public enum Factor {
    /** Small numbers: the true figures given the published ones. */
    DATA,
    /** Weights around the chosen ones. */
    WEIGHTS,
    /** How figures are put on one scale. */
    NORMALISER,
    /** How indicators become one score. */
    AGGREGATION,
    /** Which indicator is left out, if any. */
    LEFT_OUT
}
