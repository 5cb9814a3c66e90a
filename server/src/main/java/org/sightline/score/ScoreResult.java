package org.sightline.score;

import java.util.List;
import java.util.function.Function;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Threshold;

/**
 * Scores of all areas of a level, in code order. A figure that is hidden takes no part in anything: means, spreads, scores and
 * everything after them are worked out from the figures that are shown, so that nothing shown is derived from a hidden one.
 */
public final class ScoreResult implements Disclosable<ScoreResult> {
    private final Question question;
    private final List<IndicatorColumn> columns;
    private final List<AreaScore> areas;
    private final RunCard card;
    private final Function<Threshold, ScoreResult> again;

    ScoreResult(
            Question question,
            List<IndicatorColumn> columns,
            List<AreaScore> areas,
            RunCard card,
            Function<Threshold, ScoreResult> again) {
        this.question = question;
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
        return question.level();
    }

    public List<IndicatorColumn> columns() {
        return columns;
    }

    public List<AreaScore> areas() {
        return areas;
    }

    /** How the scores are made. */
    public MethodChoice method() {
        return question.method();
    }

    public RunCard card() {
        return card;
    }

    /**
     * What was asked.
     *
     * @param level of which areas
     * @param method how
     */
    record Question(Level level, MethodChoice method) {}

    /** How many areas have a score. */
    public int scored() {
        return (int) areas.stream().filter(area -> area.rank() > 0).count();
    }
}
