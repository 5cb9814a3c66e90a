package org.sightline.indicators.score;

import java.util.List;

/**
 * Scores, what they are made of, and why there is none. The arrays are not copied; do not change them.
 *
 * @param table scores, contributions and completeness
 * @param ranks 1 = highest among the scored areas of the comparison set, equal scores share the lowest number; 0 = not ranked
 * @param standing one per area
 * @param normalised {@code [indicator][area]} on the common scale; {@code NaN} = no figure
 * @param scales one per indicator: from the figure (turned so that more need is higher) to the common scale, outlier treatment included
 */
public record Scores(ScoreTable table, int[] ranks, Standing[] standing, double[][] normalised, List<Scale> scales) {
    /** Copies the list. */
    public Scores {
        scales = List.copyOf(scales);
    }

    /** How many areas are ranked. */
    public int ranked() {
        int count = 0;
        for (int rank : ranks) {
            count += rank > 0 ? 1 : 0;
        }
        return count;
    }
}
