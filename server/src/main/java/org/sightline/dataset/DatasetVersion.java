package org.sightline.dataset;

import java.time.Instant;

/**
 * One immutable import.
 *
 * @param id unique in the store, growing
 * @param kind what it holds
 * @param name which of the datasets of that kind: the level of areas, else a name given or derived at import
 * @param number 1 for the first import of that kind and name, then 2, …
 * @param created when it was committed
 * @param summary what was read
 */
public record DatasetVersion(
        long id, DatasetKind kind, String name, int number, Instant created, ImportSummary summary) {

    /** Kind and name, such as {@code areas/lsoa}: what a newer version replaces. */
    public String key() {
        return kind.id() + "/" + name;
    }
}
