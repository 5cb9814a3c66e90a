package org.sightline.indicators.score;

/** How an area's indicators, on one scale, become one score. */
public enum Aggregation {
    /** Weighted arithmetic mean: a low indicator makes up for a high one in full ({@link WeightedMean}). */
    ARITHMETIC,
    /** Weighted geometric mean: a low indicator makes up for a high one only in part ({@link GeometricMean}). */
    GEOMETRIC
}
