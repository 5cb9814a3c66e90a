package org.sightline.score;

import java.util.List;
import java.util.function.Function;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/** The areas most like one, nearest first. Worked out from the figures that may be shown. */
public final class NeighbourResult implements Disclosable<NeighbourResult> {
    private final Level level;
    private final List<String> covariates;
    private final List<Entry> entries;
    private final RunCard card;
    private final Function<Threshold, NeighbourResult> again;

    NeighbourResult(
            Level level,
            List<String> covariates,
            List<Entry> entries,
            RunCard card,
            Function<Threshold, NeighbourResult> again) {
        this.level = level;
        this.covariates = List.copyOf(covariates);
        this.entries = List.copyOf(entries);
        this.card = card;
        this.again = again;
    }

    @Override
    public NeighbourResult hiding(Threshold threshold) {
        return again.apply(threshold);
    }

    public Level level() {
        return level;
    }

    public List<String> covariates() {
        return covariates;
    }

    /** The area itself, at distance 0, then its neighbours; only itself where it lacks a covariate. */
    public List<Entry> entries() {
        return entries;
    }

    public RunCard card() {
        return card;
    }

    /**
     * An area.
     *
     * @param code its code
     * @param name its name
     * @param distance in standard deviations, averaged over the covariates
     * @param figures one per covariate
     */
    public record Entry(AreaCode code, String name, double distance, List<Figure> figures) {
        public Entry {
            figures = List.copyOf(figures);
        }
    }
}
