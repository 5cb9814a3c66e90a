package org.sightline.hotspot;

import org.sightline.area.Level;

/**
 * How many incidents were recorded in each area?
 *
 * @param level of which areas
 * @param filter which incidents
 */
public record CountQuery(Level level, IncidentFilter filter) {}
