package org.sightline.movement;

import java.util.List;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.privacy.Figure;

/**
 * A flow from one area to another.
 *
 * @param origin where from
 * @param destination where to
 * @param count children, or episodes where children are not known
 * @param episodes episodes; undefined where not known
 * @param expected how many there would be if only the sizes of arrivals and departures mattered
 * @param crosses levels whose border it crosses
 */
public record Flow(
        AreaCode origin, AreaCode destination, long count, Figure episodes, Figure expected, List<Level> crosses) {
    public Flow {
        crosses = List.copyOf(crosses);
    }
}
