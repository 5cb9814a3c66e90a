package org.sightline.store;

import java.sql.SQLException;

/**
 * Writes the rows of one version.
 *
 * @param <T> the row
 */
interface RowWriter<T> {
    void write(T row) throws SQLException;

    /** Writes what is still held back; called once, before the commit. */
    void finish() throws SQLException;

    /** Gives up what is under way, so that the connection can roll back. */
    default void abandon() throws SQLException {}
}
