package org.sightline.indicators.score;

import java.util.Arrays;

/**
 * The score: the weighted mean of an area's standardised indicators.
 *
 * <p>score = Σ w z / Σ w over the indicators present in the area; contribution of one = w z / Σ w (present); completeness
 * = Σ w (present) / Σ w (all). An indicator without a figure is left out, which supposes that it would have been like the
 * others of this area; where the completeness is below a minimum there is no score.
 *
 * <p>A high indicator can make up for a low one, in proportion to the weights. That is a judgement, not a fact: see OECD
 * and JRC (2008), Handbook on Constructing Composite Indicators, steps 6 and 7.
 */
public final class WeightedMean {

    private WeightedMean() {}

    /**
     * Scores of all areas.
     *
     * @param standardised {@code [indicator][area]}, comparable scales, high = more priority; {@code NaN} = no figure
     * @param weights one per indicator, ≥ 0 and not all 0; only their proportions matter
     * @param minimumCompleteness share of the weight, 0 to 1, an area needs in order to get a score
     */
    public static ScoreTable of(double[][] standardised, double[] weights, double minimumCompleteness) {
        double total = checkedTotal(standardised, weights, minimumCompleteness);
        int areas = standardised[0].length;
        double[] score = new double[areas];
        double[] completeness = new double[areas];
        double[][] contributions = new double[standardised.length][areas];
        for (double[] row : contributions) {
            Arrays.fill(row, Double.NaN);
        }
        for (int area = 0; area < areas; area++) {
            double present = presentWeight(standardised, weights, area);
            completeness[area] = Math.min(1, present / total);
            score[area] = present > 0 && completeness[area] >= minimumCompleteness
                    ? contribute(standardised, weights, area, contributions) / present
                    : Double.NaN;
            if (!Double.isNaN(score[area])) {
                scale(contributions, area, present);
            }
        }
        return new ScoreTable(score, contributions, completeness);
    }

    private static double contribute(double[][] standardised, double[] weights, int area, double[][] contributions) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double z = standardised[k][area];
            if (!Double.isNaN(z)) {
                contributions[k][area] = weights[k] * z;
                sum += contributions[k][area];
            }
        }
        return sum;
    }

    private static void scale(double[][] contributions, int area, double present) {
        for (double[] row : contributions) {
            row[area] /= present;
        }
    }

    private static double presentWeight(double[][] standardised, double[] weights, int area) {
        double present = 0;
        for (int k = 0; k < weights.length; k++) {
            present += Double.isNaN(standardised[k][area]) ? 0 : weights[k];
        }
        return present;
    }

    private static double checkedTotal(double[][] standardised, double[] weights, double minimumCompleteness) {
        if (!(minimumCompleteness >= 0 && minimumCompleteness <= 1)) {
            throw new IllegalArgumentException("minimumCompleteness must lie between 0 and 1");
        }
        if (standardised.length == 0 || standardised.length != weights.length) {
            throw new IllegalArgumentException("weights must be as many as the indicators, and at least one");
        }
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            if (!(weights[k] >= 0 && weights[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weights must be 0 or more and finite, but one is " + weights[k]);
            }
            if (standardised[k].length != standardised[0].length) {
                throw new IllegalArgumentException("standardised must have the same areas for every indicator");
            }
            total += weights[k];
        }
        if (total == 0) {
            throw new IllegalArgumentException("weights must not all be 0");
        }
        return total;
    }
}
