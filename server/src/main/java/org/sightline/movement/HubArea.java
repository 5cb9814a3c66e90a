package org.sightline.movement;

import org.sightline.area.AreaCode;
import org.sightline.privacy.Figure;

/**
 * What leads to an area.
 *
 * @param code of the area
 * @param name of the area
 * @param arrivals of the flows that are shown
 * @param origins how many areas these come from
 * @param effective effective number of origins
 * @param largest share of the largest origin
 * @param expected arrivals, from the size and the position of the area
 * @param ratio arrivals to expected, with its 95 % interval
 * @param p one-sided
 * @param adjusted p adjusted for the number of areas
 * @param hub whether arrivals are beyond chance and come from many
 */
public record HubArea(
        AreaCode code,
        String name,
        long arrivals,
        int origins,
        Figure effective,
        Figure largest,
        Figure expected,
        Figure ratio,
        Figure p,
        Figure adjusted,
        boolean hub) {}
