package org.sightline.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One planted corridor: more children than size and distance explain.
 *
 * @param origin index of the authority of origin
 * @param destination index of the authority of destination
 * @param origins indices of the middle areas the children come from
 * @param target index of the middle area they are moved to
 * @param addedChildren children added over all months, expected
 */
record Corridor(int origin, int destination, List<Integer> origins, int target, double addedChildren) {
    private static final int ORIGINS = 4;

    Corridor {
        origins = List.copyOf(origins);
    }

    /** The two corridors of the plan: one inside a police force, one across a force border. */
    static List<Corridor> plant(Region region) {
        return List.of(
                between(region, 6, 3, RegionPlan.at(20.5, 36.5), RegionPlan.at(54.5, 16)),
                between(region, 1, 4, RegionPlan.at(60, 30.5), RegionPlan.at(24.5, 58)));
    }

    private static Corridor between(Region region, int origin, int destination, Point from, Point to) {
        List<Integer> origins = nearest(region, origin, from).subList(0, ORIGINS);
        int target = nearest(region, destination, to).get(0);
        return new Corridor(origin, destination, origins, target, 220);
    }

    private static List<Integer> nearest(Region region, int authority, Point position) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < region.middleAreas().size(); i++) {
            if (region.middleAreas().get(i).authority() == authority) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(
                i -> region.middleAreas().get(i).centre().distance(position)));
        return order;
    }
}
