package org.sightline.movement;

import java.util.List;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * What the movement of each area is like, worked out from what is shown alone.
 *
 * @param query what was asked
 * @param shown the flows it rests on
 * @param areas in code order
 * @param distanceKm mean straight distance of all movement shown
 * @param reciprocity share of all movement shown that is matched by as many going back
 * @param card how it was made
 */
public record MeasureResult(
        MovementQuery query,
        Disclosed<FlowResult> shown,
        List<AreaMeasures> areas,
        Figure distanceKm,
        Figure reciprocity,
        RunCard card)
        implements Disclosable<MeasureResult> {
    public MeasureResult {
        areas = List.copyOf(areas);
    }

    /** Nothing is left to hide: all of it is made from what has passed the gate. */
    @Override
    public MeasureResult hiding(Threshold threshold) {
        return this;
    }
}
