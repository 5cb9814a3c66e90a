package org.sightline.hotspot;

import java.util.List;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * Period change by area, worked out from counts that are shown in both periods alone; areas with a hidden one are not tested and count in no other area's figure.
 *
 * @param query what was asked
 * @param areas in code order
 * @param tests areas tested
 * @param card the run card
 */
public record ChangeResult(ChangeQuery query, List<ChangedArea> areas, int tests, RunCard card)
        implements Disclosable<ChangeResult> {
    public ChangeResult {
        areas = List.copyOf(areas);
    }

    @Override
    public ChangeResult hiding(Threshold threshold) {
        return new ChangeResult(
                query, areas.stream().map(area -> hide(area, threshold)).toList(), tests, card);
    }

    private static ChangedArea hide(ChangedArea area, Threshold threshold) {
        Figure before = area.before().hiding(threshold);
        Figure after = area.after().hiding(threshold);
        if (!(before instanceof Figure.Hidden) && !(after instanceof Figure.Hidden)) {
            return area;
        }
        Figure hidden = new Figure.Hidden();
        return new ChangedArea(
                area.code(), area.name(), before, after, hidden, hidden, hidden, ChangedArea.Kind.SUPPRESSED);
    }
}
