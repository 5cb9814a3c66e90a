package org.sightline.score;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.area.Level;
import org.sightline.dataset.QueryRefused;
import org.sightline.incident.RecordedIncidents;
import org.sightline.incident.Source;
import org.sightline.period.MonthRange;

/**
 * Where is less recorded than need would let one expect?
 *
 * @param incidents which incidents, of which areas
 * @param weighting how the proxies make the need, which is their standard score
 */
public record ExpectedQuery(RecordedIncidents.Question incidents, Weighting weighting) {
    /**
     * The question in the words of the address.
     *
     * @param words categories and sources, all where empty
     * @throws QueryRefused when a source is none of reported, discovered, unknown
     */
    public static ExpectedQuery of(Level level, Optional<MonthRange> months, Words words, Weighting weighting) {
        Set<Source> known = new TreeSet<>();
        for (String word : words.sources()) {
            known.add(Source.find(word)
                    .orElseThrow(() -> new QueryRefused("source", "one of reported, discovered, unknown")));
        }
        return new ExpectedQuery(
                new RecordedIncidents.Question(level, months, Set.copyOf(words.categories()), known), weighting);
    }

    /**
     * Which incidents, in words.
     *
     * @param categories in the words of the data
     * @param sources reported, discovered, unknown
     */
    public record Words(Collection<String> categories, Collection<String> sources) {}
}
