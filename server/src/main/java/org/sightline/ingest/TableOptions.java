package org.sightline.ingest;

import java.util.Map;
import java.util.Optional;

/**
 * How to read tables of populations, code lookups, movements and activities.
 *
 * @param columns field to column header, from {@code --map}
 * @param constants field to the value it has on every row, from {@code --set}
 * @param name of the dataset; the first file's name without its ending when empty
 * @param delimiter between fields, a comma when empty
 */
public record TableOptions(
        Map<String, String> columns, Map<String, String> constants, String name, Optional<Character> delimiter) {
    /** Sightline's own columns, separated by commas. */
    public static final TableOptions OWN = new TableOptions(Map.of(), Map.of(), "", Optional.empty());

    public TableOptions {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /** The dataset's name: as given, else the first file's without its endings. */
    String nameFor(SourceFiles files) {
        if (!name.isBlank()) {
            return name.strip();
        }
        String first = files.names().get(0);
        int dot = first.indexOf('.', 1);
        return dot < 0 ? first : first.substring(0, dot);
    }
}
