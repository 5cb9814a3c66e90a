package org.sightline.movement;

import java.util.Optional;
import java.util.Set;
import org.sightline.area.Level;
import org.sightline.period.MonthRange;

/**
 * Who moves where?
 *
 * @param level between which areas
 * @param months movements whose period lies within; all when empty
 * @param categories kinds of movement in the words of the data; all when empty
 * @param boundary which flows to list
 */
public record MovementQuery(Level level, Optional<MonthRange> months, Set<String> categories, Boundary boundary) {
    public MovementQuery {
        categories = Set.copyOf(categories);
    }
}
