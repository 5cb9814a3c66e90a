package org.sightline.score;

import java.util.List;
import java.util.Optional;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaGroup;
import org.sightline.privacy.Figure;

/**
 * The score of one area and what it is made of.
 *
 * @param code its code
 * @param name its name
 * @param score the scoping priority, 0 = the mean; undefined with the reason where not scored
 * @param rank 1 = first priority, 0 where not scored
 * @param completeness share of the weight that has a figure, 0 to 1
 * @param missing ids of the weighted indicators without a usable figure
 * @param entries one per indicator, in the order of the columns
 */
public record AreaScore(
        AreaCode code,
        String name,
        Figure score,
        int rank,
        double completeness,
        List<String> missing,
        List<Entry> entries) {
    public AreaScore {
        missing = List.copyOf(missing);
        entries = List.copyOf(entries);
    }

    /**
     * One indicator of one area.
     *
     * @param figure the figure, or why there is none
     * @param standardised deviations from the mean, more need = higher; NaN where it has none
     * @param contribution its part of the score; NaN where it has none
     * @param shared the larger unit it was published for, where it was carried down
     */
    public record Entry(Figure figure, double standardised, double contribution, Optional<AreaGroup> shared) {}
}
