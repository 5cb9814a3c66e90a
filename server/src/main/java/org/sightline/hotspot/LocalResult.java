package org.sightline.hotspot;

import java.util.List;
import java.util.Optional;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * Gi* or local Moran's I by area, worked out from {@link PublishedCounts} alone: nothing in it depends on a hidden count, so the gate has only the counts to look at. Where an area's
 * count is hidden all of its figures are.
 */
public final class LocalResult implements Disclosable<LocalResult> {
    private final LocalQuery query;
    private final List<LocalArea> areas;
    private final int tests;
    private final RunCard card;

    LocalResult(LocalQuery query, List<LocalArea> areas, int tests, RunCard card) {
        this.query = query;
        this.areas = List.copyOf(areas);
        this.tests = tests;
        this.card = card;
    }

    @Override
    public LocalResult hiding(Threshold threshold) {
        List<LocalArea> shown = areas.stream()
                .map(area -> area.count().hiding(threshold) instanceof Figure.Hidden ? area.hidden() : area)
                .toList();
        return new LocalResult(query, shown, tests, card);
    }

    public Level level() {
        return query.level();
    }

    public LocalQuery.Measure measure() {
        return query.measure();
    }

    public LocalQuery.Statistic statistic() {
        return query.statistic();
    }

    /** What so many permutations could have found; empty when none were made. */
    public Optional<Budget> budget() {
        return Budget.of(query.permutations(), tests);
    }

    public List<LocalArea> areas() {
        return areas;
    }

    /** How many areas were tested. */
    public int tests() {
        return tests;
    }

    public RunCard card() {
        return card;
    }
}
