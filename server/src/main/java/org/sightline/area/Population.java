package org.sightline.area;

/**
 * How many people of an age range live in an area.
 *
 * @param area where
 * @param year of the estimate
 * @param ageFrom youngest age counted, in years
 * @param ageTo oldest age counted, in years, inclusive; {@link #OLDEST} where open-ended
 * @param people 0 or more; a published estimate may be fractional
 */
public record Population(AreaCode area, int year, int ageFrom, int ageTo, double people) {
    /** Upper end of an open age range. */
    public static final int OLDEST = 999;

    public Population {
        if (ageFrom < 0 || ageTo < ageFrom) {
            throw new IllegalArgumentException("an age range goes from 0 or more up to the same age or more");
        }
        if (!(people >= 0) || Double.isInfinite(people)) {
            throw new IllegalArgumentException("a population is 0 or more");
        }
    }
}
