package org.sightline.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.privacy.CountTree;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** Which figures of an indicator may be shown, so that none that may not be can be worked out from others or from larger areas. */
final class Showing {
    private final Atlas atlas;
    private final AreaFrame frame;
    private final Threshold threshold;

    Showing(Atlas atlas, AreaFrame frame, Threshold threshold) {
        this.atlas = atlas;
        this.frame = frame;
        this.threshold = threshold;
    }

    Level level() {
        return frame.level();
    }

    ShownIndicator of(IndicatorFigures indicator, List<IndicatorFigures.Published> published) {
        boolean[] hidden = tree(published).hidden(frame.level(), threshold);
        List<Figure> own = figures(indicator, published);
        List<Figure> shown = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            Figure figure = own.get(i);
            boolean hide = figure instanceof Figure.Known && hidden[i];
            shown.add(hide ? new Figure.Hidden() : figure.hiding(threshold));
        }
        return new ShownIndicator(
                indicator, published, shown, indicator.nation().map(figure -> figure.hiding(threshold)));
    }

    /**
     * The figures; episodes with intervals that allow for repeats. Such an interval tells the number of children, so there is one only where that is
     * shown itself, and none where it is hidden.
     */
    private List<Figure> figures(IndicatorFigures indicator, List<IndicatorFigures.Published> published) {
        List<Figure> own = new ArrayList<>();
        published.forEach(each -> own.add(each.measured().figure()));
        indicator.children().ifPresent(counted -> {
            List<IndicatorFigures.Published> children = counted.at(frame.level());
            boolean[] hidden = tree(children).hidden(frame.level(), threshold);
            for (int i = 0; i < hidden.length; i++) {
                if (own.get(i) instanceof Figure.Known figure && isSame(published.get(i), children.get(i))) {
                    boolean hide = hidden[i]
                            || !(children.get(i).measured().figure().hiding(threshold) instanceof Figure.Known);
                    own.set(
                            i,
                            FigureMaker.repeats(
                                    indicator.definition(),
                                    figure,
                                    published.get(i).measured(),
                                    hide
                                            ? Double.NaN
                                            : children.get(i).measured().numerator()));
                }
            }
        });
        return own;
    }

    private static boolean isSame(IndicatorFigures.Published one, IndicatorFigures.Published other) {
        return one.code().equals(other.code()) && other.measured().figure() instanceof Figure.Known;
    }

    private CountTree tree(List<IndicatorFigures.Published> published) {
        long[] own = published.stream().mapToLong(Showing::count).toArray();
        Map<Level, long[]> counts = new EnumMap<>(Level.class);
        counts.put(frame.level(), own);
        for (AreaFrame upper : atlas.listFrames()) {
            if (upper.level().compareTo(frame.level()) > 0) {
                counts.put(upper.level(), sums(own, upper));
            }
        }
        return new CountTree(atlas, counts);
    }

    private long[] sums(long[] own, AreaFrame upper) {
        long[] sums = new long[upper.size()];
        int[] up = atlas.ancestors(frame.level(), upper.level());
        for (int i = 0; i < own.length; i++) {
            if (up[i] >= 0) {
                sums[up[i]] += own[i];
            }
        }
        return sums;
    }

    /** What an area itself adds to the counts of larger areas: nothing where its figure is carried down from one of them. */
    private static long count(IndicatorFigures.Published published) {
        if (published.shared()) {
            return 0;
        }
        Measured measured = published.measured();
        if (measured.figure() instanceof Figure.Known known) {
            return Math.max(0, known.count());
        }
        // not shown as a figure, yet part of what larger areas add up to
        return measured.numerator() > 0 ? (long) Math.ceil(measured.numerator()) : 0;
    }
}
