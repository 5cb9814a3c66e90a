package org.sightline.area;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A level of geography, finest first: a later level is made of areas of the earlier ones. */
public enum Level {
    LSOA("Small areas (LSOA)"),
    MSOA("Middle areas (MSOA)"),
    WARD("Wards"),
    AUTHORITY("Local authorities"),
    FORCE("Police forces"),
    REGION("Regions");

    private final String title;

    Level(String title) {
        this.title = title;
    }

    /** The name in commands, files and addresses, such as {@code lsoa}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name on the screen. */
    public String title() {
        return title;
    }

    /** The level of that name, if there is one. */
    public static Optional<Level> find(String id) {
        return Arrays.stream(values()).filter(level -> level.id().equals(id)).findFirst();
    }
}
