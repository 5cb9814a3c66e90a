package org.sightline.store;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.Draft;
import org.sightline.dataset.ImportSummary;
import org.sightline.dataset.RowIssue;

/**
 * A version being written in one transaction on a connection of its own. After a failure it can only be closed.
 *
 * @param <T> the row
 * @param <W> what writes the rows
 */
final class JdbcDraft<T, W extends RowWriter<T>> implements Draft<T> {
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final DatasetKind kind;
    private final String name;
    private final Handle handle;
    private final long id;
    private final W writer;
    private State state = State.OPEN;

    private enum State {
        OPEN,
        FAILED,
        ENDED
    }

    private JdbcDraft(Database database, DatasetKind kind, String name, Handle handle, Opening<W> opening)
            throws SQLException {
        this.database = database;
        this.kind = kind;
        this.name = name;
        this.handle = handle;
        this.id = VersionLog.nextId(handle);
        this.writer = opening.open(handle, id);
    }

    static <T, W extends RowWriter<T>> JdbcDraft<T, W> open(
            Database database, DatasetKind kind, String name, Opening<W> opening) {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || !StoredText.of(name).equals(name)) {
            throw new IllegalArgumentException("a dataset has a name of at most 200 characters");
        }
        Handle handle = database.begin();
        try {
            return new JdbcDraft<>(database, kind, name, handle, opening);
        } catch (JdbiException | SQLException e) {
            handle.rollback().close();
            throw database.failure(e);
        }
    }

    W writer() {
        return writer;
    }

    @Override
    public void add(T row) {
        requireOpen();
        state = State.FAILED;
        try {
            writer.write(row);
        } catch (SQLException e) {
            throw database.failure(e);
        }
        state = State.OPEN;
    }

    @Override
    public DatasetVersion commit(ImportSummary summary, List<RowIssue> issues) {
        requireOpen();
        state = State.FAILED;
        try {
            writer.finish();
            VersionLog.writeIssues(handle, id, issues);
            DatasetVersion version = VersionLog.append(handle, id, kind, name, summary);
            handle.commit();
            state = State.ENDED;
            handle.close();
            return version;
        } catch (JdbiException | SQLException e) {
            throw database.failure(e);
        }
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("the import has ended or failed; nothing more can be written");
        }
    }

    @Override
    public void close() {
        if (state == State.ENDED) {
            return;
        }
        state = State.ENDED;
        try (handle) {
            writer.abandon();
            handle.rollback();
        } catch (JdbiException | SQLException e) {
            throw database.failure(e);
        }
    }

    /**
     * Begins to write the rows of a version.
     *
     * @param <W> what writes them
     */
    interface Opening<W> {
        W open(Handle handle, long version) throws SQLException;
    }
}
