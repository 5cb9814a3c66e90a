package org.sightline.ingest;

import java.util.List;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.RowIssue;

/**
 * A finished import.
 *
 * @param version what was stored, with its summary
 * @param issues what was wrong with single rows, in file order
 */
public record ImportResult(DatasetVersion version, List<RowIssue> issues) {
    public ImportResult {
        issues = List.copyOf(issues);
    }
}
