package org.sightline.dataset;

import java.util.List;

/**
 * A dataset version being written in one transaction: invisible until {@link #commit}, gone when closed before it.
 *
 * @param <T> the row
 */
public interface Draft<T> extends AutoCloseable {
    /** Writes one row. */
    void add(T row);

    /** Makes the version the current one of its kind and name. Nothing may be added afterwards. */
    DatasetVersion commit(ImportSummary summary, List<RowIssue> issues);

    /** Rolls back unless committed. */
    @Override
    void close();
}
