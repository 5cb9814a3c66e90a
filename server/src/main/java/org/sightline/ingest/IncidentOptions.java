package org.sightline.ingest;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How to read incident files.
 *
 * @param columns field to column header, from {@code --map}
 * @param preset {@code police.uk}, or empty for Sightline's own columns
 * @param coverage a file with columns reporter, area, from, to
 * @param delimiter between fields, a comma when empty
 */
public record IncidentOptions(
        Map<String, String> columns, Optional<String> preset, Optional<Path> coverage, Optional<Character> delimiter) {
    /** Sightline's own columns, separated by commas. */
    public static final IncidentOptions OWN =
            new IncidentOptions(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    /** The published street-level file of police.uk. */
    public static final IncidentOptions POLICE_UK =
            new IncidentOptions(Map.of(), Optional.of("police.uk"), Optional.empty(), Optional.empty());

    public IncidentOptions {
        columns = Map.copyOf(columns);
    }

    TableOptions table() {
        return new TableOptions(columns, Map.of(), "", delimiter);
    }
}
