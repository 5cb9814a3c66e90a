package org.sightline.sample;

import java.util.ArrayList;
import java.util.List;

/** Scatters block centres as densely as people live, keeping a distance that shrinks where density grows. */
final class BlockSeeds {
    private static final int SEA = -1;
    private static final double FRAME_KILOMETRES = 8;
    private static final int SEA_TRIES = 120_000;
    private final Coast coast;
    private final Rng random;
    private final SeedGrid grid = new SeedGrid();
    private final List<Seed> seeds = new ArrayList<>();

    /** A block centre on whole metres and its authority, -1 outside the region. */
    record Seed(Point centre, int authority) {
        boolean isLand() {
            return authority != SEA;
        }
    }

    private BlockSeeds(Coast coast, Rng random) {
        this.coast = coast;
        this.random = random;
    }

    /** All block centres: land by authority, then sea and country around. */
    static List<Seed> scatter(Coast coast) {
        BlockSeeds scatter = new BlockSeeds(coast, Rng.of(RegionPlan.SEED, "blocks"));
        for (int i = 0; i < RegionPlan.AUTHORITIES.size(); i++) {
            scatter.authority(i);
        }
        scatter.outside();
        return scatter.seeds;
    }

    private void authority(int index) {
        Authority authority = RegionPlan.AUTHORITIES.get(index);
        int wanted = authority.smallAreas() * RegionPlan.BLOCKS_PER_SMALL_AREA;
        double landSquareMetres = landOf(index);
        double packing = 0.74;
        int placed = 0;
        int misses = 0;
        while (placed < wanted) {
            Point p = candidate(authority).rounded(1);
            if (!coast.land(p) || coast.authority(p) != index) {
                continue;
            }
            double density = wanted * density(authority, landSquareMetres, p);
            if (grid.add(p, packing / StrictMath.sqrt(density))) {
                seeds.add(new Seed(p, index));
                placed++;
                misses = 0;
            } else if (++misses > 300) {
                packing *= 0.97;
                misses = 0;
            }
        }
    }

    private double landOf(int index) {
        int hits = 0;
        int tries = 20_000;
        for (int i = 0; i < tries; i++) {
            Point p = anywhere(0);
            if (coast.land(p) && coast.authority(p) == index) {
                hits++;
            }
        }
        return 80_000.0 * 76_000.0 * hits / tries;
    }

    private Point anywhere(double frame) {
        return RegionPlan.at(random.between(-frame, 80 + frame), random.between(-frame, 76 + frame));
    }

    private Point candidate(Authority authority) {
        if (random.chance(authority.ruralShare())) {
            return anywhere(0);
        }
        double[] weights =
                authority.towns().stream().mapToDouble(Authority.Town::weight).toArray();
        Authority.Town town = authority.towns().get(random.pick(weights));
        return new Point(
                town.centre().x() + town.spreadMetres() * random.normal(),
                town.centre().y() + town.spreadMetres() * random.normal());
    }

    private static double density(Authority authority, double landSquareMetres, Point p) {
        double weights = 0;
        double towns = 0;
        for (Authority.Town town : authority.towns()) {
            double variance = town.spreadMetres() * town.spreadMetres();
            double distance = town.centre().distance(p);
            weights += town.weight();
            towns += town.weight()
                    * StrictMath.exp(-distance * distance / (2 * variance))
                    / (2 * StrictMath.PI * variance);
        }
        double rural = authority.ruralShare();
        return rural / landSquareMetres + (1 - rural) * towns / weights;
    }

    private void outside() {
        for (int i = 0; i < SEA_TRIES; i++) {
            Point p = anywhere(FRAME_KILOMETRES).rounded(1);
            if (!coast.land(p) && grid.add(p, StrictMath.max(420, 0.3 * coast.distance(p)))) {
                seeds.add(new Seed(p, SEA));
            }
        }
    }
}
