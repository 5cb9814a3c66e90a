package org.sightline.sample;

/** Codes of the fictional areas; built so that none can be taken for a code of the statistics office. */
final class Codes {
    static final String REGION = "SR12000001";

    private Codes() {}

    static String small(int index) {
        return code("SL01", index);
    }

    static String middle(int index) {
        return code("SM02", index);
    }

    static String authority(int index) {
        return code("SA06", index);
    }

    static String force(int index) {
        return code("SF23", index);
    }

    /** Three digits and, for a small area, a letter, as in "Tarnwick 004B". */
    static String suffix(int number) {
        return pad(number, 3);
    }

    private static String code(String prefix, int index) {
        return prefix + pad(index + 1, 6);
    }

    private static String pad(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(StrictMath.max(0, digits - text.length())) + text;
    }
}
