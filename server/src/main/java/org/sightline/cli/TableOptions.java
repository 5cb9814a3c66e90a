package org.sightline.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the columns of a CSV file are named and told apart. */
final class TableOptions {
    @Option(
            names = "--map",
            paramLabel = "field=column",
            description = "Which column holds a field; may be given again (default: columns of the field's own name).")
    Map<String, String> columns = Map.of();

    @Option(
            names = "--delimiter",
            paramLabel = "C",
            description = "Field separator: one character, or the word tab (default: comma).")
    @Nullable
    String delimiter;

    /** Field to column. */
    Map<String, String> columns() {
        return checked("--map: field=column", columns);
    }

    static Map<String, String> checked(String rule, Map<String, String> pairs) {
        pairs.forEach((field, value) -> {
            if (field == null || value == null || field.isBlank() || value.isBlank()) {
                throw new WrongUsage(rule);
            }
        });
        return Map.copyOf(pairs);
    }

    Optional<Character> delimiter() {
        if (delimiter == null) {
            return Optional.empty();
        }
        if (delimiter.equals("tab") || delimiter.equals("\\t")) {
            return Optional.of('\t');
        }
        if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
            throw new WrongUsage("--delimiter: one character, or the word tab");
        }
        return Optional.of(delimiter.charAt(0));
    }
}
