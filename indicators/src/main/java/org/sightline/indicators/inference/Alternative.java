package org.sightline.indicators.inference;

/** Which departures from chance a test counts as evidence. */
public enum Alternative {
    /** Unusually high or unusually low. */
    TWO_SIDED,
    /** Unusually high only. */
    GREATER,
    /** Unusually low only. */
    LESSER
}
