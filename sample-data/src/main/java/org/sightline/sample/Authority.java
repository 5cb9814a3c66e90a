package org.sightline.sample;

import java.util.List;

/**
 * One invented authority of the plan.
 *
 * @param kind urban, suburban, rural, coastal or university
 * @param force index of its police force
 * @param centre middle of the authority; land belongs to the authority whose centre is nearest after subtracting reach
 * @param reachMetres how much further than its share of land it reaches
 * @param smallAreas how many small areas it should have
 * @param ruralShare share of small areas outside the towns
 * @param towns its towns
 * @param need true level of need, 1 = region
 * @param recording share of incidents that are recorded, 1 = like elsewhere
 */
record Authority(
        String name,
        String kind,
        int force,
        Point centre,
        double reachMetres,
        int smallAreas,
        double ruralShare,
        List<Town> towns,
        double need,
        double recording) {
    Authority {
        towns = List.copyOf(towns);
    }

    /**
     * A town.
     *
     * @param spreadMetres standard deviation of its small areas around the centre
     * @param weight share among the authority's towns
     */
    record Town(Point centre, double spreadMetres, double weight) {}
}
