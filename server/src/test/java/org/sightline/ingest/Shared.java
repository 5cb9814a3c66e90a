package org.sightline.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The reference folder beside the repository. */
final class Shared {
    private Shared() {}

    /** A file of the folder; without it the test is skipped, or fails where REQUIRE_SHARED=1. */
    static Path file(String relative) {
        Path found = Path.of("shared/data").resolve(relative);
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared/data").resolve(relative);
            if (Files.exists(candidate)) {
                found = candidate;
                break;
            }
        }
        if ("1".equals(System.getenv("REQUIRE_SHARED"))) {
            assertTrue(Files.exists(found), "../shared/data/" + relative + " is required");
        }
        assumeTrue(Files.exists(found), "no ../shared/data/" + relative);
        return found;
    }
}
