package org.sightline.score;

import java.util.List;
import java.util.function.Function;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Threshold;

/**
 * How sure the places of the areas of a level are, in code order. Everything is simulated from the figures that are shown: a hidden
 * one takes no part.
 */
public final class RankResult implements Disclosable<RankResult> {
    private final Level level;
    private final Simulated simulated;
    private final List<RankedArea> areas;
    private final RunCard card;
    private final Function<Threshold, RankResult> again;

    RankResult(
            Level level,
            Simulated simulated,
            List<RankedArea> areas,
            RunCard card,
            Function<Threshold, RankResult> again) {
        this.level = level;
        this.simulated = simulated;
        this.areas = List.copyOf(areas);
        this.card = card;
        this.again = again;
    }

    @Override
    public RankResult hiding(Threshold threshold) {
        return again.apply(threshold);
    }

    public Level level() {
        return level;
    }

    public Simulated simulated() {
        return simulated;
    }

    public List<RankedArea> areas() {
        return areas;
    }

    public RunCard card() {
        return card;
    }

    /**
     * How it was simulated.
     *
     * @param draws simulated rankings
     * @param seed start of the random numbers
     * @param confidence of the intervals
     * @param bands names of the bands, highest first
     * @param ranked how many areas are ranked
     */
    public record Simulated(int draws, long seed, double confidence, List<String> bands, int ranked) {
        public Simulated {
            bands = List.copyOf(bands);
        }
    }
}
