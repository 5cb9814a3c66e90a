package org.sightline.incident;

import java.util.List;

/**
 * Which reporters reported which months, stored with the incidents' version.
 *
 * @param basis how it is known
 * @param spans what was reported, in order of reporter and month
 */
public record Coverage(Basis basis, List<CoverageSpan> spans) {
    /** How coverage is known, best first. */
    public enum Basis {
        /** A coverage file says so. */
        DECLARED,
        /** Taken from the reporter column: months in which a reporter has any row. */
        REPORTER,
        /** Nothing says so: every area is taken as covered from the first to the last month. */
        ASSUMED
    }

    public Coverage {
        spans = List.copyOf(spans);
    }
}
