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
 */
public record ScoreQuery(Level level, Optional<String> period, Set<String> indicators) {
    public ScoreQuery {
        indicators = Set.copyOf(indicators);
    }
}
