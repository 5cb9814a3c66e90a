package org.sightline.score;

import java.util.List;
import java.util.function.Function;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Threshold;

/** Trends of all areas of a level, in code order. Worked out from the figures that may be shown: a hidden one takes no part. */
public final class TrendResult implements Disclosable<TrendResult> {
    private final Level level;
    private final List<IndicatorDefinition> columns;
    private final List<AreaTrend> areas;
    private final RunCard card;
    private final Function<Threshold, TrendResult> again;

    TrendResult(
            Level level,
            List<IndicatorDefinition> columns,
            List<AreaTrend> areas,
            RunCard card,
            Function<Threshold, TrendResult> again) {
        this.level = level;
        this.columns = List.copyOf(columns);
        this.areas = List.copyOf(areas);
        this.card = card;
        this.again = again;
    }

    @Override
    public TrendResult hiding(Threshold threshold) {
        return again.apply(threshold);
    }

    public Level level() {
        return level;
    }

    public List<IndicatorDefinition> columns() {
        return columns;
    }

    public List<AreaTrend> areas() {
        return areas;
    }

    public RunCard card() {
        return card;
    }
}
