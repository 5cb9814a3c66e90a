package org.sightline.score;

import java.util.List;
import java.util.function.Function;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Threshold;

/**
 * Scores of all areas of a level, in code order. A figure that is hidden takes no part in the score shown: the score is worked out
 * again without it, so that nothing shown is derived from it.
 */
public final class ScoreResult implements Disclosable<ScoreResult> {
    private final Level level;
    private final List<IndicatorColumn> columns;
    private final List<AreaScore> areas;
    private final RunCard card;
    private final Function<Threshold, ScoreResult> again;

    ScoreResult(
            Level level,
            List<IndicatorColumn> columns,
            List<AreaScore> areas,
            RunCard card,
            Function<Threshold, ScoreResult> again) {
        this.level = level;
        this.columns = List.copyOf(columns);
        this.areas = List.copyOf(areas);
        this.card = card;
        this.again = again;
    }

    @Override
    public ScoreResult hiding(Threshold threshold) {
        return again.apply(threshold);
    }

    public Level level() {
        return level;
    }

    public List<IndicatorColumn> columns() {
        return columns;
    }

    public List<AreaScore> areas() {
        return areas;
    }

    public RunCard card() {
        return card;
    }

    /** How many areas have a score. */
    public int scored() {
        return (int) areas.stream().filter(area -> area.rank() > 0).count();
    }
}
