package org.sightline.hotspot;

import java.util.Arrays;
import java.util.List;
import org.sightline.area.AreaFrame;
import org.sightline.area.Level;
import org.sightline.period.MonthRange;
import org.sightline.privacy.CountTree;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * The counts of one level and some months exactly as they are published, and an estimate of each that is worked out from published counts alone: a hidden count is an equal share of what is left of
 * its larger area's count (itself published or estimated) after the parts shown, and 1 at least where that count is hidden itself. What is computed from these gives nothing away that the counts themselves do not.
 */
final class PublishedCounts {
    /** What readers are told. */
    static final String NOTE =
            "Worked out from the counts as they are published: a hidden count is replaced by an equal share of what its larger area's"
                    + " count leaves, so that no hidden count can be told from the result.";

    private final IncidentView view;
    private final Counting counting;
    private final CountTree tree;
    private final Level level;
    private final Threshold threshold;
    private final boolean[] hidden;

    PublishedCounts(IncidentView view, IncidentFilter filter, Level level, Threshold threshold) {
        this.view = view;
        this.level = level;
        this.threshold = threshold;
        counting = new Counting(view, filter);
        tree = counting.tree();
        view.positions(level);
        hidden = tree.hidden(level, threshold);
    }

    Counting counting() {
        return counting;
    }

    int size() {
        return hidden.length;
    }

    int monthsCovered(int area) {
        return counting.monthsCovered(level, area);
    }

    /** The count as published. */
    Figure figure(int area) {
        if (counting.isSilent(tree.counts(level)[area], monthsCovered(area))) {
            return Counting.noData();
        }
        return hidden[area] ? new Figure.Hidden() : Figure.Known.count(tree.counts(level)[area]);
    }

    /** One figure per area, from published counts alone, over the months that were reported for. */
    double[] estimatesAsReported() {
        return estimates(level);
    }

    /** The same; NaN where any of the months was not reported for. */
    double[] estimates() {
        double[] estimates = estimates(level);
        MonthRange months = counting.selection().months();
        for (int area = 0; area < estimates.length; area++) {
            if (!view.coverage().isComplete(level, area, months)) {
                estimates[area] = Double.NaN;
            }
        }
        return estimates;
    }

    private double[] estimates(Level at) {
        long[] counts = tree.counts(at);
        boolean[] withheld = tree.hidden(at, threshold);
        double[] estimates = new double[counts.length];
        Arrays.setAll(estimates, i -> withheld[i] ? threshold.smallest() / 2.0 : counts[i]);
        List<Level> above = view.atlas().listFrames().stream()
                .map(AreaFrame::level)
                .filter(upper -> upper.compareTo(at) > 0)
                .filter(upper -> view.frame().areas().containsKey(upper))
                .toList();
        if (above.isEmpty()) {
            return estimates;
        }
        double[] left = estimates(above.get(0));
        boolean[] largerWithheld = tree.hidden(above.get(0), threshold);
        int[] parents = view.atlas().ancestors(at, above.get(0));
        int[] parts = new int[left.length];
        for (int i = 0; i < counts.length; i++) {
            if (parents[i] >= 0) {
                parts[parents[i]] += withheld[i] ? 1 : 0;
                left[parents[i]] -= withheld[i] ? 0 : counts[i];
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (withheld[i] && parents[i] >= 0) {
                double least = largerWithheld[parents[i]] ? 1 : 0;
                estimates[i] = Math.max(least, left[parents[i]] / parts[parents[i]]);
            }
        }
        return estimates;
    }
}
