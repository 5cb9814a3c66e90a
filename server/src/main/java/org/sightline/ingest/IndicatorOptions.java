package org.sightline.ingest;

import java.util.Map;
import java.util.Optional;

/**
 * How to read indicator files.
 *
 * @param columns field to column header, from {@code --map}
 * @param preset {@code lait}, {@code dfe}, {@code fingertips}, or empty for Sightline's own columns
 * @param name of the dataset; the first file's name without its ending when empty
 * @param constants field to the value it has on every row, from {@code --set}
 * @param delimiter between fields, a comma when empty
 */
public record IndicatorOptions(
        Map<String, String> columns,
        Optional<String> preset,
        String name,
        Map<String, String> constants,
        Optional<Character> delimiter) {
    /** Sightline's own columns, separated by commas. */
    public static final IndicatorOptions OWN = of("");

    public IndicatorOptions {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /** A preset (empty for own columns) without anything else. */
    public static IndicatorOptions of(String preset) {
        Optional<String> named = preset.isEmpty() ? Optional.empty() : Optional.of(preset);
        return new IndicatorOptions(Map.of(), named, "", Map.of(), Optional.empty());
    }

    TableOptions table() {
        return new TableOptions(columns, constants, name, delimiter);
    }
}
