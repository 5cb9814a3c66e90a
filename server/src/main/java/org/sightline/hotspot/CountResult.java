package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.List;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.CountTree;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Recorded incidents by area; areas in code order. */
public final class CountResult implements Disclosable<CountResult> {
    private final Level level;
    private final List<AreaCount> areas;
    private final Totals totals;
    private final RunCard card;
    private final CountTree tree;

    CountResult(Level level, List<AreaCount> areas, Totals totals, RunCard card, CountTree tree) {
        this.level = level;
        this.areas = List.copyOf(areas);
        this.totals = totals;
        this.card = card;
        this.tree = tree;
    }

    @Override
    public CountResult hiding(Threshold threshold) {
        boolean[] hidden = tree.hidden(level, threshold);
        List<AreaCount> shown = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            AreaCount area = areas.get(i);
            shown.add(hidden[i] && area.count() instanceof Figure.Known ? area.hidden() : area);
        }
        return new CountResult(level, shown, totals.hiding(threshold), card, tree);
    }

    public Level level() {
        return level;
    }

    public List<AreaCount> areas() {
        return areas;
    }

    public Totals totals() {
        return totals;
    }

    public RunCard card() {
        return card;
    }

    /**
     * What the areas' counts add up to, and what they leave out.
     *
     * @param total incidents in areas that were reported for
     * @param uncovered incidents in areas that nobody reported for in that month
     * @param outside incidents with a position outside all areas
     * @param unlocated incidents without a position
     */
    public record Totals(Figure total, Figure uncovered, Figure outside, Figure unlocated) {
        Totals hiding(Threshold threshold) {
            return new Totals(
                    total.hiding(threshold),
                    uncovered.hiding(threshold),
                    outside.hiding(threshold),
                    unlocated.hiding(threshold));
        }
    }
}
