package org.sightline.hotspot;

import java.util.Optional;
import org.sightline.dataset.QueryRefused;
import org.sightline.period.Month;
import org.sightline.period.MonthRange;

/**
 * How many later incidents lie where an earlier map says? Asked of the whole map only.
 *
 * @param surface the map; its months are the earlier ones, its bounds empty
 * @param later the later months
 */
public record AccuracyQuery(SurfaceQuery surface, Optional<MonthRange> later) {
    private static final double SQUARE = 100;
    private static final int YEAR = 12;
    private static final int QUARTER = 3;

    public AccuracyQuery {
        if (surface.bounds().isPresent()) {
            throw new QueryRefused("xmin, ymin, xmax, ymax", "left out: accuracy is that of the whole map");
        }
        if (surface.cellMetres().isPresent() && surface.cellMetres().getAsDouble() % SQUARE != 0) {
            throw new QueryRefused("cell", "a multiple of 100 metres, as positions are known by squares of 100 metres");
        }
        Optional<MonthRange> earlier = surface.filter().months();
        if (earlier.isPresent() && later.isPresent()) {
            checkOrder(earlier.get(), later.get());
        }
    }

    private static void checkOrder(MonthRange earlier, MonthRange later) {
        if (later.from().compareTo(earlier.to()) <= 0) {
            throw new QueryRefused("later_from", "later than to");
        }
    }

    /** Both periods; a missing one is as long as the other, right before or after it. */
    Periods periods(MonthRange data) {
        Optional<MonthRange> earlier = surface.filter().months();
        if (earlier.isPresent()) {
            return new Periods(earlier.get(), later.orElseGet(() -> after(earlier.get(), data)));
        }
        MonthRange last = later.orElseGet(() -> last(data));
        int first = last.from().index() - last.months();
        if (first < data.from().index()) {
            throw new QueryRefused("later_from", "later, so that the data have as many months before it for the map");
        }
        return new Periods(new MonthRange(Month.ofIndex(first), Month.ofIndex(first + last.months() - 1)), last);
    }

    /** As far as there are data. */
    private static MonthRange after(MonthRange earlier, MonthRange data) {
        int last = Math.min(data.to().index(), earlier.to().index() + earlier.months());
        if (last <= earlier.to().index()) {
            throw new QueryRefused("to", "earlier than the last month of the data, so that the map can be judged");
        }
        return new MonthRange(Month.ofIndex(earlier.to().index() + 1), Month.ofIndex(last));
    }

    /** The last year of two, else the last quarter of two, else the last month. */
    private static MonthRange last(MonthRange data) {
        int months = data.months() >= 2 * YEAR ? YEAR : data.months() >= 2 * QUARTER ? QUARTER : 1;
        return new MonthRange(Month.ofIndex(data.to().index() + 1 - months), data.to());
    }

    /**
     * The two periods.
     *
     * @param earlier of the map
     * @param later of the incidents that it is judged by
     */
    record Periods(MonthRange earlier, MonthRange later) {}
}
