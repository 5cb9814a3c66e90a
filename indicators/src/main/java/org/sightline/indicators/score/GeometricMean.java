package org.sightline.indicators.score;

import java.util.Arrays;

/**
 * The score as a weighted geometric mean, with contributions that add up.
 *
 * <p>A geometric mean needs positive numbers: an indicator at x on its scale counts as g = max(1, b + s x) with b = 100, s = 10 for
 * standard scores and b = 1, s = 99 for scales from 0 to 1 (0.99 for 0 to 100). With the weights w of the indicators present, scaled to add up to 1, G = Π g^w and
 * score = (G − b)/s: in the unit of the scale, equal to x where all indicators are x.
 *
 * <p>Contribution of one = (L/s) w ln(g/b) with L = (G − b)/(ln G − ln b), the logarithmic mean of G and b. They add up to the
 * score exactly, without a remainder, and each has the sign of its x. Source: Ang (2004), Energy Policy 32, 1131–1139 (additive
 * decomposition by the logarithmic mean).
 */
public final class GeometricMean {

    private GeometricMean() {}

    /**
     * Scores of all areas.
     *
     * @param normalised {@code [indicator][area]}, all on the scale of {@code normaliser}; {@code NaN} = no figure
     * @param weights one per indicator, ≥ 0 and not all 0; only their proportions matter
     * @param minimumCompleteness share of the weight, 0 to 1, an area needs in order to get a score
     * @param normaliser the scale
     */
    public static ScoreTable of(
            double[][] normalised, double[] weights, double minimumCompleteness, Normaliser normaliser) {
        double[][] logs = new double[normalised.length][];
        for (int k = 0; k < logs.length; k++) {
            logs[k] = Arrays.stream(normalised[k])
                    .map(x -> logOver(x, normaliser))
                    .toArray();
        }
        ScoreTable table = WeightedMean.of(logs, weights, minimumCompleteness);
        double unit = normaliser.base() / normaliser.step();
        double[] score = new double[table.score().length];
        for (int area = 0; area < score.length; area++) {
            double log = table.score()[area];
            double factor = log == 0 ? unit : unit * Math.expm1(log) / log;
            score[area] = Double.isNaN(log) ? Double.NaN : unit * Math.expm1(log);
            for (double[] row : table.contributions()) {
                row[area] *= factor;
            }
        }
        return new ScoreTable(score, table.contributions(), table.completeness());
    }

    /** ln(g/b). */
    private static double logOver(double x, Normaliser normaliser) {
        double relative = normaliser.step() / normaliser.base() * x;
        double least = 1 / normaliser.base() - 1;
        return Double.isNaN(x) ? Double.NaN : Math.log1p(Math.max(least, relative));
    }
}
