package org.sightline.incident;

import org.jspecify.annotations.Nullable;
import org.sightline.area.AreaCode;
import org.sightline.period.MonthRange;

/**
 * Months that somebody reported: within them an area without incidents has 0, outside them it has no data.
 *
 * @param reporter who reported, as in the file
 * @param area for which area, null where only the reporter is known (its name is then matched with the police forces' names)
 * @param months which months
 */
public record CoverageSpan(String reporter, @Nullable AreaCode area, MonthRange months) {}
