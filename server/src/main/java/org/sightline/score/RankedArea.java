package org.sightline.score;

import org.sightline.area.AreaCode;
import org.sightline.privacy.Figure;

/**
 * How sure the place of one area is. Ranks: 1 = first priority, 0 = not ranked.
 *
 * @param code its code
 * @param name its name
 * @param score the scoping priority; undefined with the reason where not scored
 * @param rank by the chosen method and the published figures
 * @param low better end of the interval from figures and method together
 * @param median rank in the middle of the runs
 * @param high other end
 * @param dataLow better end of the interval from the figures alone, by the chosen method
 * @param dataHigh other end
 * @param topShare share of the runs in which the area is in the top tenth, NaN = not ranked
 * @param band the band that the interval supports ("A", "A-B"), empty where it is too wide or there is no rank
 * @param bandShares share of the runs in each band, A first; NaN = not ranked; not copied
 */
public record RankedArea(
        AreaCode code,
        String name,
        Figure score,
        int rank,
        int low,
        int median,
        int high,
        int dataLow,
        int dataHigh,
        double topShare,
        String band,
        double[] bandShares) {}
