package org.sightline.indicators.score;

/**
 * Scores of areas and what they are made of. The arrays are not copied; do not change them.
 *
 * @param score one per area; {@code NaN} where too little of the weight has a figure
 * @param contributions {@code [indicator][area]}: what each indicator adds to the score, so that those of an area add up
 *     to its score; {@code NaN} where the indicator has no figure or the area no score
 * @param completeness share of the total weight, 0 to 1, whose indicators have a figure in this area
 */
public record ScoreTable(double[] score, double[][] contributions, double[] completeness) {}
