package org.sightline.dataset;

import org.jspecify.annotations.Nullable;

/** The version of this program, for run cards. */
public final class CodeVersion {
    private CodeVersion() {}

    /** The version of the jar, or {@code development} when not run from one. */
    public static String get() {
        @Nullable String version = CodeVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
