package org.sightline;

import java.io.File;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * Which program this is.
 *
 * @param version of the jar, or {@code development} when not run from one
 * @param fingerprint version and the time the code was built, so that two builds of one version are told apart
 */
record Build(String version, String fingerprint) {
    static Build current() {
        @Nullable String packed = Build.class.getPackage().getImplementationVersion();
        String version = packed == null ? "development" : packed;
        @Nullable CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        long built = source == null ? 0 : new File(source.getLocation().getPath()).lastModified();
        return new Build(version, version + "@" + built);
    }
}
