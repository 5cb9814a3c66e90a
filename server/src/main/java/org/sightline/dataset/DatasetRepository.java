package org.sightline.dataset;

import java.util.List;
import java.util.Optional;

/** The dataset versions of a store. */
public interface DatasetRepository {
    /** Every version, newest first. */
    List<DatasetVersion> listVersions();

    /** The newest version of each kind and name. */
    List<DatasetVersion> listCurrent();

    /** One version by its id. */
    Optional<DatasetVersion> find(long id);

    /** The first issues of a version, in file order. */
    List<RowIssue> listIssues(long id, int limit);

    /** How many issues a version has. */
    long countIssues(long id);
}
