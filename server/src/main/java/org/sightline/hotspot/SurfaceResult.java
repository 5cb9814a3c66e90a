package org.sightline.hotspot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** A surface of density (incidents per square kilometre) or relative risk; cells from south to north, west to east. */
public final class SurfaceResult implements Disclosable<SurfaceResult> {
    private static final int CLASSES = 6;
    private static final double[] RISK_BREAKS = {0.25, 0.5, 0.8, 1.25, 2, 4};

    private final Grid grid;
    private final double bandwidthMetres;
    private final double[] values;
    private final SurfaceQuery.Measure measure;
    private final boolean[] restsOnEnough;
    private final Figure incidents;
    private final List<NoData> noData;
    private final RunCard card;

    SurfaceResult(Shape shape, boolean[] restsOnEnough, Figure incidents, List<NoData> noData, RunCard card) {
        this.grid = shape.grid();
        this.bandwidthMetres = shape.bandwidthMetres();
        this.values = shape.values();
        this.measure = shape.measure();
        this.restsOnEnough = restsOnEnough;
        this.incidents = incidents;
        this.noData = List.copyOf(noData);
        this.card = card;
    }

    @Override
    public SurfaceResult hiding(Threshold threshold) {
        ShownValue steps =
                measure == SurfaceQuery.Measure.RISK ? ShownValue.ofRatio() : ShownValue.ofDensity(bandwidthMetres);
        double[] shown = new double[values.length];
        for (int cell = 0; cell < shown.length; cell++) {
            shown[cell] = restsOnEnough[cell] ? steps.of(values[cell]) : Double.NaN;
        }
        Shape shape = new Shape(grid, bandwidthMetres, measure, shown);
        return new SurfaceResult(shape, restsOnEnough, incidents.hiding(threshold), noData, card);
    }

    public Grid grid() {
        return grid;
    }

    public double bandwidthMetres() {
        return bandwidthMetres;
    }

    /** By cell, to three digits; NaN where it would rest on too few incidents or too few places, or has no ratio. */
    public double[] values() {
        return values.clone();
    }

    public Figure incidents() {
        return incidents;
    }

    public List<NoData> noData() {
        return noData;
    }

    public RunCard card() {
        return card;
    }

    /**
     * The limits between the classes drawn. Density: to two digits, so that each class holds about as much of what is shown; may be
     * fewer where values repeat. Risk: the same on every map, above and below the average of 1.
     */
    public double[] breaks() {
        if (measure == SurfaceQuery.Measure.RISK) {
            return RISK_BREAKS.clone();
        }
        return Breaks.holdingEqually(values, CLASSES);
    }

    /** Where the classes drawn begin, from the lowest value shown; empty when every cell is blank. */
    double[] levels() {
        double[] breaks = breaks();
        if (measure == SurfaceQuery.Measure.RISK) {
            return breaks;
        }
        OptionalDouble least = Arrays.stream(values).filter(value -> value > 0).min();
        double[] levels = new double[least.isPresent() ? breaks.length + 1 : 0];
        if (levels.length > 0) {
            levels[0] = new BigDecimal(least.getAsDouble())
                    .round(new MathContext(2, RoundingMode.FLOOR))
                    .doubleValue();
            System.arraycopy(breaks, 0, levels, 1, breaks.length);
        }
        return levels;
    }

    public SurfaceQuery.Measure measure() {
        return measure;
    }

    /**
     * A surface.
     *
     * @param grid its cells
     * @param bandwidthMetres kernel radius
     * @param measure what the values are
     * @param values by cell
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Shape(Grid grid, double bandwidthMetres, SurfaceQuery.Measure measure, double[] values) {}

    /**
     * An area that nobody reported for: the surface is silent there, not low.
     *
     * @param code its code
     * @param name its name
     * @param level its level
     * @param reason in words
     */
    public record NoData(AreaCode code, String name, Level level, String reason) {}
}
