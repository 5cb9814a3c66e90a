package org.sightline.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sightline.area.Area;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaRepository;
import org.sightline.area.CodeChange;
import org.sightline.area.Level;
import org.sightline.area.Population;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.Draft;

/** Areas, populations and code changes in the store. */
final class JdbcAreaRepository implements AreaRepository {
    private final Database database;
    private final VersionCache<Level, AreaFrame> frames = new VersionCache<>();
    private final VersionCache<DatasetKind, List<Population>> populations = new VersionCache<>();
    private final VersionCache<DatasetKind, List<CodeChange>> changes = new VersionCache<>();

    JdbcAreaRepository(Database database) {
        this.database = database;
    }

    @Override
    public Optional<AreaFrame> find(Level level) {
        return database.read(handle -> VersionLog.findCurrent(handle, DatasetKind.AREAS, level.id()))
                .map(id -> frames.get(level, List.of(id), () -> database.read(handle -> load(handle, level, id))));
    }

    private AreaFrame load(Handle handle, Level level, long version) {
        return AreaFrame.of(
                JdbcDatasetRepository.get(handle, version),
                level,
                AreaRows.vintage(handle, version),
                AreaRows.list(handle, database.dialect(), version));
    }

    @Override
    public List<Level> listLevels() {
        return database
                .read(handle -> handle.createQuery("select distinct name from dataset_version where kind = :kind")
                        .bind("kind", DatasetKind.AREAS.id())
                        .mapTo(String.class)
                        .list())
                .stream()
                .flatMap(name -> Level.find(name).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Override
    public Draft<Area> open(Level level, int vintage) {
        return JdbcDraft.open(
                database,
                DatasetKind.AREAS,
                level.id(),
                (handle, version) -> new AreaRows(handle, database.dialect(), version, vintage));
    }

    @Override
    public List<Population> listPopulations() {
        List<Long> versions = database.read(handle -> VersionLog.listCurrent(handle, DatasetKind.POPULATIONS));
        return populations.get(
                DatasetKind.POPULATIONS,
                versions,
                () -> database.read(handle -> PopulationRows.list(handle, versions)));
    }

    @Override
    public List<DatasetVersion> listPopulationVersions() {
        return database.read(handle -> VersionLog.listCurrent(handle, DatasetKind.POPULATIONS).stream()
                .map(id -> JdbcDatasetRepository.get(handle, id))
                .toList());
    }

    @Override
    public Draft<Population> openPopulations(String name) {
        return JdbcDraft.open(database, DatasetKind.POPULATIONS, name, PopulationRows::writer);
    }

    @Override
    public List<CodeChange> listCodeChanges() {
        List<Long> versions = database.read(handle -> VersionLog.listCurrent(handle, DatasetKind.LOOKUP));
        return changes.get(
                DatasetKind.LOOKUP, versions, () -> database.read(handle -> CodeChangeRows.list(handle, versions)));
    }

    @Override
    public Draft<CodeChange> openCodeChanges(String name) {
        return JdbcDraft.open(database, DatasetKind.LOOKUP, name, CodeChangeRows::writer);
    }
}
