package org.sightline.movement;

import java.util.List;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Threshold;

/**
 * Places that many origins lead to, worked out from what is shown alone.
 *
 * @param query what was asked
 * @param shown the flows it rests on
 * @param areas in code order
 * @param card how it was made
 */
public record HubResult(CorridorQuery query, Disclosed<FlowResult> shown, List<HubArea> areas, RunCard card)
        implements Disclosable<HubResult> {
    public HubResult {
        areas = List.copyOf(areas);
    }

    /** Nothing is left to hide: all of it is made from what has passed the gate. */
    @Override
    public HubResult hiding(Threshold threshold) {
        return this;
    }
}
