package org.sightline.score;

import java.util.List;
import java.util.function.Function;
import org.sightline.area.Level;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Threshold;

/**
 * Recorded against expected, in code order. Worked out when the gate says which counts may be shown: a hidden count takes no part in any
 * model, so nothing shown is derived from one.
 */
public final class ExpectedResult implements Disclosable<ExpectedResult> {
    private final Level level;
    private final String exposed;
    private final List<ExpectedArea> areas;
    private final RunCard card;
    private final Function<Threshold, ExpectedResult> again;

    ExpectedResult(
            Level level,
            String exposed,
            List<ExpectedArea> areas,
            RunCard card,
            Function<Threshold, ExpectedResult> again) {
        this.level = level;
        this.exposed = exposed;
        this.areas = List.copyOf(areas);
        this.card = card;
        this.again = again;
    }

    @Override
    public ExpectedResult hiding(Threshold threshold) {
        return again.apply(threshold);
    }

    public Level level() {
        return level;
    }

    /** Per how many of whom incidents are expected, in words. */
    public String exposed() {
        return exposed;
    }

    public List<ExpectedArea> areas() {
        return areas;
    }

    public RunCard card() {
        return card;
    }
}
