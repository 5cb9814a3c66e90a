package org.sightline.movement;

import java.util.List;
import org.sightline.area.AreaCode;

/**
 * Areas that should plan together.
 *
 * @param areas in code order
 * @param core those that are with the others in at least half of the runs
 * @param observed moved between them, both ways, of the flows that are shown
 * @param expected of the same flows
 * @param z excess in units of its standard deviation
 * @param p that chance alone makes such a group anywhere
 * @param stability mean share of runs in which two of its areas are together
 */
public record PlanGroup(
        List<AreaCode> areas,
        List<AreaCode> core,
        double observed,
        double expected,
        double z,
        double p,
        double stability) {
    public PlanGroup {
        areas = List.copyOf(areas);
        core = List.copyOf(core);
    }
}
