package org.sightline.area;

/**
 * The published code of an area, such as {@code E01006448}.
 *
 * @param value 1 to 40 characters out of letters, digits, dot, dash and underscore
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final int LONGEST = 40;

    public AreaCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an area code has 1 to 40 letters, digits, dots, dashes or underscores");
        }
    }

    /** Whether a text has the form of an area code; composite codes such as {@code "E1,E2"} have not. */
    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        return text.chars().allMatch(AreaCode::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || c == '.'
                || c == '-'
                || c == '_';
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
