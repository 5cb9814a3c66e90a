package org.sightline.hotspot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.dataset.RunCard;
import org.sightline.indicators.hotspot.Grid;
import org.sightline.indicators.hotspot.Stability;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * In which share of the maps each cell is hot; cells from south to north, west to east. A cell is blank where the map asked about is, and
 * where it is not on the map.
 */
public final class StabilityResult implements Disclosable<StabilityResult> {
    /** From this share of the maps on a cell is said to hold. */
    public static final double HOLDS_FROM = 0.8;

    private static final double SQUARE_KILOMETRE = 1_000_000;
    private static final double[] BREAKS = {0.1, 0.5, HOLDS_FROM, 1};

    private final StabilityQuery query;
    private final Found found;
    private final boolean[] restsOnEnough;
    private final RunCard card;
    private final double[] shares;

    StabilityResult(StabilityQuery query, Found found, boolean[] restsOnEnough, RunCard card) {
        this(query, found, restsOnEnough, card, new double[0]);
    }

    private StabilityResult(StabilityQuery query, Found found, boolean[] restsOnEnough, RunCard card, double[] shares) {
        this.query = query;
        this.found = found;
        this.restsOnEnough = restsOnEnough;
        this.card = card;
        this.shares = shares;
    }

    @Override
    public StabilityResult hiding(Threshold threshold) {
        double[] all = found.stability.share();
        double[] shown = new double[all.length];
        Arrays.setAll(shown, cell -> restsOnEnough[cell] ? Math.rint(all[cell] * 10) / 10 : Double.NaN);
        return new StabilityResult(query, found, restsOnEnough, card, shown);
    }

    public StabilityQuery query() {
        return query;
    }

    public Grid grid() {
        return found.surface.grid();
    }

    public double bandwidthMetres() {
        return found.surface.bandwidthMetres();
    }

    /** By cell, to one decimal; NaN where the map is blank or does not reach. */
    public double[] shares() {
        return shares.clone();
    }

    /** The limits of the classes drawn. */
    public double[] breaks() {
        return BREAKS.clone();
    }

    /** How many maps were drawn. */
    public int runs() {
        return found.stability.runs();
    }

    /** The cells that are hot on the map asked about, in order. */
    public int[] hot() {
        boolean[] hot = found.stability.hot();
        return IntStream.range(0, hot.length)
                .filter(cell -> hot[cell] && !Double.isNaN(shares[cell]))
                .toArray();
    }

    /** How many of these cells are hot in so large a share of the maps at least. */
    public long holding() {
        return Arrays.stream(hot()).filter(cell -> shares[cell] >= HOLDS_FROM).count();
    }

    /** The size of so many cells. */
    public double squareKilometres(long cells) {
        return cells * grid().cellWidth() * grid().cellHeight() / SQUARE_KILOMETRE;
    }

    public Figure incidents() {
        return found.surface.incidents();
    }

    /** Areas that nobody reported for. */
    public List<SurfaceResult.NoData> noData() {
        return found.surface.noData();
    }

    public RunCard card() {
        return card;
    }

    /** The map asked about, and how often its cells are hot on the others. */
    record Found(SurfaceResult surface, Stability stability) {}
}
