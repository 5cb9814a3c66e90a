package org.sightline.movement;

import java.util.Optional;
import org.sightline.dataset.Draft;

/** The stored movements. */
public interface MovementRepository {
    /** The current movements as columns; cached by version. */
    Optional<MovementFrame> find();

    /** Begins a new version, which will replace the current one. */
    Draft<Movement> open();
}
