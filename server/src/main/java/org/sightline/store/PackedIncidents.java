package org.sightline.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;

/** Incidents in the embedded store: each column cut into pieces of 50,000 values, each piece compressed. */
final class PackedIncidents implements IncidentSink {
    private static final int PIECE = 50_000;

    private final long version;
    private final PreparedStatement insert;
    private final int[][] piece = new int[IncidentColumn.COUNT][PIECE];
    private int filled;
    private int rowsBefore;
    private int pieces;

    PackedIncidents(Handle handle, long version) throws SQLException {
        this.version = version;
        this.insert = handle.getConnection().prepareStatement("insert into incident_column values (?, ?, ?, ?, ?)");
    }

    @Override
    public void write(int[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            piece[i][filled] = row[i];
        }
        filled++;
        if (filled == PIECE) {
            flush();
        }
    }

    @Override
    public void finish() throws SQLException {
        if (filled > 0) {
            flush();
        }
        insert.close();
    }

    @Override
    public void abandon() throws SQLException {
        insert.close();
    }

    private void flush() throws SQLException {
        for (IncidentColumn column : IncidentColumn.values()) {
            insert.setLong(1, RowId.of(version, pieces));
            insert.setString(2, column.column());
            insert.setInt(3, rowsBefore);
            insert.setInt(4, filled);
            insert.setBytes(5, PackedNumbers.pack(Arrays.copyOf(piece[column.ordinal()], filled)));
            insert.addBatch();
            pieces++;
        }
        insert.executeBatch();
        rowsBefore += filled;
        filled = 0;
    }

    /** Fills the arrays with a version's columns. */
    static void read(Handle handle, long version, int[][] columns) {
        VersionRows.list(
                        handle,
                        "select name, first_row, row_count, packed from incident_column",
                        version,
                        (row, context) -> new Piece(
                                row.getString("name"),
                                row.getInt("first_row"),
                                PackedNumbers.unpack(row.getBytes("packed"), row.getInt("row_count"))))
                .forEach(piece -> piece.copyInto(columns));
    }

    private record Piece(String name, int firstRow, int[] values) {
        void copyInto(int[][] columns) {
            for (IncidentColumn column : IncidentColumn.values()) {
                if (column.column().equals(name)) {
                    System.arraycopy(values, 0, columns[column.ordinal()], firstRow, values.length);
                }
            }
        }
    }
}
