package org.sightline.hotspot;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.area.AreaCode;
import org.sightline.dataset.QueryRefused;

/**
 * On which weekday at which hour? One narrowing at a time, so that no answer can be taken from another to leave a small count.
 *
 * @param filter which incidents: a year of months, or one category, source or kind of place
 * @param area an authority or larger; empty: everywhere
 */
public record WhenQuery(IncidentFilter filter, Optional<AreaCode> area) {
    public WhenQuery {
        one("category", filter.categories());
        one("source", filter.sources());
        one("place_type", filter.placeTypes());
        long narrowings = Stream.of(
                        filter.months().isPresent(),
                        !filter.categories().isEmpty(),
                        !filter.sources().isEmpty(),
                        !filter.placeTypes().isEmpty(),
                        area.isPresent())
                .filter(given -> given)
                .count();
        if (narrowings > 1) {
            throw new QueryRefused(
                    "from, to, category, source, place_type, area",
                    "one at a time: answers for parts of parts could be subtracted from each other");
        }
    }

    private static void one(String field, Set<?> given) {
        if (given.size() > 1) {
            throw new QueryRefused(field, "one or none");
        }
    }
}
