package org.sightline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.MultiPolygon;

/** All that differs between the embedded store and PostGIS. */
interface Dialect {
    /** The folder of its own migrations. */
    String folder();

    /** Makes an open database ready for the migrations, or says why it cannot be. */
    void prepare(DataSource source, String where);

    /** Why no connection was had, in one line: what, where, what to do. */
    String explain(SQLException failure, String where);

    /** Sets a parameter to a shape in EPSG:27700. */
    void bindShape(PreparedStatement statement, int index, MultiPolygon shape) throws SQLException;

    /** The shape in a column. */
    MultiPolygon readShape(ResultSet row, String column) throws SQLException;

    /** Begins to write the incidents of a version. */
    IncidentSink writeIncidents(Handle handle, long version) throws SQLException;

    /** Fills one array for each {@link IncidentColumn}, in stored order. */
    void readIncidents(Handle handle, long version, int[][] columns) throws SQLException;
}
