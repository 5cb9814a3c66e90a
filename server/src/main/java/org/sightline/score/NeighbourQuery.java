package org.sightline.score;

import java.util.List;
import org.sightline.area.AreaCode;

/**
 * Which areas of its level are most like an area?
 *
 * @param area whose neighbours
 * @param covariates {@code residents}, {@code density}, {@code children_share} or ids of indicators
 * @param most how many, 1 to 50
 */
public record NeighbourQuery(AreaCode area, List<String> covariates, int most) {
    /** What areas are compared by unless something else is asked for. */
    public static final List<String> STANDARD = List.of("residents", "density", "children_share");

    private static final int MOST = 50;

    public NeighbourQuery {
        covariates =
                covariates.isEmpty() ? STANDARD : covariates.stream().distinct().toList();
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("from 1 to " + MOST + " neighbours");
        }
    }
}
