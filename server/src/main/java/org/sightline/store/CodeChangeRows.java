package org.sightline.store;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sightline.area.AreaCode;
import org.sightline.area.CodeChange;

/** The rows of a version of code changes. */
final class CodeChangeRows {
    private CodeChangeRows() {}

    static RowWriter<CodeChange> writer(Handle handle, long version) throws SQLException {
        return new BatchWriter<>(
                handle, version, "insert into code_change values (?, ?, ?, ?)", (statement, change) -> {
                    statement.setString(2, change.from().value());
                    statement.setString(3, change.to().value());
                    statement.setString(4, change.kind().name());
                });
    }

    /** The code changes of the versions, one after the other. */
    static List<CodeChange> list(Handle handle, List<Long> versions) {
        return versions.stream()
                .flatMap(version -> VersionRows.list(
                        handle,
                        "select code_from, code_to, kind from code_change",
                        version,
                        (row, context) -> new CodeChange(
                                new AreaCode(row.getString(1)),
                                new AreaCode(row.getString(2)),
                                CodeChange.Kind.valueOf(row.getString(3))))
                        .stream())
                .toList();
    }
}
