package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sightline.dataset.QueryRefused;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Disclosed;
import org.sightline.privacy.Figure;

/** Makes the surfaces of a series, all with the grid and bandwidth of the surface of all months. */
final class SeriesAnalysis {
    private static final long MOST_VALUES = 5_000_000;

    private final IncidentView view;
    private final SeriesQuery query;
    private final Function<SurfaceQuery, Disclosed<SurfaceResult>> surfaces;

    SeriesAnalysis(IncidentView view, SeriesQuery query, Function<SurfaceQuery, Disclosed<SurfaceResult>> surfaces) {
        this.view = view;
        this.query = query;
        this.surfaces = surfaces;
    }

    SeriesResult run() {
        SurfaceResult whole = surfaces.apply(query.surface()).value();
        MonthRange range =
                query.surface().filter().months().orElse(view.coverage().range());
        List<MonthRange> periods = query.step().within(range);
        if (periods.isEmpty()) {
            throw new QueryRefused("step", "no longer than the months asked for: no whole period lies within them");
        }
        if (periods.size() * (long) whole.grid().size() > MOST_VALUES) {
            throw new QueryRefused("step", "longer periods, larger cells or a smaller rectangle: too many values");
        }
        List<SeriesResult.Period> made = new ArrayList<>();
        for (MonthRange months : periods) {
            made.add(period(months, whole));
        }
        String note =
                "Periods are whole: those cut by the first or last month are left out. All share grid, bandwidth and classes.";
        return new SeriesResult(
                whole,
                made,
                whole.card()
                        .with(Map.of("step", query.step().id()))
                        .with(
                                "The same for each " + query.step().id() + " by itself, " + periods.size() + " in all.",
                                List.of(note)));
    }

    private SeriesResult.Period period(MonthRange months, SurfaceResult whole) {
        SurfaceQuery one = query.surface().during(months, whole);
        Places.Counted places =
                view.places().count(Selection.of(view, one.filter()).rows());
        if (places.places() == 0) {
            double[] blank = new double[whole.grid().size()];
            Arrays.fill(blank, Double.NaN);
            return new SeriesResult.Period(months, Figure.Known.count(0), blank);
        }
        SurfaceResult surface = surfaces.apply(one).value();
        return new SeriesResult.Period(months, surface.incidents(), surface.values());
    }
}
