package org.sightline.hotspot;

import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * The incidents of a weekday and hour.
 *
 * @param weekday 1 Monday to 7 Sunday, 0 not known
 * @param hour 0 to 23, −1 not known
 * @param count how many
 */
public record WhenCount(int weekday, int hour, Figure count) {
    WhenCount rounded(Threshold threshold) {
        return new WhenCount(weekday, hour, round(count, threshold));
    }

    /** Hidden where it is small, else to the nearest multiple of the threshold. */
    static Figure round(Figure count, Threshold threshold) {
        return count.hiding(threshold) instanceof Figure.Known known
                ? Figure.Known.of(threshold.rounded(known.count()))
                : count.hiding(threshold);
    }
}
