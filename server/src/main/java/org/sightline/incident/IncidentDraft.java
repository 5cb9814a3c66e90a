package org.sightline.incident;

import org.sightline.dataset.Draft;

/** A version of the incidents being written; coverage and agreement must be told before the commit. */
public interface IncidentDraft extends Draft<Incident> {
    /** Says who reported which months and how published area codes compare. */
    void describe(Coverage coverage, Agreement agreement);
}
