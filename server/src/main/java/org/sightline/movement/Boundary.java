package org.sightline.movement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.area.Level;

/** Which flows to look at: all, or those that cross a boundary. */
public enum Boundary {
    ALL(null),
    AUTHORITY(Level.AUTHORITY),
    FORCE(Level.FORCE);

    private final @Nullable Level level;

    Boundary(@Nullable Level level) {
        this.level = level;
    }

    /** The level whose borders are crossed, empty for all flows. */
    public Optional<Level> level() {
        return Optional.ofNullable(level);
    }

    /** The word in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The boundary of that word, if there is one. */
    public static Optional<Boundary> find(String id) {
        return Arrays.stream(values())
                .filter(boundary -> boundary.id().equals(id))
                .findFirst();
    }
}
