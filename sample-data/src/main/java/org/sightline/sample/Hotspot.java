package org.sightline.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * One planted cluster.
 *
 * @param kind stable, emerging or fading
 * @param authority index of the authority it lies in
 * @param smallArea index of the small area its centre lies in
 * @param streets the positions its incidents are snapped to
 * @param monthly expected incidents of each month
 */
record Hotspot(
        String id,
        String kind,
        String placeType,
        int authority,
        int smallArea,
        Point centre,
        double radiusMetres,
        List<Point> streets,
        List<Double> monthly) {
    private static final int STREETS = 16;

    Hotspot {
        streets = List.copyOf(streets);
        monthly = List.copyOf(monthly);
    }

    private record Plan(String kind, String placeType, int authority, Point near, double radiusMetres) {}

    private static final List<Plan> PLANS = List.of(
            new Plan("stable", "shopping centre", 0, RegionPlan.at(46.8, 41), 350),
            new Plan("stable", "railway station", 3, RegionPlan.at(54.5, 16), 350),
            new Plan("stable", "takeaway", 4, RegionPlan.at(24.5, 58), 350),
            new Plan("stable", "bus station", 1, RegionPlan.at(54, 34), 350),
            new Plan("stable", "park", 7, RegionPlan.at(64, 62.5), 350),
            new Plan("emerging", "car park", 6, RegionPlan.at(21.2, 36.5), 350),
            new Plan("emerging", "hotel", 1, RegionPlan.at(60, 30.5), 350),
            new Plan("fading", "care home", 3, RegionPlan.at(61, 20), 350));

    /** The clusters of the plan, placed on the built region. */
    static List<Hotspot> plant(Region region) {
        Rng random = Rng.of(RegionPlan.SEED, "hotspots");
        List<Hotspot> all = new ArrayList<>();
        for (int i = 0; i < PLANS.size(); i++) {
            Plan plan = PLANS.get(i);
            int area = nearest(region, plan);
            Point centre = centralBlock(region, region.smallAreas().get(area)).rounded(10);
            List<Point> streets = streets(centre, plan.radiusMetres(), random);
            all.add(new Hotspot(
                    "H" + (i + 1),
                    plan.kind(),
                    plan.placeType(),
                    plan.authority(),
                    area,
                    centre,
                    plan.radiusMetres(),
                    streets,
                    monthly(plan)));
        }
        return all;
    }

    private static int nearest(Region region, Plan plan) {
        int best = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < region.smallAreas().size(); i++) {
            SmallArea area = region.smallAreas().get(i);
            double distance = area.centre().distance(plan.near());
            if (area.authority() == plan.authority() && distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        return best;
    }

    private static Point centralBlock(Region region, SmallArea area) {
        Point best = region.blockCentre(area.blocks().get(0));
        for (int block : area.blocks()) {
            if (region.blockCentre(block).distance(area.centre()) < best.distance(area.centre())) {
                best = region.blockCentre(block);
            }
        }
        return best;
    }

    private static List<Point> streets(Point centre, double radius, Rng random) {
        List<Point> streets = new ArrayList<>();
        streets.add(centre);
        while (streets.size() < STREETS) {
            double angle = 2 * StrictMath.PI * random.unit();
            double distance = (radius - 10) * StrictMath.sqrt(random.unit());
            double x = centre.x() + distance * StrictMath.cos(angle);
            double y = centre.y() + distance * StrictMath.sin(angle);
            streets.add(new Point(x, y).rounded(10));
        }
        return streets;
    }

    private static List<Double> monthly(Plan plan) {
        List<Double> monthly = new ArrayList<>();
        for (int month = 0; month < Months.COUNT; month++) {
            monthly.add(
                    switch (plan.kind()) {
                        case "stable" -> 10.5;
                        case "fading" -> StrictMath.max(0.0, 20 - 20.0 * month / 24);
                        default -> emerging(plan, month);
                    });
        }
        return monthly;
    }

    /** The hotel appears at once in October 2024; the car park grows steadily from December 2023. */
    private static double emerging(Plan plan, int month) {
        if (plan.placeType().equals("hotel")) {
            return month < 25 ? 0 : 19;
        }
        return month < 15 ? 0 : 20.0 * (month - 14) / 21;
    }
}
