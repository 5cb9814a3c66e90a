package org.sightline.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Children and episodes moving between middle areas: gravity with exponential decay, and the planted corridors. */
final class Movements {
    /**
     * One kind of movement.
     *
     * @param children expected children over all months
     * @param decayMetres distance over which movement falls to 1/e
     */
    record Kind(String category, double children, double decayMetres) {}

    static final List<Kind> KINDS = List.of(
            new Kind("exploitation", 9500, 12_000),
            new Kind("missing", 8000, 12_000),
            new Kind("placement", 2200, 12_000));
    /** A journey within one middle area counts as this long. */
    private static final double OWN_METRES = 1500;

    private final Region region;
    private final Rng random = Rng.of(RegionPlan.SEED, "movements");
    private final double[] pull;
    private final TreeMap<String, int[]> cells = new TreeMap<>();
    private final double[][] expected;

    private Movements(Region region) {
        this.region = region;
        int size = region.middleAreas().size();
        this.pull = new double[size];
        for (int i = 0; i < size; i++) {
            pull[i] = region.middleAreas().get(i).teenagers() * random.factor(0.35);
        }
        int authorities = RegionPlan.AUTHORITIES.size();
        this.expected = new double[authorities][authorities];
    }

    /** All movements. */
    static Movements draw(Region region, List<Corridor> corridors) {
        Movements movements = new Movements(region);
        KINDS.forEach(movements::background);
        corridors.forEach(movements::corridor);
        return movements;
    }

    /** Children expected from size and distance between two authorities, all kinds and months together. */
    double expected(int origin, int destination) {
        return expected[origin][destination];
    }

    /** The file: one row per origin, destination, month and category. */
    CsvTable table() {
        CsvTable table = new CsvTable("origin,destination,period,category,children,episodes");
        cells.forEach((key, counts) -> {
            List<Object> fields = new ArrayList<>(List.of((Object[]) key.split("\\|")));
            fields.add(counts[0]);
            fields.add(counts[1]);
            table.add(fields.toArray());
        });
        return table;
    }

    private void background(Kind kind) {
        int size = region.middleAreas().size();
        double total = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                total += attraction(i, j, kind);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double mean = kind.children() * attraction(i, j, kind) / total;
                expected[authority(i)][authority(j)] += mean;
                int children = random.poisson(mean);
                for (int child = 0; child < children; child++) {
                    add(i, j, random.below(Months.COUNT), kind.category());
                }
            }
        }
    }

    private int authority(int middleArea) {
        return region.middleAreas().get(middleArea).authority();
    }

    private double attraction(int i, int j, Kind kind) {
        MiddleArea from = region.middleAreas().get(i);
        MiddleArea to = region.middleAreas().get(j);
        double distance = i == j ? OWN_METRES : from.centre().distance(to.centre());
        return from.teenagers() * pull[j] * StrictMath.exp(-distance / kind.decayMetres());
    }

    private void corridor(Corridor corridor) {
        for (int origin : corridor.origins()) {
            int children =
                    random.poisson(corridor.addedChildren() / corridor.origins().size());
            for (int child = 0; child < children; child++) {
                add(origin, corridor.target(), random.below(Months.COUNT), "exploitation");
            }
        }
    }

    private void add(int origin, int destination, int month, String category) {
        String key = String.join("|", Codes.middle(origin), Codes.middle(destination), Months.label(month), category);
        int[] counts = cells.computeIfAbsent(key, unused -> new int[2]);
        counts[0]++;
        counts[1] += episodes(category);
    }

    /** Episodes of one child in one month: one placement; else mostly one or two, and a few children very many. */
    private int episodes(String category) {
        if (category.equals("placement")) {
            return 1;
        }
        double tail = category.equals("missing") ? 0.8 : 0.45;
        return (int) StrictMath.min(31, StrictMath.pow(1 - random.unit(), -tail));
    }
}
