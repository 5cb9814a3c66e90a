package org.sightline.score;

import java.util.List;
import org.sightline.indicators.rate.Interval;
import org.sightline.indicators.rate.Proportions;
import org.sightline.indicators.rate.Rates;
import org.sightline.privacy.Figure;

/** Turns published observations into figures with intervals. */
final class FigureMaker {
    /** No figure is made out of fewer people: seven residents and 941 offences are no rate. */
    static final double FEWEST = 50;

    private static final double CONFIDENCE = 0.95;

    private FigureMaker() {}

    static Measured of(IndicatorDefinition definition, Observation observation) {
        return switch (observation.status()) {
            case KNOWN -> known(definition, observation);
            case CONFIDENTIAL ->
                Measured.none(Figure.Reason.SUPPRESSED_AT_SOURCE, "Withheld by the publisher: a small number.");
            case NOT_AVAILABLE -> Measured.none(Figure.Reason.NO_DATA, "No data: the publisher has no figure.");
            case NOT_APPLICABLE -> Measured.none(Figure.Reason.NOT_DEFINED, "Does not apply to this area.");
            case ROUNDS_TO_ZERO ->
                Measured.none(Figure.Reason.SUPPRESSED_AT_SOURCE, "Above 0, but the publisher rounds it to 0.");
        };
    }

    private static Measured known(IndicatorDefinition definition, Observation observation) {
        boolean hasParts = observation.numerator() >= 0 && observation.denominator() >= 0;
        if (hasParts && definition.kind() != IndicatorDefinition.Kind.VALUE) {
            return quotient(definition, observation.numerator(), observation.denominator());
        }
        if (Double.isNaN(observation.value())) {
            return Measured.none(Figure.Reason.NO_DATA, "No data: the publisher has no figure.");
        }
        long count = observation.numerator() >= 0 ? (long) Math.ceil(observation.numerator()) : -1;
        return Measured.whole(new Figure.Known(observation.value(), Double.NaN, Double.NaN, count));
    }

    /** Adds up the parts of an area where every part is known. */
    static Measured sum(IndicatorDefinition definition, List<Observation> parts, int expected) {
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
            return Measured.none(
                    Figure.Reason.NO_DATA,
                    "No figure: published for smaller areas, and only " + known + " of " + expected
                            + " of them have one.");
        }
        return quotient(definition, numerator, denominator);
    }

    /**
     * A figure of episodes with an interval that allows for one child having many.
     *
     * @param children whose episodes they are; {@code NaN} = not to be told, and then there is no interval
     */
    static Figure repeats(IndicatorDefinition definition, Figure.Known figure, Measured episodes, double children) {
        double events = episodes.numerator();
        boolean sensible = children <= events && (children > 0 || events == 0);
        Interval interval = sensible
                ? Rates.repeats(events, children, episodes.denominator(), CONFIDENCE)
                        .times(definition.per())
                : Interval.UNDEFINED;
        return new Figure.Known(figure.value(), interval.lower(), interval.upper(), figure.count());
    }

    private static Measured quotient(IndicatorDefinition definition, double numerator, double denominator) {
        if (denominator == 0) {
            return Measured.none(Figure.Reason.NOT_DEFINED, "Nobody to count out of, so there is no rate.");
        }
        if (denominator < FEWEST) {
            Figure few = new Figure.Undefined(
                    Figure.Reason.NOT_DEFINED,
                    "Out of fewer than " + (int) FEWEST + ": too few to make a figure of, so it is not compared.");
            return new Measured(few, numerator, denominator);
        }
        boolean share = definition.kind() == IndicatorDefinition.Kind.PROPORTION;
        if (share && numerator > denominator) {
            return Measured.none(Figure.Reason.NOT_DEFINED, "The published numerator is larger than its denominator.");
        }
        Interval interval = share
                ? Proportions.wilson(numerator, denominator, CONFIDENCE)
                : Rates.interval(numerator, denominator, CONFIDENCE);
        Interval scaled = interval.times(definition.per());
        double value = numerator / denominator * definition.per();
        Figure figure = new Figure.Known(value, scaled.lower(), scaled.upper(), (long) Math.ceil(numerator));
        return new Measured(figure, numerator, denominator);
    }
}
