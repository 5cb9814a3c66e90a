package org.sightline.movement;

import java.util.List;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * The flows that are shown against a model of size and distance, worked out from what is shown alone.
 *
 * @param query what was asked
 * @param shown the flows it rests on
 * @param corridors flows within the boundary asked for, corridors first, by how far they are beyond chance
 * @param form how movement falls in the model: exponential or power
 * @param decay per kilometre (exponential) or without unit (power), with its 95 % interval
 * @param halfKm the distance over which movement halves, for an exponential decay
 * @param dispersion variance of a count to its mean, for small counts
 * @param tests pairs of areas that were adjusted for
 * @param card how it was made
 */
public record CorridorResult(
        CorridorQuery query,
        Disclosed<FlowResult> shown,
        List<Corridor> corridors,
        String form,
        Figure decay,
        Figure halfKm,
        Figure dispersion,
        int tests,
        RunCard card)
        implements Disclosable<CorridorResult> {
    public CorridorResult {
        corridors = List.copyOf(corridors);
    }

    /** How many of the flows listed are corridors. */
    public long found() {
        return corridors.stream().filter(Corridor::found).count();
    }

    /** Nothing is left to hide: all of it is made from what has passed the gate. */
    @Override
    public CorridorResult hiding(Threshold threshold) {
        return this;
    }
}
