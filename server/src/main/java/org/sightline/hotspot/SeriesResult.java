package org.sightline.hotspot;

import java.util.Arrays;
import java.util.List;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * Surfaces of periods that follow each other, on one grid, with one bandwidth and one set of classes. Made of surfaces as they are shown,
 * so nothing is left to hide.
 *
 * @param whole the surface of all months, which gives grid and bandwidth
 * @param periods in order
 * @param card how it was made
 */
public record SeriesResult(SurfaceResult whole, List<Period> periods, RunCard card)
        implements Disclosable<SeriesResult> {
    private static final int CLASSES = 6;

    public SeriesResult {
        periods = List.copyOf(periods);
    }

    @Override
    public SeriesResult hiding(Threshold threshold) {
        return this;
    }

    public Grid grid() {
        return whole.grid();
    }

    /** The limits between the classes of all periods. */
    public double[] breaks() {
        return Breaks.holdingEqually(
                periods.stream()
                        .map(Period::values)
                        .flatMapToDouble(Arrays::stream)
                        .toArray(),
                CLASSES);
    }

    /**
     * One surface.
     *
     * @param months its months
     * @param incidents with a position
     * @param values by cell, NaN = blank
     */
    @SuppressWarnings("ArrayRecordComponent") // one array a surface, never compared
    public record Period(MonthRange months, Figure incidents, double[] values) {}
}
