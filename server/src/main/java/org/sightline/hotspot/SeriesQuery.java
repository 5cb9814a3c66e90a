package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/**
 * How does the surface change from period to period?
 *
 * @param surface the surface over all months
 * @param step how long a period is
 */
public record SeriesQuery(SurfaceQuery surface, Step step) {

    /** How long a period is; each begins where the calendar's does. */
    public enum Step {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Step(int months) {
            this.months = months;
        }

        /** The word in addresses and files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The whole periods within some months, in order. */
        List<MonthRange> within(MonthRange range) {
            List<MonthRange> periods = new ArrayList<>();
            int first = Math.floorDiv(range.from().index() + months - 1, months) * months;
            for (int from = first; from + months - 1 <= range.to().index(); from += months) {
                periods.add(new MonthRange(Month.ofIndex(from), Month.ofIndex(from + months - 1)));
            }
            return periods;
        }
    }
}
