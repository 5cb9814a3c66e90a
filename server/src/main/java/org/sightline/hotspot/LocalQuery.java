package org.sightline.hotspot;

import org.sightline.area.Level;

/**
 * In which areas, with their neighbours, are more (or fewer) incidents than chance would put there?
 *
 * @param level of which areas
 * @param measure counts, or rates per resident
 * @param filter which incidents
 */
public record LocalQuery(Level level, Measure measure, IncidentFilter filter) {
    /** What is compared. */
    public enum Measure {
        COUNT,
        RATE
    }
}
