package org.sightline.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.sightline.incident.IncidentFrame;

/** Incidents in PostgreSQL: rows streamed by COPY into a partition that is attached, and so indexed, at the end. */
final class CopiedIncidents implements IncidentSink {
    private static final int BLOCK = 1 << 16;
    private static final int FETCH = 20_000;
    private static final String COLUMNS =
            Arrays.stream(IncidentColumn.values()).map(IncidentColumn::column).collect(Collectors.joining(", "));

    private final Handle handle;
    private final long version;
    private final CopyIn copy;
    private final StringBuilder block = new StringBuilder(BLOCK + 1_000);
    private int written;

    CopiedIncidents(Handle handle, long version) throws SQLException {
        this.handle = handle;
        this.version = version;
        handle.execute("create table " + table() + " (like incident including constraints including generated)");
        this.copy = handle.getConnection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table() + " (id, " + COLUMNS + ") from stdin");
    }

    private String table() {
        return "incident_" + version;
    }

    @Override
    public void write(int[] row) throws SQLException {
        block.append(RowId.of(version, written));
        for (int value : row) {
            block.append('\t');
            if (value == IncidentFrame.NOWHERE) {
                block.append("\\N");
            } else {
                block.append(value);
            }
        }
        block.append('\n');
        written++;
        if (block.length() >= BLOCK) {
            send();
        }
    }

    private void send() throws SQLException {
        byte[] bytes = block.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
        block.setLength(0);
    }

    @Override
    public void finish() throws SQLException {
        send();
        copy.endCopy();
        handle.execute("alter table incident attach partition " + table() + " for values from (" + RowId.first(version)
                + ") to (" + RowId.first(version + 1) + ")");
        handle.execute("analyze " + table());
    }

    @Override
    public void abandon() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    /** Fills the arrays with a version's columns. */
    static void read(Handle handle, long version, int[][] columns) throws SQLException {
        String sql = "select id, " + COLUMNS + " from incident where id between ? and ? order by id";
        try (PreparedStatement select = handle.getConnection().prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            select.setLong(1, RowId.first(version));
            select.setLong(2, RowId.last(version));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    copyRow(row, columns);
                }
            }
        }
    }

    private static void copyRow(ResultSet row, int[][] columns) throws SQLException {
        int place = RowId.place(row.getLong(1));
        for (int i = 0; i < columns.length; i++) {
            int value = row.getInt(i + 2);
            columns[i][place] = value == 0 && row.wasNull() ? IncidentFrame.NOWHERE : value;
        }
    }
}
