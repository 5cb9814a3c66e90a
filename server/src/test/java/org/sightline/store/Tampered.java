package org.sightline.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.sightline.dataset.DatasetKind;

/** Writes a version of one incident as bare numbers. */
final class Tampered {
    private Tampered() {}

    static void write(Database database, int x, int y) {
        try (database;
                Handle handle = database.begin()) {
            try {
                writeRow(database, handle, x, y);
                handle.commit();
            } catch (SQLException e) {
                handle.rollback();
                throw database.failure(e);
            }
        }
    }

    private static void writeRow(Database database, Handle handle, int x, int y) throws SQLException {
        long id = VersionLog.nextId(handle);
        IncidentSink sink = database.dialect().writeIncidents(handle, id);
        int[] row = new int[IncidentColumn.COUNT];
        row[IncidentColumn.MONTH.ordinal()] = 24_000;
        row[IncidentColumn.X.ordinal()] = x;
        row[IncidentColumn.Y.ordinal()] = y;
        sink.write(row);
        sink.finish();
        handle.execute("insert into incident_word values (?, '')", RowId.first(id));
        handle.execute("insert into incident_version values (?, 1, 'ASSUMED', 0, 0)", id);
        VersionLog.append(handle, id, DatasetKind.INCIDENTS, JdbcIncidentDraft.NAME, Facts.summary(1));
    }
}
