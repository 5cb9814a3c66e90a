package org.sightline.score;

import java.util.List;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Threshold;

/**
 * A few areas side by side. Made of answers that have passed the gate and of nothing else, so that a figure hidden there takes no part
 * in any number here.
 *
 * @param level of the areas
 * @param against what each is compared with
 * @param simulated how ranks were simulated
 * @param columns the indicators
 * @param areas in the order asked for
 * @param card the run card
 */
public record CompareResult(
        Level level,
        CompareQuery.Against against,
        RankResult.Simulated simulated,
        List<IndicatorColumn> columns,
        List<ComparedArea> areas,
        RunCard card)
        implements Disclosable<CompareResult> {
    public CompareResult {
        columns = List.copyOf(columns);
        areas = List.copyOf(areas);
    }

    @Override
    public CompareResult hiding(Threshold threshold) {
        return this;
    }
}
