package org.sightline.hotspot;

import java.util.List;
import org.sightline.dataset.RunCard;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * Incidents by weekday and hour; counts are rounded, and hidden where they are small.
 *
 * @param query what was asked
 * @param months the months looked at
 * @param counts all 7 × 24 by weekday and hour, then those of unknown hour, of unknown weekday, of neither
 * @param total how many incidents
 * @param hourKnown of how many the hour is known
 * @param weekdayKnown of how many the weekday is known
 * @param card the run card
 */
public record WhenResult(
        WhenQuery query,
        MonthRange months,
        List<WhenCount> counts,
        Figure total,
        Figure hourKnown,
        Figure weekdayKnown,
        RunCard card)
        implements Disclosable<WhenResult> {
    public WhenResult {
        counts = List.copyOf(counts);
    }

    @Override
    public WhenResult hiding(Threshold threshold) {
        return new WhenResult(
                query,
                months,
                counts.stream().map(count -> count.rounded(threshold)).toList(),
                WhenCount.round(total, threshold),
                WhenCount.round(hourKnown, threshold),
                WhenCount.round(weekdayKnown, threshold),
                card);
    }
}
