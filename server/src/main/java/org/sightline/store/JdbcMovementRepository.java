package org.sightline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sightline.area.AreaCode;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.Draft;
import org.sightline.movement.Movement;
import org.sightline.movement.MovementFrame;
import org.sightline.movement.MovementRepository;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/** The movements in the store. */
final class JdbcMovementRepository implements MovementRepository {
    private static final String NAME = "movements";

    private final Database database;
    private final VersionCache<DatasetKind, MovementFrame> frames = new VersionCache<>();

    JdbcMovementRepository(Database database) {
        this.database = database;
    }

    @Override
    public Optional<MovementFrame> find() {
        return database.read(handle -> VersionLog.findCurrent(handle, DatasetKind.MOVEMENTS, NAME))
                .map(id -> frames.get(
                        DatasetKind.MOVEMENTS, List.of(id), () -> database.read(handle -> load(handle, id))));
    }

    @Override
    public Draft<Movement> open() {
        return JdbcDraft.open(
                database,
                DatasetKind.MOVEMENTS,
                NAME,
                (handle, version) -> new BatchWriter<>(
                        handle,
                        version,
                        "insert into movement values (?, ?, ?, ?, ?, ?, ?, ?)",
                        JdbcMovementRepository::bind));
    }

    private static void bind(PreparedStatement statement, Movement movement) throws SQLException {
        statement.setString(2, movement.origin().value());
        statement.setString(3, movement.destination().value());
        statement.setInt(4, movement.months().from().index());
        statement.setInt(5, movement.months().to().index());
        statement.setString(6, StoredText.of(movement.category()));
        bindCount(statement, 7, movement.children());
        bindCount(statement, 8, movement.episodes());
    }

    private static void bindCount(PreparedStatement statement, int index, long count) throws SQLException {
        if (count == Movement.UNKNOWN) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, count);
        }
    }

    private static MovementFrame load(Handle handle, long version) {
        Sharing sharing = new Sharing();
        List<Movement> movements = VersionRows.list(
                handle,
                "select origin, destination, month_from, month_to, category, children, episodes from movement",
                version,
                (row, context) -> sharing.movement(row));
        return new MovementFrame(JdbcDatasetRepository.get(handle, version), movements);
    }

    private static final class Sharing {
        private final Interned<AreaCode> codes = new Interned<>();
        private final Interned<MonthRange> ranges = new Interned<>();
        private final Interned<String> categories = new Interned<>();

        Movement movement(ResultSet row) throws SQLException {
            return new Movement(
                    codes.one(new AreaCode(row.getString("origin"))),
                    codes.one(new AreaCode(row.getString("destination"))),
                    ranges.one(new MonthRange(
                            Month.ofIndex(row.getInt("month_from")), Month.ofIndex(row.getInt("month_to")))),
                    categories.one(row.getString("category")),
                    count(row, "children"),
                    count(row, "episodes"));
        }

        private static long count(ResultSet row, String column) throws SQLException {
            long count = row.getLong(column);
            return row.wasNull() ? Movement.UNKNOWN : count;
        }
    }
}
