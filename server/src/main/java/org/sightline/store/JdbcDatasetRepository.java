package org.sightline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.DatasetRepository;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.ImportSummary;
import org.sightline.dataset.RowIssue;

/** The dataset versions in the store. */
final class JdbcDatasetRepository implements DatasetRepository {
    private static final String SELECT = """
            select v.id, v.kind, v.name, v.number, v.created, v.sha256,
                v.rows_read, v.rows_stored, v.rows_rejected, v.rows_unlocated
            from dataset_version v
            """;
    private static final String IS_CURRENT = """
            where not exists (
                select 1 from dataset_version w where w.kind = v.kind and w.name = v.name and w.number > v.number)""";
    private static final String NEWEST_FIRST = " order by v.created desc";

    private final Database database;

    JdbcDatasetRepository(Database database) {
        this.database = database;
    }

    @Override
    public List<DatasetVersion> listVersions() {
        return database.read(handle -> list(handle, SELECT + NEWEST_FIRST));
    }

    @Override
    public List<DatasetVersion> listCurrent() {
        return database.read(handle -> list(handle, SELECT + IS_CURRENT + NEWEST_FIRST));
    }

    @Override
    public Optional<DatasetVersion> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    @Override
    public List<RowIssue> listIssues(long id, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select file_name, line, column_name, rule, rejected from dataset_issue
                        where id between :first and :last order by id limit :limit""")
                .bind("first", RowId.first(id))
                .bind("last", RowId.last(id))
                .bind("limit", limit)
                .map((row, context) -> new RowIssue(
                        row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getBoolean(5)))
                .list());
    }

    @Override
    public long countIssues(long id) {
        return database.read(handle -> VersionRows.count(handle, "dataset_issue", id));
    }

    /** A version that is known to be there. */
    static DatasetVersion get(Handle handle, long id) {
        return find(handle, id).orElseThrow(() -> new IllegalStateException("no dataset version " + id));
    }

    private static Optional<DatasetVersion> find(Handle handle, long id) {
        return handle.createQuery(SELECT + " where v.id = :id")
                .bind("id", id)
                .map((row, context) -> version(handle, row))
                .findOne();
    }

    private static List<DatasetVersion> list(Handle handle, String sql) {
        return handle.createQuery(sql)
                .map((row, context) -> version(handle, row))
                .list();
    }

    private static DatasetVersion version(Handle handle, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        ImportSummary summary = new ImportSummary(
                listTexts(handle, "select name from dataset_file", id),
                row.getString("sha256"),
                row.getLong("rows_read"),
                row.getLong("rows_stored"),
                row.getLong("rows_rejected"),
                row.getLong("rows_unlocated"),
                listTexts(handle, "select sentence from dataset_note", id));
        return new DatasetVersion(
                id,
                DatasetKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getInt("number"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                summary);
    }

    private static List<String> listTexts(Handle handle, String select, long version) {
        return VersionRows.list(handle, select, version, (row, context) -> row.getString(1));
    }
}
