package org.sightline.hotspot;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sightline.dataset.QueryRefused;
import org.sightline.incident.Source;
import org.sightline.period.MonthRange;

/**
 * Which incidents to look at; an empty set means all.
 *
 * @param months which months, all when empty
 * @param categories in the words of the data
 * @param sources reported, discovered, unknown
 * @param placeTypes in the words of the data
 */
public record IncidentFilter(
        Optional<MonthRange> months, Set<String> categories, Set<Source> sources, Set<String> placeTypes) {
    /** Every incident. */
    public static final IncidentFilter ALL = new IncidentFilter(Optional.empty(), Set.of(), Set.of(), Set.of());

    public IncidentFilter {
        categories = Set.copyOf(categories);
        sources = Set.copyOf(sources);
        placeTypes = Set.copyOf(placeTypes);
    }

    /**
     * The filter in the words of the address.
     *
     * @throws QueryRefused when a source is none of reported, discovered, unknown
     */
    public static IncidentFilter ofWords(
            Optional<MonthRange> months,
            Collection<String> categories,
            Collection<String> sources,
            Collection<String> placeTypes) {
        Set<Source> known = new TreeSet<>();
        for (String word : sources) {
            known.add(Source.find(word)
                    .orElseThrow(() -> new QueryRefused("source", "one of reported, discovered, unknown")));
        }
        return new IncidentFilter(months, Set.copyOf(categories), known, Set.copyOf(placeTypes));
    }

    /** The same in other months. */
    IncidentFilter during(MonthRange range) {
        return new IncidentFilter(Optional.of(range), categories, sources, placeTypes);
    }

    /** The same of one kind of place. */
    IncidentFilter at(String placeType) {
        return new IncidentFilter(months, categories, sources, Set.of(placeType));
    }

    /** The filter in the words of the address, for run cards. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        months.ifPresent(range -> {
            parameters.put("from", range.from().toString());
            parameters.put("to", range.to().toString());
        });
        put(parameters, "category", categories);
        put(parameters, "source", sources.stream().map(Source::id).collect(Collectors.toSet()));
        put(parameters, "place_type", placeTypes);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, Set<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, String.join(", ", new TreeSet<>(values)));
        }
    }
}
