package org.sightline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** H2 in a file: shapes as WKB, incidents as packed columns. */
final class EmbeddedDialect implements Dialect {
    @Override
    public String folder() {
        return "embedded";
    }

    @Override
    public void prepare(DataSource source, String where) {
        // an H2 file needs nothing before its migrations
    }

    @Override
    public String explain(SQLException failure, String where) {
        String start = "the store in " + where + " cannot be opened: ";
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                start + "another Sightline is using it; stop that one, or use a PostgreSQL database to share";
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.UNSUPPORTED_SETTING_1,
                    ErrorCode.WRONG_USER_OR_PASSWORD ->
                start + EmbeddedPlace.FILE + " there is not a Sightline store; name another folder or restore a copy";
            default -> start + "the folder or its files cannot be written; check their permissions and the free space";
        };
    }

    @Override
    public void bindShape(PreparedStatement statement, int index, MultiPolygon shape) throws SQLException {
        statement.setBytes(index, new WKBWriter().write(shape));
    }

    @Override
    public MultiPolygon readShape(ResultSet row, String column) throws SQLException {
        try {
            return Shapes.multi(new WKBReader(Shapes.FACTORY).read(row.getBytes(column)));
        } catch (ParseException e) {
            throw new SQLException("a stored shape is damaged", e);
        }
    }

    @Override
    public IncidentSink writeIncidents(Handle handle, long version) throws SQLException {
        return new PackedIncidents(handle, version);
    }

    @Override
    public void readIncidents(Handle handle, long version, int[][] columns) {
        PackedIncidents.read(handle, version, columns);
    }
}
