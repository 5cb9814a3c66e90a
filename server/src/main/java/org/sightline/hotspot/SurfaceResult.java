package org.sightline.hotspot;

import java.util.Arrays;
import java.util.List;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** A density surface in incidents per square kilometre; cells from south to north, west to east. */
public final class SurfaceResult implements Disclosable<SurfaceResult> {
    private static final int CLASSES = 6;
    private static final int DIGITS = 4;

    private final Grid grid;
    private final double bandwidthMetres;
    private final double[] values;
    private final int[] support;
    private final Figure incidents;
    private final List<NoData> noData;
    private final RunCard card;

    SurfaceResult(Shape shape, int[] support, Figure incidents, List<NoData> noData, RunCard card) {
        this.grid = shape.grid();
        this.bandwidthMetres = shape.bandwidthMetres();
        this.values = shape.values();
        this.support = support;
        this.incidents = incidents;
        this.noData = List.copyOf(noData);
        this.card = card;
    }

    @Override
    public SurfaceResult hiding(Threshold threshold) {
        double[] shown = new double[values.length];
        for (int cell = 0; cell < shown.length; cell++) {
            shown[cell] = support[cell] < threshold.smallest() ? Double.NaN : rounded(values[cell]);
        }
        Shape shape = new Shape(grid, bandwidthMetres, shown);
        return new SurfaceResult(shape, new int[0], incidents.hiding(threshold), noData, card);
    }

    private static double rounded(double value) {
        if (value == 0) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - (DIGITS - 1));
        return Math.rint(value / unit) * unit;
    }

    public Grid grid() {
        return grid;
    }

    public double bandwidthMetres() {
        return bandwidthMetres;
    }

    /** Incidents per square kilometre by cell, to four digits; NaN where fewer than the threshold lie within the bandwidth. */
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

    /** The limits of the classes drawn: equal shares of the cells that are not blank; may be fewer where values repeat. */
    public double[] breaks() {
        double[] sorted =
                Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
        if (sorted.length == 0) {
            return new double[0];
        }
        double[] breaks = new double[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            breaks[i] = sorted[Math.min(sorted.length - 1, i * sorted.length / CLASSES)];
        }
        return Arrays.stream(breaks).distinct().toArray();
    }

    /**
     * A surface.
     *
     * @param grid its cells
     * @param bandwidthMetres kernel radius
     * @param values by cell
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Shape(Grid grid, double bandwidthMetres, double[] values) {}

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
