package org.sightline.hotspot;

import org.sightline.area.AreaCode;
import org.sightline.privacy.Figure;

/**
 * The recorded incidents of one area.
 *
 * @param code its code
 * @param name its name
 * @param count incidents
 * @param rate per 1,000 residents a year, over the months reported for
 */
public record AreaCount(AreaCode code, String name, Figure count, Figure rate) {
    AreaCount hidden() {
        return new AreaCount(code, name, new Figure.Hidden(), new Figure.Hidden());
    }
}
