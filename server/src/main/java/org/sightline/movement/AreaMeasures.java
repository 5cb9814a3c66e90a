package org.sightline.movement;

import org.sightline.area.AreaCode;
import org.sightline.privacy.Figure;

/**
 * What movement of one area is like.
 *
 * @param code its code
 * @param name its name
 * @param flows arrivals, departures and movement within, as shown
 * @param net arrivals less departures
 * @param rate departures per 1,000 children who live there, with its 95 % interval
 * @param out of what leaves
 * @param in of what arrives
 * @param reciprocity share of what leaves that is matched by as many coming back
 */
public record AreaMeasures(
        AreaCode code, String name, AreaFlows flows, Figure net, Figure rate, Side out, Side in, Figure reciprocity) {

    /**
     * One side; figures rest on the flows that are shown. A share has limits that hold whatever the flows that are not shown are.
     *
     * @param partners how many flows are shown
     * @param authority share that crosses an authority's border
     * @param force share that crosses a police force's border
     * @param concentration Herfindahl's: 1 where all go one way
     * @param distanceKm mean straight distance
     */
    public record Side(int partners, Figure authority, Figure force, Figure concentration, Figure distanceKm) {}
}
