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
    private static final int PART = 4;

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

    /** Both periods, the missing ones chosen from the months that there are data of. */
    Periods periods(MonthRange data) {
        Optional<MonthRange> earlier = surface.filter().months();
        if (earlier.isPresent()) {
            return new Periods(earlier.get(), later.orElseGet(() -> after(earlier.get(), data)));
        }
        MonthRange last = later.orElseGet(() -> last(data));
        if (data.from().compareTo(last.from()) >= 0) {
            throw new QueryRefused("later_from", "later than the first month of the data, so that a map can be made");
        }
        return new Periods(new MonthRange(data.from(), Month.ofIndex(last.from().index() - 1)), last);
    }

    /** As many months right after, as far as there are data. */
    private static MonthRange after(MonthRange earlier, MonthRange data) {
        int first = earlier.to().index() + 1;
        int last = Math.min(data.to().index(), earlier.to().index() + earlier.months());
        if (last < first) {
            throw new QueryRefused("to", "earlier than the last month of the data, so that the map can be judged");
        }
        return new MonthRange(Month.ofIndex(first), Month.ofIndex(last));
    }

    /** The last year, of less than two years the last quarter of the months. */
    private static MonthRange last(MonthRange data) {
        int months = data.months() >= 2 * YEAR ? YEAR : Math.max(1, data.months() / PART);
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
