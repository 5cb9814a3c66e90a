package org.sightline.cli;

/** Reads decimal numbers out of a buffer, exactly, without making a text of the usual short ones. */
final class Decimal {
    private static final long LARGEST = 1L << 53;
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private Decimal() {}

    /**
     * The number that a stretch of a buffer says.
     *
     * <p>Digits that make a whole number of at most 2^53, divided by a power of ten that is exact, give the nearest double (both are
     * exact, and division rounds once); everything else goes through {@link Double#parseDouble}.
     *
     * @throws NumberFormatException when it is no number
     */
    static double parse(char[] buffer, int from, int to) {
        int at = from;
        boolean negative = at < to && buffer[at] == '-';
        at += negative ? 1 : 0;
        long digits = 0;
        int decimals = -1;
        int seen = 0;
        for (; at < to; at++) {
            char c = buffer[at];
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                seen++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return slow(buffer, from, to);
            }
        }
        if (seen == 0 || seen > 18 || digits > LARGEST) {
            return slow(buffer, from, to);
        }
        double value = decimals > 0 ? digits / POWERS[decimals] : digits;
        return negative ? -value : value;
    }

    private static double slow(char[] buffer, int from, int to) {
        String text = new String(buffer, from, to - from);
        char last = to > from ? buffer[to - 1] : ' ';
        if (last == 'd' || last == 'D' || last == 'f' || last == 'F' || text.indexOf('x') >= 0) {
            throw new NumberFormatException("Java's own ways to write a number are not for files");
        }
        return Double.parseDouble(text);
    }
}
