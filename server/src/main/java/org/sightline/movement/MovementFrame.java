package org.sightline.movement;

import java.util.List;
import org.sightline.dataset.DatasetVersion;

/**
 * One version of the movements, in stored order.
 *
 * @param version which version
 * @param movements the rows
 */
public record MovementFrame(DatasetVersion version, List<Movement> movements) {
    public MovementFrame {
        movements = List.copyOf(movements);
    }
}
