package org.sightline.indicators.score;

/**
 * How a score is made.
 *
 * @param outliers what is done with extreme figures
 * @param normaliser how figures are put on one scale
 * @param aggregation how indicators become one score
 * @param minimumCompleteness share of the weight, 0 to 1, that must have a figure for an area to be scored
 */
public record ScoreMethod(
        OutlierTreatment outliers, Normaliser normaliser, Aggregation aggregation, double minimumCompleteness) {
    /** Checks the share. */
    public ScoreMethod {
        if (!(minimumCompleteness >= 0 && minimumCompleteness <= 1)) {
            throw new IllegalArgumentException("minimumCompleteness must lie between 0 and 1");
        }
    }

    /** Outlier cases winsorised (at most one unit in forty), standard scores, arithmetic mean, half of the weight needed. */
    public static ScoreMethod standard() {
        return new ScoreMethod(OutlierTreatment.skewed(0.025), Normaliser.Z, Aggregation.ARITHMETIC, 0.5);
    }

    /** The same with another scale. */
    public ScoreMethod with(Normaliser other) {
        return new ScoreMethod(outliers, other, aggregation, minimumCompleteness);
    }

    /** The same with another mean. */
    public ScoreMethod with(Aggregation other) {
        return new ScoreMethod(outliers, normaliser, other, minimumCompleteness);
    }

    /** The same with another treatment of extreme figures. */
    public ScoreMethod with(OutlierTreatment other) {
        return new ScoreMethod(other, normaliser, aggregation, minimumCompleteness);
    }
}
