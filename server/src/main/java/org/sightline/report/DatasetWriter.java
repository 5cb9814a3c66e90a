package org.sightline.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.RowIssue;

/** Writes what was imported, and what was wrong with it: row numbers and rules, never values. */
public final class DatasetWriter {
    private DatasetWriter() {}

    /** All versions, newest first. */
    public static byte[] json(List<DatasetVersion> versions, List<DatasetVersion> current) {
        Set<Long> ids = current.stream().map(DatasetVersion::id).collect(Collectors.toSet());
        return Json.array(versions, (json, version) -> version(json, version, ids.contains(version.id())));
    }

    private static void version(Json json, DatasetVersion version, boolean current) {
        json.put("id", Long.toString(version.id()));
        json.put("kind", version.kind().id()).put("name", version.name());
        json.put("version", version.number());
        json.put("created", version.created().toString());
        json.texts("files", version.summary().files());
        json.put("sha256", version.summary().sha256());
        json.put("read", version.summary().read())
                .put("stored", version.summary().stored());
        json.put("rejected", version.summary().rejected());
        json.put("unlocated", version.summary().unlocated());
        json.texts("notes", version.summary().notes());
        json.put("current", current);
    }

    /** The first issues of a version. */
    public static byte[] issues(List<RowIssue> issues, long total) {
        return Json.object(json -> {
            json.objects(
                    "issues",
                    issues,
                    (inner, issue) -> inner.put("file", issue.file())
                            .put("row", issue.row())
                            .put("column", issue.column().isEmpty() ? null : issue.column())
                            .put("rule", issue.rule())
                            .put("rejected", issue.rejected()));
            json.put("total", total);
        });
    }
}
