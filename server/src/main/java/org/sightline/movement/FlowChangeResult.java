package org.sightline.movement;

import java.util.List;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * Flows of two periods side by side, worked out from what is shown of each alone.
 *
 * @param query what was asked
 * @param earlier the flows of the earlier months
 * @param later the flows of the later months
 * @param flows within the boundary asked for that are shown in either period, those that changed most surely first
 * @param dispersion variance of the changes as a multiple of chance
 * @param tests flows that were adjusted for
 * @param card how it was made
 */
public record FlowChangeResult(
        FlowChangeQuery query,
        Disclosed<FlowResult> earlier,
        Disclosed<FlowResult> later,
        List<ChangedFlow> flows,
        Figure dispersion,
        int tests,
        RunCard card)
        implements Disclosable<FlowChangeResult> {
    public FlowChangeResult {
        flows = List.copyOf(flows);
    }

    /** How many of the flows listed have become more, or fewer. */
    public long found() {
        return flows.stream()
                .filter(flow -> flow.change() == ChangedFlow.Change.MORE || flow.change() == ChangedFlow.Change.FEWER)
                .count();
    }

    /** Nothing is left to hide: all of it is made from what has passed the gate. */
    @Override
    public FlowChangeResult hiding(Threshold threshold) {
        return this;
    }
}
