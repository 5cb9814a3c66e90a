package org.sightline.store;

import java.util.Locale;
import org.sightline.area.Level;

/** The columns of stored incidents. Words are numbers into the version's dictionary, whose number 0 is the empty text. */
enum IncidentColumn {
    MONTH,
    HOUR,
    X,
    Y,
    SOURCE,
    CATEGORY,
    PLACE_TYPE,
    MODEL,
    METHOD,
    REPORTER,
    ORIGIN,
    LSOA,
    MSOA,
    WARD,
    AUTHORITY,
    FORCE,
    REGION,
    /** 0 = unknown, which older stores have everywhere. */
    WEEKDAY;

    static final int COUNT = values().length;

    /** The column's name in the database. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that holds the area codes of a level. */
    static IncidentColumn of(Level level) {
        return valueOf(level.name());
    }
}
