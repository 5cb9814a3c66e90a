package org.sightline.score;

import java.util.Optional;
import java.util.Set;
import org.sightline.area.Level;

/**
 * Where first, by the proxies?
 *
 * @param level of which areas
 * @param period label of the reporting period; the latest of each indicator when empty
 * @param indicators ids to score with; all when empty
 * @param weighting what the reader changes in the definitions
 * @param method outliers, scale, mean, completeness
 */
public record ScoreQuery(
        Level level, Optional<String> period, Set<String> indicators, Weighting weighting, MethodChoice method) {
    public ScoreQuery {
        indicators = Set.copyOf(indicators);
    }

    /** Every indicator in its latest period, weighted as defined. */
    public static ScoreQuery of(Level level) {
        return new ScoreQuery(level, Optional.empty(), Set.of(), Weighting.AS_DEFINED, MethodChoice.STANDARD);
    }
}
