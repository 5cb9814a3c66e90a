package org.sightline.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * Writes rows in batches; the first parameter of the statement is the row's {@link RowId}.
 *
 * @param <T> the row
 */
final class BatchWriter<T> implements RowWriter<T> {
    private static final int BATCH = 1_000;

    private final PreparedStatement statement;
    private final long version;
    private final Binder<T> binder;
    private int written;

    BatchWriter(Handle handle, long version, String insert, Binder<T> binder) throws SQLException {
        this.statement = handle.getConnection().prepareStatement(insert);
        this.version = version;
        this.binder = binder;
    }

    @Override
    public void write(T row) throws SQLException {
        statement.setLong(1, nextId());
        binder.bind(statement, row);
        statement.addBatch();
        written++;
        if (written % BATCH == 0) {
            statement.executeBatch();
        }
    }

    /** The id that the next row will have. */
    long nextId() {
        return RowId.of(version, written);
    }

    int written() {
        return written;
    }

    @Override
    public void finish() throws SQLException {
        statement.executeBatch();
        statement.close();
    }

    /**
     * Sets the parameters from the second on.
     *
     * @param <T> the row
     */
    interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }
}
