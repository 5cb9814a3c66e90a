package org.sightline.hotspot;

import java.util.List;
import org.sightline.area.Area;
import org.sightline.privacy.Figure;

/**
 * A circle of areas with more incidents than expected.
 *
 * @param areas from the centre outwards
 * @param hiddenAreas how many of them have a hidden count
 * @param count incidents in them, as published; hidden where the count of one of them is
 * @param expected incidents expected by the people who live there
 * @param relativeRisk rate inside over rate outside
 * @param logLikelihoodRatio how far it is from chance
 * @param p rank among the highest of simulated maps
 */
public record ScanCluster(
        List<Area> areas,
        int hiddenAreas,
        Figure count,
        double expected,
        double relativeRisk,
        double logLikelihoodRatio,
        double p) {
    private static final double LEVEL = 0.05;

    public ScanCluster {
        areas = List.copyOf(areas);
    }

    /** Whether chance gives as much on at most one map in twenty. */
    public boolean isSignificant() {
        return p <= LEVEL;
    }
}
