package org.sightline.score;

import java.util.List;
import org.sightline.indicators.rate.Interval;
import org.sightline.indicators.rate.Proportions;
import org.sightline.indicators.rate.Rates;
import org.sightline.privacy.Figure;

/** Turns published observations into figures with intervals. */
final class FigureMaker {
    private static final double CONFIDENCE = 0.95;

    private FigureMaker() {}

    static Figure of(IndicatorDefinition definition, Observation observation) {
        return switch (observation.status()) {
            case KNOWN -> known(definition, observation);
            case CONFIDENTIAL ->
                new Figure.Undefined(Figure.Reason.SUPPRESSED_AT_SOURCE, "Withheld by the publisher: a small number.");
            case NOT_AVAILABLE -> new Figure.Undefined(Figure.Reason.NO_DATA, "No data: the publisher has no figure.");
            case NOT_APPLICABLE -> new Figure.Undefined(Figure.Reason.NOT_DEFINED, "Does not apply to this area.");
            case ROUNDS_TO_ZERO ->
                new Figure.Undefined(Figure.Reason.SUPPRESSED_AT_SOURCE, "Above 0, but the publisher rounds it to 0.");
        };
    }

    private static Figure known(IndicatorDefinition definition, Observation observation) {
        boolean hasParts = observation.numerator() >= 0 && observation.denominator() >= 0;
        if (hasParts && definition.kind() != IndicatorDefinition.Kind.VALUE) {
            return quotient(definition, observation.numerator(), observation.denominator());
        }
        if (Double.isNaN(observation.value())) {
            return new Figure.Undefined(Figure.Reason.NO_DATA, "No data: the publisher has no figure.");
        }
        long count = observation.numerator() >= 0 ? (long) Math.ceil(observation.numerator()) : -1;
        return new Figure.Known(observation.value(), Double.NaN, Double.NaN, count);
    }

    /** Adds up the parts of an area where every part is known. */
    static Figure sum(IndicatorDefinition definition, List<Observation> parts, int expected) {
        double numerator = 0;
        double denominator = 0;
        int known = 0;
        for (Observation part : parts) {
            if (part.status() == Observation.Status.KNOWN && part.numerator() >= 0 && part.denominator() >= 0) {
                numerator += part.numerator();
                denominator += part.denominator();
                known++;
            }
        }
        if (known < expected) {
            return new Figure.Undefined(
                    Figure.Reason.NO_DATA,
                    "No figure: published for smaller areas, and only " + known + " of " + expected
                            + " of them have one.");
        }
        return quotient(definition, numerator, denominator);
    }

    private static Figure quotient(IndicatorDefinition definition, double numerator, double denominator) {
        if (denominator == 0) {
            return new Figure.Undefined(Figure.Reason.NOT_DEFINED, "Nobody to count out of, so there is no rate.");
        }
        boolean share = definition.kind() == IndicatorDefinition.Kind.PROPORTION;
        if (share && numerator > denominator) {
            return new Figure.Undefined(
                    Figure.Reason.NOT_DEFINED, "The published numerator is larger than its denominator.");
        }
        Interval interval = share
                ? Proportions.wilson(numerator, denominator, CONFIDENCE)
                : Rates.interval(numerator, denominator, CONFIDENCE);
        Interval scaled = interval.times(definition.per());
        double value = numerator / denominator * definition.per();
        return new Figure.Known(value, scaled.lower(), scaled.upper(), (long) Math.ceil(numerator));
    }
}
