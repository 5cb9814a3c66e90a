package org.sightline.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sightline.area.AreaCode;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.Draft;
import org.sightline.score.Activity;
import org.sightline.score.Observation;
import org.sightline.score.ObservationRepository;

/** Observations of indicators and activities in the store. */
final class JdbcObservationRepository implements ObservationRepository {
    private final Database database;
    private final VersionCache<DatasetKind, List<Observation>> observations = new VersionCache<>();
    private final VersionCache<DatasetKind, List<Activity>> activities = new VersionCache<>();

    JdbcObservationRepository(Database database) {
        this.database = database;
    }

    @Override
    public List<Observation> listObservations() {
        List<Long> versions = database.read(handle -> VersionLog.listCurrent(handle, DatasetKind.INDICATORS));
        return observations.get(
                DatasetKind.INDICATORS,
                versions,
                () -> database.read(handle -> ObservationRows.list(handle, versions)));
    }

    @Override
    public List<DatasetVersion> listVersions() {
        return database.read(handle -> VersionLog.listCurrent(handle, DatasetKind.INDICATORS).stream()
                .map(id -> JdbcDatasetRepository.get(handle, id))
                .toList());
    }

    @Override
    public Draft<Observation> open(String name) {
        return JdbcDraft.open(database, DatasetKind.INDICATORS, name, ObservationRows::writer);
    }

    @Override
    public List<Activity> listActivities() {
        List<Long> versions = database.read(handle -> VersionLog.listCurrent(handle, DatasetKind.ACTIVITIES));
        return activities.get(
                DatasetKind.ACTIVITIES, versions, () -> database.read(handle -> loadActivities(handle, versions)));
    }

    private static List<Activity> loadActivities(Handle handle, List<Long> versions) {
        return versions.stream()
                .flatMap(version -> VersionRows.list(
                        handle,
                        "select held, area, kind, note from activity",
                        version,
                        (row, context) -> new Activity(
                                row.getObject(1, LocalDate.class),
                                new AreaCode(row.getString(2)),
                                row.getString(3),
                                row.getString(4)))
                        .stream())
                .sorted(Comparator.comparing(Activity::date))
                .toList();
    }

    @Override
    public Draft<Activity> openActivities(String name) {
        return JdbcDraft.open(
                database,
                DatasetKind.ACTIVITIES,
                name,
                (handle, version) -> new BatchWriter<Activity>(
                        handle, version, "insert into activity values (?, ?, ?, ?, ?)", (statement, activity) -> {
                            statement.setObject(2, activity.date());
                            statement.setString(3, activity.area().value());
                            statement.setString(4, StoredText.of(activity.kind()));
                            statement.setString(5, StoredText.of(activity.note()));
                        }));
    }
}
