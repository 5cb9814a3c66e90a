package org.sightline.score;

import java.util.List;
import org.sightline.area.AreaCode;

/**
 * How do a few areas compare, side by side and against a set of others?
 *
 * @param areas one to six, all of the level that the scores are asked for
 * @param against what each is compared with
 * @param covariates what makes areas alike, for statistical neighbours; those of {@link NeighbourQuery#STANDARD} when empty
 * @param neighbours how many neighbours make the set
 * @param scores how scores are made
 */
public record CompareQuery(
        List<AreaCode> areas, Against against, List<String> covariates, int neighbours, ScoreQuery scores) {
    /** So many can be read side by side. */
    public static final int MOST = 6;

    public CompareQuery {
        areas = areas.stream().distinct().toList();
        covariates = List.copyOf(covariates);
        if (areas.isEmpty() || areas.size() > MOST) {
            throw new IllegalArgumentException("one to " + MOST + " areas");
        }
    }

    /** What an area is compared with. */
    public enum Against {
        /** All areas of the level. */
        REGION,
        /** The areas most like it. */
        NEIGHBOURS,
        /** England's figure, where the store has it. */
        ENGLAND
    }
}
