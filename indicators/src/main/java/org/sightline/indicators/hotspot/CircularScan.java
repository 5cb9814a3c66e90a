package org.sightline.indicators.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Circles of areas with more cases than expected, and whether chance alone gives such: Kulldorff's spatial scan statistic,
 * Poisson model.
 *
 * <p>Every circle around an area's centre that holds at most a given share of the population is a zone. With c cases and e
 * expected in it, and C cases in all, LLR = c ln(c / e) + (C − c) ln((C − c) / (C − e)) where c > e, else 0. The zone with the highest LLR is
 * the most likely cluster, then follow the highest that do not overlap those before. p = rank / (simulations + 1), the
 * rank of the zone's LLR among the highest of maps on which the C cases fall independently, in proportion to what is
 * expected; ties count against the zone.
 *
 * <p>Assumes that cases are independent given the area and that the expected numbers are right; a case count that is not whole is
 * kept, and simulated maps have C rounded. Source: Kulldorff, "A spatial scan statistic", Communications in Statistics 26
 * (1997). Agrees with {@code SpatialEpi::kulldorff}; distances are planar.
 */
public final class CircularScan {
    /** Ratios closer than this share are the same zone reached from two centres, its sums rounded differently. */
    private static final double SAME = 1e-12;

    private final Areas areas;
    private final ScanZones zones;
    private final double total;

    private CircularScan(Areas areas, ScanZones zones) {
        this.areas = areas;
        this.zones = zones;
        this.total = Arrays.stream(areas.cases).sum();
    }

    /**
     * What is scanned; all arrays have one entry per area and are not changed.
     *
     * @param x centre to the east, finite
     * @param y centre to the north, finite
     * @param cases 0 or more
     * @param population 0 or more: limits the circles
     * @param expected cases expected (any scale), above 0 wherever there are cases; empty: in proportion to population
     */
    public record Areas(double[] x, double[] y, double[] cases, double[] population, double[] expected) {
        /** Checks lengths and ranges. */
        public Areas {
            if (y.length != x.length || cases.length != x.length || population.length != x.length) {
                throw new IllegalArgumentException("x, y, cases and population must have the same length");
            }
            if (expected.length != 0 && expected.length != x.length) {
                throw new IllegalArgumentException("expected must be empty or have one number per area");
            }
            for (int i = 0; i < x.length; i++) {
                if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                    throw new IllegalArgumentException("x and y must be finite, but are not at position " + i);
                }
                double weight = expected.length == 0 ? population[i] : expected[i];
                requireCount("cases", cases[i], i);
                requireCount("population", population[i], i);
                requireCount("expected", weight, i);
                if (cases[i] > 0 && weight == 0) {
                    throw new IllegalArgumentException("cases must be 0 where none are expected, at position " + i);
                }
            }
        }

        private static void requireCount(String name, double value, int position) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(name + " must be 0 or more and finite at position " + position);
            }
        }

        /** Number of areas. */
        public int size() {
            return x.length;
        }

        /** Expected cases per area, scaled so that they add up to the cases. */
        double[] expectedCases() {
            double[] weights = expected.length == 0 ? population : expected;
            double scale = Arrays.stream(cases).sum() / Arrays.stream(weights).sum();
            return Arrays.stream(weights).map(weight -> weight * scale).toArray();
        }
    }

    /**
     * One cluster.
     *
     * @param areas positions, from the centre outwards
     * @param population people in them
     * @param cases cases in them
     * @param expected cases expected in them
     * @param relativeRisk the rate inside (cases to expected) divided by the rate outside; infinite when all cases are
     *     inside
     * @param logLikelihoodRatio above 0
     * @param p rank / (simulations + 1)
     */
    public record Cluster(
            int[] areas,
            double population,
            double cases,
            double expected,
            double relativeRisk,
            double logLikelihoodRatio,
            double p) {}

    /**
     * Scans.
     *
     * @param areas what is scanned
     * @param maxPopulation largest share of the population a circle may hold, above 0 and at most 1; usual: 0.5
     * @param simulations number of random maps, at least 1; usual: 999
     * @param seed of the random maps; the same seed gives the same result for any number of threads
     * @param threads at least 1
     * @return the most likely cluster and all others that do not overlap earlier ones, by falling LLR; empty when no circle has more
     *     cases than expected
     */
    public static List<Cluster> of(Areas areas, double maxPopulation, int simulations, long seed, int threads) {
        if (!(maxPopulation > 0 && maxPopulation <= 1)) {
            throw new IllegalArgumentException("maxPopulation must be above 0 and at most 1, but is " + maxPopulation);
        }
        if (simulations < 1) {
            throw new IllegalArgumentException("simulations must be at least 1, but is " + simulations);
        }
        Bands.requireThreads(threads);
        if (Arrays.stream(areas.cases).sum() == 0) {
            return List.of();
        }
        CircularScan scan = new CircularScan(areas, new ScanZones(areas, maxPopulation, threads));
        return scan.clusters(scan.simulate(simulations, seed, threads));
    }

    /** The highest ratio of each simulated map, ascending. */
    private double[] simulate(int simulations, long seed, int threads) {
        double[] weights = areas.expectedCases();
        CaseDraws draws = new CaseDraws(weights, Arrays.stream(weights).sum());
        long[] seeds = new SplittableRandom(seed).longs(simulations).toArray();
        double[] highest = new double[simulations];
        int together = ScanZones.TOGETHER;
        Bands.run((simulations + together - 1) / together, threads, () -> {
            double[] map = new double[together * areas.size()];
            double[] best = new double[together];
            return band -> {
                int first = together * band;
                int count = Math.min(together, simulations - first);
                Arrays.fill(map, 0);
                for (int m = 0; m < count; m++) {
                    draws.add(new SplittableRandom(seeds[first + m]), Math.round(total), map, together, m);
                }
                zones.highest(map, best);
                System.arraycopy(best, 0, highest, first, count);
            };
        });
        Arrays.sort(highest);
        return highest;
    }

    private List<Cluster> clusters(double[] highest) {
        List<Cluster> clusters = new ArrayList<>();
        boolean[] covered = new boolean[areas.size()];
        int[] bestZone = new int[areas.size()];
        double[] bestRatio = new double[areas.size()];
        for (int centre = 0; centre < bestZone.length; centre++) {
            look(centre, covered, bestZone, bestRatio);
        }
        while (true) {
            int found = -1;
            for (int centre = 0; centre < bestZone.length; centre++) {
                if (overlaps(centre, bestZone[centre], covered)) {
                    look(centre, covered, bestZone, bestRatio);
                }
                double least = found < 0 ? 0 : bestRatio[found] * (1 + SAME);
                found = bestRatio[centre] > least ? centre : found;
            }
            if (found < 0) {
                return clusters;
            }
            Cluster cluster = cluster(found, bestZone[found], bestRatio[found], highest);
            for (int area : cluster.areas) {
                covered[area] = true;
            }
            clusters.add(cluster);
        }
    }

    /** Finds the centre's best zone of areas not covered yet; ratio 0 when there is none. */
    private void look(int centre, boolean[] covered, int[] bestZone, double[] bestRatio) {
        bestZone[centre] = zones.start[centre] - 1;
        bestRatio[centre] = 0;
        double cases = 0;
        for (int z = zones.start[centre]; z < zones.start[centre + 1] && !covered[zones.area[z]]; z++) {
            cases += areas.cases[zones.area[z]];
            double ratio = zones.ratio(cases, zones.expected[z]);
            // a sum a rounding above nothing is no cluster
            if (ratio > bestRatio[centre] && ratio > SAME * total) {
                bestZone[centre] = z;
                bestRatio[centre] = ratio;
            }
        }
    }

    private boolean overlaps(int centre, int zone, boolean[] covered) {
        for (int z = zones.start[centre]; z <= zone; z++) {
            if (covered[zones.area[z]]) {
                return true;
            }
        }
        return false;
    }

    private Cluster cluster(int centre, int zone, double ratio, double[] highest) {
        int[] members = Arrays.copyOfRange(zones.area, zones.start[centre], zone + 1);
        double cases = Arrays.stream(members).mapToDouble(i -> areas.cases[i]).sum();
        double population =
                Arrays.stream(members).mapToDouble(i -> areas.population[i]).sum();
        double expected = zones.expected[zone];
        int below = 0;
        while (below < highest.length && highest[below] < ratio * (1 - SAME)) {
            below++;
        }
        double p = (1.0 + highest.length - below) / (1.0 + highest.length);
        double risk = cases / expected / ((total - cases) / (total - expected));
        return new Cluster(members, population, cases, expected, risk, ratio, p);
    }
}
