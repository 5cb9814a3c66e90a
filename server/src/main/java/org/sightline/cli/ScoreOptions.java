package org.sightline.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.indicators.score.ScoreMethod;
import org.sightline.indicators.score.Variation;
import org.sightline.score.IndicatorDefinition;
import org.sightline.score.MethodChoice;
import org.sightline.score.Weighting;
import picocli.CommandLine.Option;

/** How the score command makes scores and lets them vary. */
final class ScoreOptions {
    /** What varies from run to run. */
    enum Vary {
        ALL,
        DATA,
        METHOD,
        WEIGHTS
    }

    private static final int MOST_DRAWS = 1_000_000;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description = "z, robust-z, percentile, min-max or exponential (default: z).")
    String scale = MethodChoice.STANDARD.scale();

    @Option(names = "--mean", paramLabel = "MEAN", description = "arithmetic or geometric (default: arithmetic).")
    String mean = MethodChoice.STANDARD.mean();

    @Option(
            names = "--outliers",
            paramLabel = "WORD",
            description = "skewed (draw in outlier cases, default), winsorise (2.5 %% at both ends) or keep.")
    String outliers = MethodChoice.STANDARD.outliers();

    @Option(
            names = "--weight",
            paramLabel = "INDICATOR=W",
            description = "Weight of an indicator, 0 to 100 (default: that of the definitions); may be repeated.")
    Map<String, Double> weights = new LinkedHashMap<>();

    @Option(
            names = "--without",
            paramLabel = "SOURCE",
            description = "Leave out indicators from this source: reported, discovered or administrative.")
    Set<String> without = new LinkedHashSet<>();

    @Option(
            names = "--minimum-completeness",
            paramLabel = "SHARE",
            description = "Share of the weight an area needs to be scored (default: 0.5).")
    double completeness = 0.5;

    @Option(
            names = "--minimum-denominator",
            paramLabel = "N",
            description = "No figure is made out of fewer people (default: 50).")
    double denominator = 50;

    @Option(names = "--pool", paramLabel = "N", description = "Add up the latest N periods (default: 1).")
    int pool = 1;

    @Option(names = "--draws", paramLabel = "N", description = "Simulated rankings (default: 1000).")
    int draws = 1000;

    @Option(names = "--seed", paramLabel = "S", description = "Start of the random numbers (default: 1).")
    long seed = 1;

    @Option(
            names = "--vary",
            paramLabel = "WORD",
            description = {
                "What rank_low to top_decile_share let vary: all (figures and method, default), data (figures),",
                "method, or weights (figures and weights)."
            })
    Vary vary = Vary.ALL;

    @Option(names = "--confidence", paramLabel = "C", description = "Level of the rank intervals (default: 0.9).")
    double confidence = 0.9;

    @Option(names = "--bands", paramLabel = "N", description = "Number of bands, A the highest (default: 5).")
    int bands = 5;

    void check(List<IndicatorDefinition> definitions) {
        for (String id : weights.keySet()) {
            if (definitions.stream().noneMatch(definition -> definition.id().equals(id))) {
                throw new WrongUsage("--weight: " + id + " is not an indicator of the definitions");
            }
        }
        without.forEach(source -> {
            if (!Set.of("reported", "discovered", "administrative").contains(source)) {
                throw new WrongUsage("--without: reported, discovered or administrative");
            }
        });
        require(draws >= 1 && draws <= MOST_DRAWS, "--draws: a whole number from 1 to " + MOST_DRAWS);
        require(pool >= 1, "--pool: a whole number, 1 or more");
        require(confidence > 0 && confidence < 1, "--confidence: a number between 0 and 1");
        require(bands >= 1 && bands <= 26, "--bands: a whole number from 1 to 26");
        require(completeness >= 0 && completeness <= 1, "--minimum-completeness: a share from 0 to 1");
        require(denominator >= 0 && denominator < Double.POSITIVE_INFINITY, "--minimum-denominator: 0 or more");
        require(MethodChoice.SCALES.contains(scale), "--scale: one of " + String.join(", ", MethodChoice.SCALES));
        require(MethodChoice.MEANS.contains(mean), "--mean: one of " + String.join(", ", MethodChoice.MEANS));
        require(
                MethodChoice.OUTLIERS.contains(outliers),
                "--outliers: one of " + String.join(", ", MethodChoice.OUTLIERS));
        weights.values().forEach(weight -> require(weight >= 0 && weight <= 100, "--weight: 0 to 100"));
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new WrongUsage(rule);
        }
    }

    List<IndicatorDefinition> apply(List<IndicatorDefinition> definitions) {
        Weighting weighting = new Weighting(weights, without);
        return definitions.stream().map(weighting::apply).toList();
    }

    ScoreMethod method() {
        ScoreMethod method = new MethodChoice(scale, mean, outliers).method();
        return new ScoreMethod(method.outliers(), method.normaliser(), method.aggregation(), completeness);
    }

    Variation variation() {
        return switch (vary) {
            case ALL -> Variation.all();
            case DATA -> Variation.dataOnly();
            case METHOD -> Variation.methodOnly();
            case WEIGHTS -> Variation.weightsAndData();
        };
    }
}
