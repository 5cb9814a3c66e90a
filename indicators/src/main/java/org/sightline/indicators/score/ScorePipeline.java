package org.sightline.indicators.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From figures to scores: outlier treatment, one scale, weights, one number, rank.
 *
 * <p>Scales are fitted to the units of the comparison set and applied to all areas. An indicator that fewer than two of those units
 * have a figure of cannot be put on a scale and counts as missing. An area outside the comparison set gets a score and no rank.
 * The order of the areas changes nothing, not even the last digit.
 */
public final class ScorePipeline {

    private ScorePipeline() {}

    /** Scores all areas. */
    public static Scores of(ScoreInput input, ScoreMethod method) {
        List<Scale> scales = new ArrayList<>();
        double[][] normalised = new double[input.indicators().size()][input.areas()];
        for (int k = 0; k < normalised.length; k++) {
            Indicator indicator = input.indicators().get(k);
            Scale scale = scale(indicator, input.compared(), method);
            scales.add(scale);
            for (int area = 0; area < input.areas(); area++) {
                normalised[k][area] = scale.of(indicator.oriented(area));
            }
        }
        ScoreTable table = aggregate(normalised, input.weights(), method);
        return new Scores(table, ranks(table.score(), input.compared()), standings(input, table), normalised, scales);
    }

    /** Scores from normalised indicators, by the method's mean. */
    static ScoreTable aggregate(double[][] normalised, double[] weights, ScoreMethod method) {
        return method.aggregation() == Aggregation.ARITHMETIC
                ? WeightedMean.of(normalised, weights, method.minimumCompleteness())
                : GeometricMean.of(normalised, weights, method.minimumCompleteness(), method.normaliser());
    }

    private static Scale scale(Indicator indicator, boolean[] compared, ScoreMethod method) {
        double[] sorted = comparedFigures(indicator, compared);
        double[] limits = method.outliers().limits(sorted);
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = clamp(sorted[i], limits);
        }
        Scale scale = method.normaliser().fit(sorted);
        return figure -> scale.of(clamp(figure, limits));
    }

    /** The figures of the comparison set's units, rising. */
    static double[] comparedFigures(Indicator indicator, boolean[] compared) {
        boolean[] units = indicator.comparedUnits(compared);
        double[] figures = new double[units.length];
        int count = 0;
        for (int unit = 0; unit < units.length; unit++) {
            double figure = indicator.orientedUnit(unit);
            if (units[unit] && !Double.isNaN(figure)) {
                figures[count++] = figure + 0.0;
            }
        }
        double[] sorted = Arrays.copyOf(figures, count);
        Arrays.sort(sorted);
        return sorted;
    }

    static double clamp(double figure, double[] limits) {
        return Math.min(limits[1], Math.max(limits[0], figure));
    }

    static int[] ranks(double[] score, boolean[] compared) {
        double[] ranked = score.clone();
        for (int area = 0; area < ranked.length; area++) {
            ranked[area] = compared[area] ? ranked[area] : Double.NaN;
        }
        return Ranks.descending(ranked);
    }

    private static Standing[] standings(ScoreInput input, ScoreTable table) {
        Standing[] standings = new Standing[input.areas()];
        for (int area = 0; area < standings.length; area++) {
            standings[area] = Double.isNaN(table.score()[area]) ? why(input, table, area) : Standing.SCORED;
        }
        return standings;
    }

    private static Standing why(ScoreInput input, ScoreTable table, int area) {
        boolean any = false;
        for (Indicator indicator : input.indicators()) {
            any |= indicator.weight() > 0 && !Double.isNaN(indicator.oriented(area));
        }
        if (!any) {
            return Standing.NO_FIGURES;
        }
        return table.completeness()[area] == 0 ? Standing.NOTHING_TO_COMPARE : Standing.INCOMPLETE;
    }
}
