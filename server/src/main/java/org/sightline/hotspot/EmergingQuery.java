package org.sightline.hotspot;

import org.sightline.area.Level;
import org.sightline.dataset.QueryRefused;

/**
 * Which hotspots are new, growing, steady or gone?
 *
 * @param level of which areas
 * @param measure counts, or rates per resident
 * @param months length of a step, a part of a year; the last ends with the last month
 * @param filter which incidents
 */
public record EmergingQuery(Level level, LocalQuery.Measure measure, int months, IncidentFilter filter) {
    private static final int YEAR = 12;

    public EmergingQuery {
        if (months < 1 || months > YEAR || YEAR % months != 0) {
            throw new QueryRefused("step", "1, 2, 3, 4, 6 or 12 months");
        }
    }
}
