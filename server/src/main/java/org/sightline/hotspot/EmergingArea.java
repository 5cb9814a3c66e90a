package org.sightline.hotspot;

import java.util.List;
import org.sightline.area.AreaCode;
import org.sightline.indicators.time.AreaPattern;
import org.sightline.privacy.Figure;

/**
 * One area's place in time.
 *
 * @param code its code
 * @param name its name
 * @param pattern the pattern of its steps
 * @param trend Mann–Kendall z, to one decimal
 * @param last incidents of the last step, as published
 * @param steps per step: hot, cold, not-significant or no-data
 */
public record EmergingArea(
        AreaCode code, String name, AreaPattern pattern, Figure trend, Figure last, List<String> steps) {
    public EmergingArea {
        steps = List.copyOf(steps);
    }

    /** The pattern's word in files, such as {@code new-hot-spot}. */
    public String kind() {
        return pattern.words().replace(' ', '-');
    }

    /** Number of hot steps. */
    public int hotSteps() {
        return pattern.hotSteps();
    }

    /** Number of cold steps. */
    public int coldSteps() {
        return pattern.coldSteps();
    }

    /** Number of steps with a score. */
    public int stepsTested() {
        return pattern.steps();
    }
}
