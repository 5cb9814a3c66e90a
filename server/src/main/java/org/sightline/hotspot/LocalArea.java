package org.sightline.hotspot;

import java.util.Locale;
import org.sightline.area.AreaCode;
import org.sightline.privacy.Figure;

/**
 * One area's place in the pattern.
 *
 * @param code its code
 * @param name its name
 * @param count incidents
 * @param z standard deviations from what chance gives, to one decimal
 * @param p two-sided by the normal distribution, to two digits
 * @param permuted two-sided by permutation, to two digits; undefined where none were asked for
 * @param adjusted after Benjamini and Hochberg, to two digits
 * @param kind what it was found to be
 * @param neighbours number of neighbours
 */
public record LocalArea(
        AreaCode code,
        String name,
        Figure count,
        Figure z,
        Figure p,
        Figure permuted,
        Figure adjusted,
        Kind kind,
        int neighbours) {

    /** What an area was found to be, at a false-discovery rate of .05. */
    public enum Kind {
        HOT,
        COLD,
        HIGH_HIGH,
        LOW_LOW,
        HIGH_LOW,
        LOW_HIGH,
        NOT_SIGNIFICANT,
        ISOLATED,
        SUPPRESSED,
        NO_DATA,
        UNDEFINED;

        /** The word in files, such as {@code not-significant}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    LocalArea hidden() {
        Figure hidden = new Figure.Hidden();
        return new LocalArea(code, name, hidden, hidden, hidden, hidden, hidden, Kind.SUPPRESSED, neighbours);
    }
}
