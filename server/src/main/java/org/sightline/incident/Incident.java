package org.sightline.incident;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.period.Month;
import org.sightline.privacy.CoarsePoint;

/**
 * One anonymised incident, placed. The raw position and the exact day are gone by the time it exists; the weekday stays.
 *
 * @param month when it occurred
 * @param weekday 1 Monday to 7 Sunday, or {@link #UNKNOWN_WEEKDAY}
 * @param hour 0 to 23, or {@link #UNKNOWN_HOUR}
 * @param kind category, place type, model and method in the file's words
 * @param source reported, discovered or unknown
 * @param reporter who recorded it, empty where the file does not say
 * @param point where, to 100 m; null when the row has no position
 * @param areas the area it lies in for each level it could be placed on; empty when unlocated
 * @param origin the area the young person came from, null where unknown
 */
public record Incident(
        Month month,
        int weekday,
        int hour,
        IncidentKind kind,
        Source source,
        String reporter,
        @Nullable CoarsePoint point,
        Map<Level, AreaCode> areas,
        @Nullable AreaCode origin) {
    /** The weekday of an incident whose day is not known. */
    public static final int UNKNOWN_WEEKDAY = 0;
    /** The hour of an incident whose hour is not known. */
    public static final int UNKNOWN_HOUR = -1;

    public Incident {
        areas = Map.copyOf(areas);
        if (weekday < UNKNOWN_WEEKDAY || weekday > 7) {
            throw new IllegalArgumentException("a weekday is 1 to 7");
        }
        if (hour < UNKNOWN_HOUR || hour > 23) {
            throw new IllegalArgumentException("an hour is 0 to 23");
        }
    }
}
