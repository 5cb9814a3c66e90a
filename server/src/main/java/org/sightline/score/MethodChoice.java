package org.sightline.score;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sightline.indicators.score.Aggregation;
import org.sightline.indicators.score.Normaliser;
import org.sightline.indicators.score.OutlierTreatment;
import org.sightline.indicators.score.ScoreMethod;

/**
 * How figures become scores, in words of the interface.
 *
 * @param scale one of {@link #SCALES}
 * @param mean one of {@link #MEANS}
 * @param outliers one of {@link #OUTLIERS}
 */
public record MethodChoice(String scale, String mean, String outliers) {
    /** How figures are put on one scale. */
    public static final List<String> SCALES = List.of("z", "robust-z", "percentile", "min-max", "exponential");
    /** How indicators become one number. */
    public static final List<String> MEANS = List.of("arithmetic", "geometric");
    /** What is done with extreme figures. */
    public static final List<String> OUTLIERS = List.of("skewed", "winsorise", "keep");
    /** Skewed indicators drawn in, standard scores, arithmetic mean. */
    public static final MethodChoice STANDARD = new MethodChoice("z", "arithmetic", "skewed");

    private static final double DRAWN_IN = 0.025;

    /** Checks the words. */
    public MethodChoice {
        if (!SCALES.contains(scale) || !MEANS.contains(mean) || !OUTLIERS.contains(outliers)) {
            throw new IllegalArgumentException("no such scale, mean or treatment of outliers");
        }
    }

    /** As the engine takes it. */
    public ScoreMethod method() {
        ScoreMethod method = ScoreMethod.standard().with(normaliser()).with(Aggregation.valueOf(upper(mean)));
        return switch (outliers) {
            case "winsorise" -> method.with(OutlierTreatment.winsorise(DRAWN_IN));
            case "keep" -> method.with(OutlierTreatment.none());
            default -> method;
        };
    }

    private Normaliser normaliser() {
        return Normaliser.valueOf(upper(scale));
    }

    private static String upper(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** What the scale's 0 counts as in a geometric mean. */
    public double base() {
        return normaliser().base();
    }

    /** What one unit of the scale counts as in a geometric mean. */
    public double step() {
        return normaliser().step();
    }

    /** Share of the weight that an area needs to be scored, 0 to 1. */
    public double leastComplete() {
        return method().minimumCompleteness();
    }

    /** For run cards. */
    Map<String, String> parameters() {
        return Map.of(
                "scale", scaleWords(),
                "mean", "weighted " + mean + " mean of the indicators present",
                "outliers", outlierWords(),
                "least complete", Double.toString(leastComplete()));
    }

    private String scaleWords() {
        return switch (scale) {
            case "z" -> "z: standard deviations from the mean";
            case "robust-z" -> "robust z: distance from the median over 1.4826 times the median distance";
            case "percentile" -> "percentile rank, 0 to 1";
            case "min-max" -> "from the smallest (0) to the largest (1)";
            default -> "exponential, as in the English Indices of Deprivation, 0 to 100";
        };
    }

    private String outlierWords() {
        return switch (outliers) {
            case "keep" -> "every figure counts as it is";
            case "winsorise" -> "2.5 % of the units drawn in at either end of every indicator";
            default ->
                "skewed indicators only (|skewness| above 2 and kurtosis above 3.5), at most 2.5 % of the units drawn in";
        };
    }
}
