package org.sightline.ingest;

import java.util.List;
import org.sightline.score.Observation;

/**
 * A figure as read, before codes are carried over and repeats are compared.
 *
 * @param file where it was read
 * @param line on which line
 * @param column header of its value's column
 * @param dimensions what else tells figures of one indicator apart (sex, school type, …), one text per column of the file
 * @param figure the observation, with the published code
 */
record Observed(String file, long line, String column, List<String> dimensions, Observation figure) {
    Observed {
        dimensions = List.copyOf(dimensions);
    }

    /** The same with another indicator. */
    Observed named(String indicator) {
        return new Observed(
                file,
                line,
                column,
                dimensions,
                new Observation(
                        figure.area(),
                        indicator,
                        figure.period(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.value(),
                        figure.status()));
    }
}
