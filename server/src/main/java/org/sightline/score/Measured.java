package org.sightline.score;

import org.sightline.privacy.Figure;

/**
 * A figure with the parts it was made of.
 *
 * @param figure the figure, or why there is none
 * @param numerator events, NaN where the figure was not made of counts
 * @param denominator people or things at risk, NaN likewise
 */
record Measured(Figure figure, double numerator, double denominator) {
    /** A figure that was not made of counts. */
    static Measured whole(Figure figure) {
        return new Measured(figure, Double.NaN, Double.NaN);
    }

    /** No figure, and why. */
    static Measured none(Figure.Reason reason, String explanation) {
        return whole(new Figure.Undefined(reason, explanation));
    }
}
