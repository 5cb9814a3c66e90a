package org.sightline.movement;

import org.sightline.area.AreaCode;
import org.sightline.privacy.Figure;

/**
 * What goes into and out of one area.
 *
 * @param code its code
 * @param name its name
 * @param in arrivals from other areas
 * @param out departures to other areas
 * @param within movements that stay inside
 */
public record AreaFlows(AreaCode code, String name, Figure in, Figure out, Figure within) {}
