package org.sightline.dataset;

import java.util.Locale;

/** What a dataset holds. */
public enum DatasetKind {
    AREAS,
    POPULATIONS,
    LOOKUP,
    INCIDENTS,
    INDICATORS,
    MOVEMENTS,
    ACTIVITIES;

    /** The word in commands and addresses, such as {@code incidents}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
