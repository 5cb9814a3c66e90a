package org.sightline.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an incident came to be recorded: a map of discovered incidents is partly a map of police activity. */
public enum Source {
    REPORTED,
    DISCOVERED,
    /** The file does not say. */
    UNKNOWN;

    /** The word in files and addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source of that word, if there is one. */
    public static Optional<Source> find(String id) {
        return Arrays.stream(values()).filter(source -> source.id().equals(id)).findFirst();
    }
}
