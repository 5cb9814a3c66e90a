package org.sightline.movement;

import java.util.List;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.privacy.Figure;

/**
 * A flow in two periods.
 *
 * @param origin where from
 * @param destination where to
 * @param before in the earlier months
 * @param after in the later months
 * @param ratio of the rates a month, after to before, with its 95 % interval
 * @param p two-sided
 * @param adjusted p adjusted for the number of flows
 * @param change what can be said of it
 * @param crosses levels whose border it crosses
 */
public record ChangedFlow(
        AreaCode origin,
        AreaCode destination,
        Figure before,
        Figure after,
        Figure ratio,
        Figure p,
        Figure adjusted,
        Change change,
        List<Level> crosses) {
    public ChangedFlow {
        crosses = List.copyOf(crosses);
    }

    /** What can be said of a flow. */
    public enum Change {
        MORE,
        FEWER,
        NOT_SIGNIFICANT,
        NOT_TOLD
    }
}
