package org.sightline.hotspot;

import java.util.Optional;
import org.sightline.area.Level;
import org.sightline.dataset.QueryRefused;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/**
 * More or fewer than in the period before?
 *
 * @param level of which areas
 * @param before the earlier months; empty: as many as the later ones, right before them
 * @param filter which incidents; its months are the later ones and must be given
 */
public record ChangeQuery(Level level, Optional<MonthRange> before, IncidentFilter filter) {
    public ChangeQuery {
        if (filter.months().isEmpty()) {
            throw new QueryRefused("from", "from and to are given: the later period");
        }
        if (before.isPresent()
                && before.get().to().compareTo(filter.months().get().from()) >= 0) {
            throw new QueryRefused("before_to", "earlier than from");
        }
    }

    /** The later months. */
    public MonthRange later() {
        return filter.months().orElseThrow();
    }

    /** The earlier months. */
    public MonthRange earlier() {
        MonthRange later = later();
        return before.orElseGet(() -> new MonthRange(
                Month.ofIndex(later.from().index() - later.months()),
                Month.ofIndex(later.from().index() - 1)));
    }
}
