package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.privacy.Complement;
import org.sightline.privacy.CountTree;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * Gi* or local Moran's I by area. Where an area's count is hidden all of its figures are. Where its count is shown but a count among its neighbours is
 * hidden and could be solved for from z, only the class is given.
 */
public final class LocalResult implements Disclosable<LocalResult> {
    private final LocalQuery query;
    private final List<LocalArea> areas;
    private final int tests;
    private final RunCard card;
    private final Basis basis;

    LocalResult(LocalQuery query, List<LocalArea> areas, int tests, RunCard card, Basis basis) {
        this.query = query;
        this.areas = List.copyOf(areas);
        this.tests = tests;
        this.card = card;
        this.basis = basis;
    }

    @Override
    public LocalResult hiding(Threshold threshold) {
        boolean[] hidden = basis.tree.hidden(query.level(), threshold);
        List<LocalArea> shown = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            LocalArea area = areas.get(i);
            boolean known = area.count() instanceof Figure.Known;
            if (hidden[i] && known) {
                shown.add(area.hidden());
            } else {
                shown.add(known && givesAway(i, hidden, threshold) ? area.withoutFigures() : area);
            }
        }
        return new LocalResult(query, shown, tests, card, basis);
    }

    private boolean givesAway(int area, boolean[] hidden, Threshold threshold) {
        Neighbours graph = basis.neighbours;
        int from = graph.offsets()[area];
        int size = graph.offsets()[area + 1] - from;
        long[] parts = new long[size];
        boolean[] flags = new boolean[size];
        long[] counts = basis.tree.counts(query.level());
        for (int i = 0; i < size; i++) {
            parts[i] = counts[graph.targets()[from + i]];
            flags[i] = hidden[graph.targets()[from + i]];
        }
        return !Complement.isClosed(parts, flags, threshold);
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

    /** What the figures rest on: counts at every level and who is next to whom. */
    record Basis(CountTree tree, Neighbours neighbours) {}
}
