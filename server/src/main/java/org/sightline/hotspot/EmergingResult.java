package org.sightline.hotspot;

import java.util.List;
import org.sightline.dataset.RunCard;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Threshold;

/**
 * Emerging hot spots, worked out from {@link PublishedCounts} alone: nothing in it depends on a hidden count, so the gate has only the last step's counts to look at.
 *
 * @param query what was asked
 * @param steps the months of each step
 * @param areas in code order
 * @param tests areas and steps tested
 * @param card the run card
 */
public record EmergingResult(
        EmergingQuery query, List<MonthRange> steps, List<EmergingArea> areas, int tests, RunCard card)
        implements Disclosable<EmergingResult> {
    public EmergingResult {
        steps = List.copyOf(steps);
        areas = List.copyOf(areas);
    }

    @Override
    public EmergingResult hiding(Threshold threshold) {
        List<EmergingArea> shown = areas.stream()
                .map(area -> new EmergingArea(
                        area.code(),
                        area.name(),
                        area.pattern(),
                        area.trend(),
                        area.last().hiding(threshold),
                        area.steps()))
                .toList();
        return new EmergingResult(query, steps, shown, tests, card);
    }
}
