package org.sightline.store;

import java.sql.SQLException;

/** Takes incidents as rows of numbers. */
interface IncidentSink {
    /** Writes a row: one value for each {@link IncidentColumn}; the array is free again afterwards. */
    void write(int[] row) throws SQLException;

    /** Writes what is still held back. */
    void finish() throws SQLException;

    /** Gives up what is under way, so that the connection can roll back. */
    void abandon() throws SQLException;
}
