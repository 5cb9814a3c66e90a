package org.sightline.incident;

import java.util.Optional;

/** The stored incidents. */
public interface IncidentRepository {
    /** The current incidents as columns; cached by version. */
    Optional<IncidentFrame> find();

    /** Begins a new version, which will replace the current one. */
    IncidentDraft open();
}
