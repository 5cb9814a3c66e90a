package org.sightline.store;

/** Text as both databases can keep it: what UTF-8 cannot carry, or PostgreSQL refuses, becomes the replacement character. */
final class StoredText {
    private static final char REPLACEMENT = '\uFFFD';

    private StoredText() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return repair(text);
            }
        }
        return text;
    }

    private static String repair(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        text.codePoints().forEach(point -> repaired.appendCodePoint(isStorable(point) ? point : REPLACEMENT));
        return repaired.toString();
    }

    private static boolean isStorable(int point) {
        return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }
}
