package org.sightline.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column of a file holds which field. */
final class Columns {
    /** The slot of a field that the file does not have. */
    static final int NONE = -1;

    private static final int MOST_SHOWN = 20;

    private final Map<String, Integer> slots = new HashMap<>();
    private final List<Integer> columns = new ArrayList<>();
    private final List<String> header;
    private final Map<String, String> constants;
    private final String file;

    private Columns(String file, List<String> header, Map<String, String> constants) {
        this.constants = constants;
        this.file = file;
        this.header = header;
    }

    /**
     * Finds the fields in a header.
     *
     * @param options with the mapping and the constants; a field or column that does not exist is refused
     */
    static Columns resolve(String file, List<String> header, List<Field> fields, TableOptions options) {
        Map<String, String> map = options.columns();
        Columns result = new Columns(file, header, options.constants());
        Map<String, Integer> places = result.places();
        checkNames("--map", fields, map);
        checkNames("--set", fields, options.constants());
        for (Field field : fields) {
            String mapped = map.get(field.name());
            int column = mapped == null ? find(field, places) : result.mapped(field, mapped, places);
            if (column >= 0 && (mapped != null || !options.constants().containsKey(field.name()))) {
                PersonalContent.checkHeader(file, header.get(column));
                result.add(field.name(), column);
            }
        }
        fields.stream().filter(Field::needed).forEach(field -> result.require(field.name()));
        return result;
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(key(header.get(i)), i);
        }
        return places;
    }

    private static String key(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    private static void checkNames(String option, List<Field> fields, Map<String, String> map) {
        List<String> names = fields.stream().map(Field::name).toList();
        for (String name : map.keySet()) {
            if (!names.contains(name)) {
                throw new ImportRefused(option + " names the field \"" + CsvTable.shown(name)
                        + "\", which does not exist here; fields are " + String.join(", ", names));
            }
        }
    }

    private static int find(Field field, Map<String, Integer> places) {
        Integer own = places.get(key(field.name()));
        if (own != null) {
            return own;
        }
        return field.headers().stream()
                .map(header -> places.getOrDefault(key(header), NONE))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(NONE);
    }

    private int mapped(Field field, String wanted, Map<String, Integer> places) {
        Integer place = places.get(key(wanted));
        if (place == null) {
            throw ImportRefused.line(
                    file,
                    1,
                    "there is no column \"" + CsvTable.shown(wanted) + "\" for " + field.name() + "; found " + found());
        }
        return place;
    }

    private void add(String name, int column) {
        int known = columns.indexOf(column);
        slots.put(name, known >= 0 ? known : columns.size());
        if (known < 0) {
            columns.add(column);
        }
    }

    /** Refuses the file when it lacks all of these fields. */
    void require(String... names) {
        for (String name : names) {
            if (has(name)) {
                return;
            }
        }
        throw ImportRefused.line(
                file,
                1,
                "no column for " + String.join(" or ", names) + "; found " + found() + "; say which with --map "
                        + names[0] + "=COLUMN");
    }

    private String found() {
        String shown = header.stream().limit(MOST_SHOWN).map(CsvTable::shown).collect(Collectors.joining(", "));
        return header.size() > MOST_SHOWN ? shown + ", … (" + header.size() + " columns)" : shown;
    }

    /** The place of a field among the columns that are read, or {@link #NONE}. */
    int slot(String field) {
        return slots.getOrDefault(field, NONE);
    }

    boolean has(String field) {
        return slots.containsKey(field) || constants.containsKey(field);
    }

    /** The value that holds for every row, empty when the field has none. */
    String constant(String field) {
        return constants.getOrDefault(field, "");
    }

    /** The header of a field's column; empty where the file does not have it. */
    String header(String field) {
        int slot = slot(field);
        return slot < 0 ? "" : header.get(columns.get(slot));
    }

    /** All headers of the file. */
    List<String> all() {
        return header;
    }

    /** Reads one more column under a name of its own. */
    void also(String name, int column) {
        add(name, column);
    }

    /** The columns to read, by slot. */
    int[] wanted() {
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }
}
