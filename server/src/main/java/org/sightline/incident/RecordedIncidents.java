package org.sightline.incident;

import java.util.Optional;
import java.util.Set;
import org.sightline.area.Level;
import org.sightline.period.MonthRange;

/** Says how many incidents were recorded where, and for how many children over how long anybody would have recorded one. */
public interface RecordedIncidents {
    /**
     * Counts, not yet disclosed: for analyses that disclose their own results.
     *
     * @param question which incidents
     * @param threshold smallest count that may be shown: no conclusion rests on a difference among smaller ones
     */
    RecordedCounts count(Question question, int threshold);

    /**
     * Which incidents.
     *
     * @param level of which areas
     * @param months which months, all when empty
     * @param categories in the words of the data, all when empty
     * @param sources all when empty
     */
    record Question(Level level, Optional<MonthRange> months, Set<String> categories, Set<Source> sources) {
        public Question {
            categories = Set.copyOf(categories);
            sources = Set.copyOf(sources);
        }
    }
}
