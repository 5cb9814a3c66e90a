package org.sightline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import javax.sql.DataSource;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.MultiPolygon;

/** PostgreSQL with PostGIS: real geometry columns, incidents as rows. */
final class PostgisDialect implements Dialect {
    @Override
    public String folder() {
        return "postgis";
    }

    @Override
    public void prepare(DataSource source, String where) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists postgis");
        } catch (SQLException e) {
            throw new StoreUnavailable(
                    "the database " + where + " has no PostGIS; have its administrator run: create extension postgis",
                    e);
        }
    }

    @Override
    public String explain(SQLException failure, String where) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String reason = state.startsWith("28")
                ? "user or password is refused; check both in the address"
                : state.startsWith("3D")
                        ? "there is no such database; create it first"
                        : "no answer; check host and port, and that PostgreSQL is running";
        return "the database " + where + " cannot be opened: " + reason;
    }

    @Override
    public void bindShape(PreparedStatement statement, int index, MultiPolygon shape) throws SQLException {
        statement.setObject(index, new JtsGeometry(shape), Types.OTHER);
    }

    @Override
    public MultiPolygon readShape(ResultSet row, String column) throws SQLException {
        return Shapes.multi(JtsGeometry.geomFromString(row.getString(column)));
    }

    @Override
    public IncidentSink writeIncidents(Handle handle, long version) throws SQLException {
        return new CopiedIncidents(handle, version);
    }

    @Override
    public void readIncidents(Handle handle, long version, int[][] columns) throws SQLException {
        CopiedIncidents.read(handle, version, columns);
    }
}
