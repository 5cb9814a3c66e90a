package org.sightline.ingest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.area.AreaCode;

/** The forms that area codes come in. */
final class AreaCodes {
    private static final Pattern GSS = Pattern.compile("[EWSNK]\\d{8}");
    private static final Pattern SEVERAL = Pattern.compile(".*[,;/|+& ].*");

    private AreaCodes() {}

    /** Whether a text is a code of the Government Statistical Service, such as {@code E01006448}. */
    static boolean isGss(String text) {
        return GSS.matcher(text).matches();
    }

    /** Why a text is no area code, if it is none. */
    static Optional<String> problem(String text) {
        if (AreaCode.isValid(text)) {
            return Optional.empty();
        }
        return Optional.of(
                SEVERAL.matcher(text).matches()
                        ? "one area code in a cell; composite codes cannot be divided between areas"
                        : "an area code has 1 to 40 letters, digits, dots, dashes or underscores");
    }
}
