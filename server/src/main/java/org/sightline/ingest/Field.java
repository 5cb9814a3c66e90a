package org.sightline.ingest;

import java.util.List;

/**
 * A field that an import understands.
 *
 * @param name its name in {@code --map field=column}
 * @param needed whether a file without it is refused
 * @param headers column headers that stand for it when it is not mapped, first match wins; the name itself comes first
 */
record Field(String name, boolean needed, List<String> headers) {
    Field {
        headers = List.copyOf(headers);
    }

    static Field needed(String name, String... headers) {
        return new Field(name, true, List.of(headers));
    }

    static Field optional(String name, String... headers) {
        return new Field(name, false, List.of(headers));
    }
}
