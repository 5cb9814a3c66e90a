package org.sightline.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads the rows of one version, in stored order. */
final class VersionRows {
    private static final int FETCH = 10_000;

    private VersionRows() {}

    /** The rows of a table; the select is given without its condition. */
    static <T> List<T> list(Handle handle, String select, long version, RowMapper<T> mapper) {
        return query(handle, select + " where id between :first and :last order by id", version)
                .map(mapper)
                .list();
    }

    /** How many rows a version has in a table. */
    static long count(Handle handle, String table, long version) {
        return query(handle, "select count(*) from " + table + " where id between :first and :last", version)
                .mapTo(Long.class)
                .one();
    }

    private static Query query(Handle handle, String sql, long version) {
        return handle.createQuery(sql)
                .setFetchSize(FETCH)
                .bind("first", RowId.first(version))
                .bind("last", RowId.last(version));
    }
}
