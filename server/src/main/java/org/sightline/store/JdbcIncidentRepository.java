package org.sightline.store;

import java.util.List;
import java.util.Optional;
import org.sightline.dataset.DatasetKind;
import org.sightline.incident.IncidentDraft;
import org.sightline.incident.IncidentFrame;
import org.sightline.incident.IncidentRepository;

/** The incidents in the store. */
final class JdbcIncidentRepository implements IncidentRepository {
    private final Database database;
    private final VersionCache<DatasetKind, IncidentFrame> frames = new VersionCache<>();

    JdbcIncidentRepository(Database database) {
        this.database = database;
    }

    @Override
    public Optional<IncidentFrame> find() {
        return database.read(handle -> VersionLog.findCurrent(handle, DatasetKind.INCIDENTS, JdbcIncidentDraft.NAME))
                .map(id -> frames.get(
                        DatasetKind.INCIDENTS,
                        List.of(id),
                        () -> database.read(handle -> IncidentFrames.load(handle, database.dialect(), id))));
    }

    @Override
    public IncidentDraft open() {
        return JdbcIncidentDraft.open(database);
    }
}
