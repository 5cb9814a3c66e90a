package org.sightline.movement;

import java.util.List;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * Groups of areas that exchange more than expected, worked out from what is shown alone.
 *
 * @param query what was asked
 * @param shown the flows it rests on
 * @param groups beyond chance, best first
 * @param p how often chance alone splits the areas as well; undefined where nothing could be fitted
 * @param runs how often flows were drawn anew, for stability
 * @param card how it was made
 */
public record GroupResult(
        CorridorQuery query, Disclosed<FlowResult> shown, List<PlanGroup> groups, Figure p, int runs, RunCard card)
        implements Disclosable<GroupResult> {
    public GroupResult {
        groups = List.copyOf(groups);
    }

    /** Nothing is left to hide: all of it is made from what has passed the gate. */
    @Override
    public GroupResult hiding(Threshold threshold) {
        return this;
    }
}
