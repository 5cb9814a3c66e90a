package org.sightline.store;

import java.nio.file.Path;
import org.sightline.area.AreaRepository;
import org.sightline.dataset.DatasetRepository;
import org.sightline.incident.IncidentRepository;
import org.sightline.movement.MovementRepository;
import org.sightline.score.ObservationRepository;

/** An open store: the repositories of one database, embedded or shared. */
public final class Store implements AutoCloseable {
    private final Database database;
    private final AreaRepository areas;
    private final IncidentRepository incidents;
    private final ObservationRepository observations;
    private final MovementRepository movements;
    private final DatasetRepository datasets;

    private Store(Database database) {
        this.database = database;
        this.areas = new JdbcAreaRepository(database);
        this.incidents = new JdbcIncidentRepository(database);
        this.observations = new JdbcObservationRepository(database);
        this.movements = new JdbcMovementRepository(database);
        this.datasets = new JdbcDatasetRepository(database);
    }

    /**
     * Opens the store in a folder, made where it is missing; one process at a time may have it open.
     *
     * @throws StoreUnavailable when another process has it, the folder cannot be written or its file is not a store
     */
    public static Store embedded(Path directory) {
        return new Store(Database.open(
                EmbeddedPlace.configure(directory),
                new EmbeddedDialect(),
                directory.toAbsolutePath().normalize().toString()));
    }

    /**
     * Opens the store in a PostgreSQL database with PostGIS, which many processes may share.
     *
     * @param url {@code postgresql://user:password@host:port/name} or {@code jdbc:postgresql://host:port/name?user=…&password=…}
     * @throws StoreUnavailable when there is no answer, no permission or no PostGIS
     */
    public static Store postgis(String url) {
        PostgisAddress address = PostgisAddress.parse(url);
        return new Store(Database.open(address.configure(), new PostgisDialect(), address.where()));
    }

    public AreaRepository areas() {
        return areas;
    }

    public IncidentRepository incidents() {
        return incidents;
    }

    public ObservationRepository observations() {
        return observations;
    }

    public MovementRepository movements() {
        return movements;
    }

    public DatasetRepository datasets() {
        return datasets;
    }

    /** Whether the database answers now. */
    public boolean answers() {
        return database.answers();
    }

    @Override
    public void close() {
        database.close();
    }
}
