package org.sightline.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.MapAccuracy;
import org.sightline.indicators.rate.Interval;
import org.sightline.indicators.rate.Proportions;
import org.sightline.period.MonthRange;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * How well a map of earlier months tells where later incidents are. Numbers of incidents are rounded to multiples of a step: the
 * threshold, or a round number of about half a hundredth of the later incidents where that is more; everything else is worked out from
 * the rounded numbers.
 */
public final class AccuracyResult implements Disclosable<AccuracyResult> {
    private static final double PARTS = 200;
    private static final double CONFIDENCE = 0.95;
    private static final double SQUARE_KILOMETRE = 1_000_000;
    private static final int[] ROUND = {1, 2, 5};

    private final Basis basis;
    private final List<Judged> judged;
    private final RunCard card;
    private final List<Row> rows;
    private final long step;

    AccuracyResult(Basis basis, List<Judged> judged, RunCard card) {
        this(basis, judged, card, List.of(), 1);
    }

    private AccuracyResult(Basis basis, List<Judged> judged, RunCard card, List<Row> rows, long step) {
        this.basis = basis;
        this.judged = List.copyOf(judged);
        this.card = card;
        this.rows = List.copyOf(rows);
        this.step = step;
    }

    @Override
    public AccuracyResult hiding(Threshold threshold) {
        long unit = Math.max(threshold.smallest(), roundNumber(basis.later / PARTS));
        List<Row> shown = new ArrayList<>();
        for (Judged map : judged) {
            map.figures.forEach(figures -> shown.add(row(map.map, figures, unit)));
        }
        return new AccuracyResult(basis, judged, card, shown, unit);
    }

    /** The smallest of 1, 2, 5, 10, 20, … that is no less. */
    private static long roundNumber(double least) {
        for (long ten = 1; ; ten *= 10) {
            for (int digit : ROUND) {
                if (digit * ten >= least) {
                    return digit * ten;
                }
            }
        }
    }

    private static long rounded(double count, long unit) {
        return count == 0 ? 0 : Math.max(unit, Math.round(count / unit) * unit);
    }

    private Row row(Drawing map, MapAccuracy figures, long unit) {
        double share = figures.areaShare();
        if (figures.cells() == 0) {
            Figure none = new Figure.Undefined(
                    Figure.Reason.NOT_DEFINED, "No whole cell fits into this share: choose smaller cells.");
            return new Row(map, figures.share(), 0, share, new Caught(none, none, none, none));
        }
        double later = rounded(basis.later, unit);
        double hits = Math.min(later, rounded(figures.hits(), unit));
        double best = Math.min(later, rounded(figures.hits() / figures.pei(), unit));
        Interval limits = Proportions.wilson(hits, later, CONFIDENCE);
        Figure.Known rate = new Figure.Known(hits / later, limits.lower(), limits.upper(), -1);
        Figure pai = new Figure.Known(rate.value() / share, limits.lower() / share, limits.upper() / share, -1);
        Figure pei = best > 0 ? Figure.Known.of(Math.min(1, hits / best)) : noHits();
        return new Row(map, figures.share(), figures.cells(), share, new Caught(Figure.Known.of(hits), rate, pai, pei));
    }

    private static Figure noHits() {
        return new Figure.Undefined(Figure.Reason.NOT_DEFINED, "No choice of cells could have caught any.");
    }

    public MonthRange earlier() {
        return basis.periods.earlier();
    }

    public MonthRange later() {
        return basis.periods.later();
    }

    /** Incidents that the map was made of. */
    public Figure earlierIncidents() {
        return basis.surface.incidents();
    }

    /** Later incidents on the map, rounded. */
    public Figure laterIncidents() {
        return Figure.Known.of(rounded(basis.later, step));
    }

    public Grid grid() {
        return basis.surface.grid();
    }

    public double bandwidthMetres() {
        return basis.surface.bandwidthMetres();
    }

    public SurfaceQuery.Measure measure() {
        return basis.surface.measure();
    }

    /** How many cells are on the map. */
    public int cells() {
        return basis.cells;
    }

    /** Size of so many cells. */
    public double squareKilometres(int cells) {
        return cells * grid().cellWidth() * grid().cellHeight() / SQUARE_KILOMETRE;
    }

    /** Numbers of incidents are multiples of this. */
    public long step() {
        return step;
    }

    /** First those of the surface, then those of the naive map; ascending area shares. */
    public List<Row> rows() {
        return rows;
    }

    public RunCard card() {
        return card;
    }

    /** A map that is judged. */
    public enum Drawing {
        /** The surface as it is shown. */
        SURFACE,
        /** The earlier incidents themselves, by cell. */
        NAIVE;

        /** The word in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A map searched up to an area share.
     *
     * @param map which map
     * @param share the area share asked for
     * @param cells whole cells searched
     * @param areaShare share of the map that they are
     * @param caught what was caught
     */
    public record Row(Drawing map, double share, int cells, double areaShare, Caught caught) {}

    /**
     * What was caught.
     *
     * @param hits later incidents, rounded
     * @param hitRate share of the later incidents, with Wilson's 95 % interval
     * @param pai hit rate over area share
     * @param pei hits over the most that as many cells could have caught
     */
    public record Caught(Figure hits, Figure hitRate, Figure pai, Figure pei) {}

    /** What the figures rest on. */
    record Basis(SurfaceResult surface, AccuracyQuery.Periods periods, int cells, long later) {}

    /** A map's figures before they are rounded. */
    record Judged(Drawing map, List<MapAccuracy> figures) {
        Judged {
            figures = List.copyOf(figures);
        }
    }
}
