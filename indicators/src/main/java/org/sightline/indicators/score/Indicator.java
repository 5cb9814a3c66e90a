package org.sightline.indicators.score;

/**
 * One indicator of a score. The arrays are not copied; do not change them.
 *
 * <p>A figure belongs to the unit it is published for. Where that is a larger unit than the areas scored (one county for twelve
 * districts), several areas point to the same unit; it then counts once in the comparison set.
 *
 * @param figures one per unit, in the indicator's own measure; {@code NaN} = no figure
 * @param unitOf one per area: position of the unit whose figure it takes, −1 = none
 * @param higherIsMoreNeed whether a high figure means more need
 * @param weight 0 or more; 0 = shown, not scored
 */
public record Indicator(double[] figures, int[] unitOf, boolean higherIsMoreNeed, double weight) {
    /** Checks positions and weight. */
    public Indicator {
        for (int unit : unitOf) {
            if (unit < -1 || unit >= figures.length) {
                throw new IllegalArgumentException("unitOf must be -1 or the position of a figure, but one is " + unit);
            }
        }
        for (double figure : figures) {
            if (Double.isInfinite(figure)) {
                throw new IllegalArgumentException("figures must be finite or NaN");
            }
        }
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight must be 0 or more and finite, but is " + weight);
        }
    }

    /** An indicator published for the areas themselves, high = more need. */
    public static Indicator of(double[] figures, double weight) {
        int[] own = new int[figures.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = i;
        }
        return new Indicator(figures, own, true, weight);
    }

    /** The figure of an area turned so that more need is higher; {@code NaN} where it has none. */
    double oriented(int area) {
        int unit = unitOf[area];
        return unit < 0 ? Double.NaN : orientedUnit(unit);
    }

    /** The figure of a unit turned so that more need is higher. */
    double orientedUnit(int unit) {
        return higherIsMoreNeed ? figures[unit] : -figures[unit];
    }

    /** Marks the units that an area of the comparison set takes its figure from. */
    boolean[] comparedUnits(boolean[] compared) {
        boolean[] units = new boolean[figures.length];
        for (int area = 0; area < unitOf.length; area++) {
            if (compared[area] && unitOf[area] >= 0) {
                units[unitOf[area]] = true;
            }
        }
        return units;
    }
}
