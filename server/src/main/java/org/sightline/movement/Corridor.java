package org.sightline.movement;

import java.util.List;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.privacy.Figure;

/**
 * A flow that is shown, against what size and distance lead one to expect.
 *
 * @param origin where from
 * @param destination where to
 * @param count movements
 * @param expected by the gravity model
 * @param ratio count to expected, with its 95 % interval
 * @param z residual in units of its standard deviation, over-dispersion allowed for
 * @param p that chance makes as many or more
 * @param adjusted p adjusted for the number of pairs
 * @param distanceKm straight line between where children live
 * @param found whether it is a corridor
 * @param crosses levels whose border it crosses
 */
public record Corridor(
        AreaCode origin,
        AreaCode destination,
        long count,
        Figure expected,
        Figure ratio,
        Figure z,
        Figure p,
        Figure adjusted,
        double distanceKm,
        boolean found,
        List<Level> crosses) {
    public Corridor {
        crosses = List.copyOf(crosses);
    }
}
