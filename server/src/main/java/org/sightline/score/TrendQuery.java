package org.sightline.score;

import java.util.Set;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;

/**
 * What rises, what falls?
 *
 * @param level of which areas
 * @param areas some of them, each with its single periods; all, without these, when empty
 * @param indicators ids; all when empty
 * @param weighting how the proxies make the score
 * @param only which areas
 */
public record TrendQuery(Level level, Set<AreaCode> areas, Set<String> indicators, Weighting weighting, Only only) {
    public TrendQuery {
        areas = Set.copyOf(areas);
        indicators = Set.copyOf(indicators);
    }

    /** Which areas are listed. */
    public enum Only {
        /** All of them. */
        ALL,
        /** Those where an indicator is worse than the region as a whole and becoming worse. */
        WORSE_AND_WORSENING
    }
}
