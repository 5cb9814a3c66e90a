package org.sightline.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, numbers and text as JSON, in the order they were put in. */
final class Json {
    private Json() {}

    /** An object whose members keep the given order: name, value, name, value … */
    static Map<String, Object> object(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Indented text that ends with a line feed. */
    static String text(Object value) {
        StringBuilder text = new StringBuilder();
        write(text, value, "\n");
        return text.append('\n').toString();
    }

    /** A quoted JSON string; the sample has no control characters to escape. */
    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void write(StringBuilder text, Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            writeObject(text, map, indent);
        } else if (value instanceof List<?> list) {
            writeList(text, list, indent);
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            text.append(quoted(value.toString()));
        }
    }

    private static void writeObject(StringBuilder text, Map<?, ?> map, String indent) {
        String inner = indent + "  ";
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator)
                    .append(inner)
                    .append(quoted(entry.getKey().toString()))
                    .append(": ");
            write(text, entry.getValue(), inner);
            separator = ",";
        }
        text.append(map.isEmpty() ? "{}" : indent + "}");
    }

    private static void writeList(StringBuilder text, List<?> list, String indent) {
        boolean plain = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
        String inner = plain ? "" : indent + "  ";
        String separator = "[";
        for (Object item : list) {
            text.append(separator).append(inner);
            write(text, item, inner);
            separator = plain ? ", " : ",";
        }
        text.append(list.isEmpty() ? "[]" : (plain ? "" : indent) + "]");
    }
}
