package org.sightline.movement;

import java.util.Optional;
import org.sightline.period.MonthRange;

/**
 * Which flows have become more, or fewer?
 *
 * @param flows which movements, in the later months
 * @param before the earlier months
 */
public record FlowChangeQuery(MovementQuery flows, MonthRange before) {
    /** The same movements in the earlier months. */
    MovementQuery earlier() {
        return new MovementQuery(flows.level(), Optional.of(before), flows.categories(), flows.boundary());
    }
}
