package org.sightline;

import org.sightline.area.AreaRepository;
import org.sightline.dataset.DatasetRepository;
import org.sightline.incident.IncidentRepository;
import org.sightline.movement.MovementRepository;
import org.sightline.score.ObservationRepository;
import org.sightline.store.Store;

/**
 * All that the server reads.
 *
 * @param areas areas, populations, code changes
 * @param incidents anonymised incidents
 * @param observations figures of indicators
 * @param movements movements between areas
 * @param datasets versions and their issues
 */
public record Repositories(
        AreaRepository areas,
        IncidentRepository incidents,
        ObservationRepository observations,
        MovementRepository movements,
        DatasetRepository datasets) {
    /** Those of a store. */
    public static Repositories of(Store store) {
        return new Repositories(
                store.areas(), store.incidents(), store.observations(), store.movements(), store.datasets());
    }
}
