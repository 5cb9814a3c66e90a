package org.sightline.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.ImportSummary;
import org.sightline.dataset.RowIssue;

/** Numbers versions as they are committed, and knows which is current: of one kind and name, the one with the highest number. */
final class VersionLog {
    private static final String CURRENT = """
            select v.id from dataset_version v where v.kind = :kind and v.name = :name
            order by v.number desc limit 1""";
    private static final String ALL_CURRENT = """
            select v.id from dataset_version v where v.kind = :kind and not exists (
                select 1 from dataset_version w where w.kind = v.kind and w.name = v.name and w.number > v.number)
            order by v.created""";

    private VersionLog() {}

    /** An id that no other version has. */
    static long nextId(Handle handle) {
        return handle.createQuery("select nextval('dataset_version_id')")
                .mapTo(Long.class)
                .one();
    }

    /** The current version of a kind and name. */
    static Optional<Long> findCurrent(Handle handle, DatasetKind kind, String name) {
        return handle.createQuery(CURRENT)
                .bind("kind", kind.id())
                .bind("name", name)
                .mapTo(Long.class)
                .findOne();
    }

    /** The current versions of every name of a kind, in the order of their commits. */
    static List<Long> listCurrent(Handle handle, DatasetKind kind) {
        return handle.createQuery(ALL_CURRENT)
                .bind("kind", kind.id())
                .mapTo(Long.class)
                .list();
    }

    /** Writes what was said of the rows. */
    static void writeIssues(Handle handle, long version, List<RowIssue> issues) throws SQLException {
        BatchWriter<RowIssue> writer = new BatchWriter<>(
                handle, version, "insert into dataset_issue values (?, ?, ?, ?, ?, ?)", (statement, issue) -> {
                    statement.setString(2, StoredText.of(issue.file()));
                    statement.setLong(3, issue.row());
                    statement.setString(4, StoredText.of(issue.column()));
                    statement.setString(5, StoredText.of(issue.rule()));
                    statement.setBoolean(6, issue.rejected());
                });
        for (RowIssue issue : issues) {
            writer.write(issue);
        }
        writer.finish();
    }

    /** Gives the version its number, after every other that is being committed; it is visible once the transaction ends. */
    static DatasetVersion append(Handle handle, long id, DatasetKind kind, String name, ImportSummary summary)
            throws SQLException {
        handle.createQuery("select id from commit_lock where id = 1 for update")
                .mapTo(Integer.class)
                .one();
        DatasetVersion version =
                new DatasetVersion(id, kind, name, nextNumber(handle, kind, name), nextInstant(handle), summary);
        insert(handle, version);
        writeTexts(handle, id, "dataset_file", summary.files());
        writeTexts(handle, id, "dataset_note", summary.notes());
        return version;
    }

    private static int nextNumber(Handle handle, DatasetKind kind, String name) {
        return handle.createQuery(
                        "select coalesce(max(number), 0) + 1 from dataset_version where kind = :kind and name = :name")
                .bind("kind", kind.id())
                .bind("name", name)
                .mapTo(Integer.class)
                .one();
    }

    private static Instant nextInstant(Handle handle) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return handle.createQuery("select max(created) from dataset_version")
                .map((row, context) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .one()
                .map(last -> last.toInstant().plus(1, ChronoUnit.MICROS))
                .filter(earliest -> earliest.isAfter(now))
                .orElse(now);
    }

    private static void insert(Handle handle, DatasetVersion version) {
        ImportSummary summary = version.summary();
        handle.createUpdate("""
                        insert into dataset_version values (:id, :kind, :name, :number, :created, :sha256,
                            :read, :stored, :rejected, :unlocated)""")
                .bind("id", version.id())
                .bind("kind", version.kind().id())
                .bind("name", version.name())
                .bind("number", version.number())
                .bind("created", version.created().atOffset(ZoneOffset.UTC))
                .bind("sha256", summary.sha256())
                .bind("read", summary.read())
                .bind("stored", summary.stored())
                .bind("rejected", summary.rejected())
                .bind("unlocated", summary.unlocated())
                .execute();
    }

    private static void writeTexts(Handle handle, long version, String table, List<String> texts) throws SQLException {
        BatchWriter<String> writer = new BatchWriter<>(
                handle,
                version,
                "insert into " + table + " values (?, ?)",
                (statement, text) -> statement.setString(2, StoredText.of(text)));
        for (String text : texts) {
            writer.write(text);
        }
        writer.finish();
    }
}
