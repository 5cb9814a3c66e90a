package org.sightline.hotspot;

import java.util.Locale;
import org.sightline.area.AreaCode;
import org.sightline.privacy.Figure;

/**
 * How one area changed.
 *
 * @param code its code
 * @param name its name
 * @param before incidents in the earlier months
 * @param after incidents in the later months
 * @param ratio rate a month reported for, after to before, with its exact 95 % interval
 * @param p two-sided
 * @param adjusted after Benjamini and Hochberg over the areas shown
 * @param kind what it was found to be
 */
public record ChangedArea(
        AreaCode code, String name, Figure before, Figure after, Figure ratio, Figure p, Figure adjusted, Kind kind) {
    /** What an area was found to be, at a false discovery rate of .05. */
    public enum Kind {
        MORE,
        FEWER,
        NOT_SIGNIFICANT,
        SUPPRESSED,
        NO_DATA,
        UNDEFINED;

        /** The word in files, such as {@code not-significant}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
