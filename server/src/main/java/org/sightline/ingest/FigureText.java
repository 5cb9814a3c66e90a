package org.sightline.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sightline.score.Observation;

/**
 * A cell of a statistics table: a number, or a symbol that says why there is none. A symbol is never 0.
 *
 * @param value NaN unless there is a number
 * @param status what the publisher says
 */
public record FigureText(double value, Observation.Status status) {
    /** Reads a cell; empty when it is neither a number nor a symbol that publishers use. */
    public static Optional<FigureText> parse(String text) {
        OptionalDouble number = Numbers.parse(text);
        if (number.isPresent()) {
            return Optional.of(new FigureText(number.getAsDouble(), Observation.Status.KNOWN));
        }
        return symbol(text.toLowerCase(Locale.ROOT)).map(status -> new FigureText(Double.NaN, status));
    }

    private static Optional<Observation.Status> symbol(String text) {
        return switch (text) {
            case "c", "*", "suppressed" -> Optional.of(Observation.Status.CONFIDENTIAL);
            case "", "-", "x", "u", ":", "..", "~", "na", "n/a", "nan", "null" ->
                Optional.of(Observation.Status.NOT_AVAILABLE);
            case "z", "." -> Optional.of(Observation.Status.NOT_APPLICABLE);
            case "k", "low" -> Optional.of(Observation.Status.ROUNDS_TO_ZERO);
            default -> Optional.empty();
        };
    }
}
