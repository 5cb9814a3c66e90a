package org.sightline.indicators.score;

/** Puts one indicator's figures on a common scale; never falls where the figure rises. */
@FunctionalInterface
public interface Scale {
    /**
     * The place of a figure on the scale.
     *
     * @param figure in the indicator's unit, more need = higher; {@code NaN} gives {@code NaN}
     */
    double of(double figure);
}
