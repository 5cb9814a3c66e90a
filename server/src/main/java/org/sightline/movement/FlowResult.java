package org.sightline.movement;

import java.util.List;
import java.util.function.Function;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * Movement between the areas of a level.
 *
 * @param level of the areas
 * @param unit children or episodes
 * @param flows flows between different areas, biggest first; after the gate only those that may be shown
 * @param hidden pairs of areas whose flow is not listed, and how many movements together
 * @param totals what everything adds up to
 * @param areas in code order
 * @param card how it was made
 * @param again the same with what a threshold hides left out
 */
public record FlowResult(
        Level level,
        String unit,
        List<Flow> flows,
        HiddenFlows hidden,
        Totals totals,
        List<AreaFlows> areas,
        RunCard card,
        Function<Threshold, FlowResult> again)
        implements Disclosable<FlowResult> {
    public FlowResult {
        flows = List.copyOf(flows);
        areas = List.copyOf(areas);
    }

    @Override
    public FlowResult hiding(Threshold threshold) {
        return again.apply(threshold);
    }

    /**
     * Pairs of areas whose flow is not listed: there is none, it is small, or it protects a small one.
     *
     * @param flows how many pairs
     * @param total movements in all of them
     */
    public record HiddenFlows(int flows, Figure total) {}

    /**
     * Sums over all movements whose two ends are known, whatever the boundary asked for.
     *
     * @param total all movements
     * @param within movements that stay in one area of the level
     * @param authorityShare share that crosses an authority's border, 0 to 1
     * @param forceShare share that crosses a police force's border, 0 to 1
     * @param listedShare share of the movements between areas that is in the listed flows, 0 to 1
     */
    public record Totals(Figure total, Figure within, Figure authorityShare, Figure forceShare, Figure listedShare) {}
}
