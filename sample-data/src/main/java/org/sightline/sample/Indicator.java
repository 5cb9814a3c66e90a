package org.sightline.sample;

import java.util.List;

/**
 * One published proxy indicator.
 *
 * @param base numerator per denominator where need is 1
 * @param response how strongly it follows need: the exponent
 * @param per the published value is numerator per this many
 * @param academic whether periods are academic years
 */
record Indicator(String id, Denominator denominator, double base, double response, int per, boolean academic) {
    static final int FIRST_YEAR = 2021;
    static final int YEARS = 4;
    /** Counts under this are published as {@code c}. */
    static final int SMALL_COUNT = 15;

    /** What an indicator is counted against. */
    enum Denominator {
        CHILDREN,
        PUPILS,
        SESSIONS,
        AGED_16_17,
        GIRLS_15_17,
        RESIDENTS
    }

    /** Published by authority; possession offences, published by small area, are written apart. */
    static final List<Indicator> BY_AUTHORITY = List.of(
            new Indicator("missing_children", Denominator.CHILDREN, 0.0052, 1.5, 1000, false),
            new Indicator("missing_episodes", Denominator.CHILDREN, 0.0208, 1.7, 1000, false),
            new Indicator("unauthorised_absence", Denominator.SESSIONS, 0.026, 1.5, 100, true),
            new Indicator("suspensions", Denominator.PUPILS, 0.088, 1.6, 100, true),
            new Indicator("permanent_exclusions", Denominator.PUPILS, 0.00085, 1.7, 100, true),
            new Indicator("neet", Denominator.AGED_16_17, 0.053, 1.5, 100, false),
            new Indicator("under18_conceptions", Denominator.GIRLS_15_17, 0.0122, 1.7, 1000, false),
            new Indicator("looked_after_children", Denominator.CHILDREN, 0.0072, 1.5, 10_000, false));

    static final Indicator POSSESSION =
            new Indicator("possession_offences", Denominator.RESIDENTS, 0.0026, 1.4, 1000, false);

    /** The label of a year of the series: {@code 2022} or {@code 2022/23}. */
    String period(int year) {
        int calendar = FIRST_YEAR + year;
        return academic ? calendar + "/" + (calendar + 1) % 100 : Integer.toString(calendar);
    }
}
