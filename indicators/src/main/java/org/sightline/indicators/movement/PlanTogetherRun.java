package org.sightline.indicators.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sightline.indicators.hotspot.Bands;
import org.sightline.indicators.inference.RandomStream;

/** The search and the simulations of {@link PlanTogether}. */
final class PlanTogetherRun {
    static final int MOST_AREAS = 2_000;

    private static final int STARTS = 100;
    private static final int STARTS_OF_RUNS = 3;
    /** Two standard deviations. */
    private static final double ATTACHED = 2;

    private final int areas;
    private final double[] observed;
    private final double[] expected;
    private final boolean[] left;
    private final boolean[] none;
    private final Dispersion dispersion;
    private final PlanTogether.Plan plan;

    PlanTogetherRun(PlanTogether.Flows flows, PlanTogether.Plan plan) {
        this.plan = plan;
        areas = flows.areas();
        dispersion = flows.dispersion();
        left = flows.left().clone();
        none = new boolean[left.length];
        observed = flows.observed().clone();
        expected = flows.expected().clone();
        for (int k = 0; k < observed.length; k++) {
            if (k / areas == k % areas || !(observed[k] >= 0 && expected[k] > 0)) {
                observed[k] = 0;
                expected[k] = 0;
            }
        }
    }

    /** A split of a world: the group of each area, the expectation it rests on, the excess within groups. */
    private record Split(int[] group, double[] mean, double sum) {}

    PlanTogether solve() {
        Split split = split(observed, left, STARTS, new SplittableRandom(RandomStream.of(plan.seed(), 0)));
        List<int[]> members = members(split.group);
        double[][] chance = simulations(split.mean);
        double[] together = together();
        List<PlanTogether.Group> told = new ArrayList<>();
        for (int[] group : members) {
            if (group.length > 1) {
                PlanTogether.Group found = group(group, split.mean, chance[0], together);
                if (found.isTold()) {
                    told.add(found);
                }
            }
        }
        told.sort(Comparator.comparingDouble(PlanTogether.Group::p)
                .thenComparing(group -> group.expected() - group.observed())
                .thenComparing(group -> group.areas()[0]));
        int[] group = new int[areas];
        double[] share = new double[areas];
        Arrays.fill(group, -1);
        Arrays.fill(share, Double.NaN);
        for (int g = 0; g < told.size(); g++) {
            for (int area : told.get(g).areas()) {
                group[area] = g;
                int[] core = told.get(g).core();
                share[area] = share(area, core.length > 0 ? core : told.get(g).areas(), together);
            }
        }
        double all = Arrays.stream(observed).sum();
        return new PlanTogether(
                group,
                share,
                told,
                all > 0 ? split.sum / all : Double.NaN,
                p(chance[1], all > 0 ? split.sum / all : 0),
                plan.runs(),
                plan.simulations());
    }

    private Split split(double[] counts, boolean[] without, int starts, SplittableRandom random) {
        double[] mean = Balance.of(areas, expected, counts, without);
        double[] excess = new double[counts.length];
        for (int i = 0; i < areas; i++) {
            for (int j = i + 1; j < areas; j++) {
                int there = i * areas + j;
                int back = j * areas + i;
                excess[there] = counts[there] + counts[back] - mean[there] - mean[back];
                excess[back] = excess[there];
            }
        }
        GroupSearch search = new GroupSearch(areas, excess);
        int[] groups = search.best(starts, random);
        return new Split(attached(groups, excess, mean), mean, search.sum(groups));
    }

    /** The groups without areas that hang on by chance: the loosest goes, until each of the rest has an excess with the others of two standard deviations. */
    private int[] attached(int[] groups, double[] excess, double[] mean) {
        int[] kept = groups.clone();
        int next = areas;
        for (int[] group : members(groups)) {
            int[] rest = group;
            while (rest.length > 1) {
                int[] now = rest;
                int loosest = Arrays.stream(now)
                        .boxed()
                        .min(Comparator.comparingDouble(area -> attachment(area, now, excess, mean)))
                        .orElseThrow();
                if (attachment(loosest, now, excess, mean) >= ATTACHED) {
                    break;
                }
                kept[loosest] = next++;
                rest = Arrays.stream(now).filter(area -> area != loosest).toArray();
            }
        }
        return GroupSearch.numbered(kept);
    }

    private double attachment(int area, int[] group, double[] excess, double[] mean) {
        double sum = 0;
        double variance = 0;
        for (int other : group) {
            if (other != area) {
                sum += excess[area * areas + other];
                variance += variance(mean[area * areas + other]) + variance(mean[other * areas + area]);
            }
        }
        return variance > 0 ? sum / Math.sqrt(variance) : 0;
    }

    private double variance(double mean) {
        return mean > 0 ? mean * dispersion.inflation(mean) : 0;
    }

    /** By world: the largest z of a group, and the modularity. */
    private double[][] simulations(double[] mean) {
        double[] largest = new double[plan.simulations()];
        double[] modularity = new double[plan.simulations()];
        Bands.run(plan.simulations(), plan.threads(), () -> run -> {
            double[] counts = drawn(mean, RandomStream.of(plan.seed(), 2L * run + 1));
            Split split = split(
                    counts, none, STARTS_OF_RUNS, new SplittableRandom(RandomStream.of(plan.seed(), -2L * run - 1)));
            double most = Double.NEGATIVE_INFINITY;
            for (int[] group : members(split.group)) {
                most = group.length > 1 ? Math.max(most, z(group, counts, split.mean)) : most;
            }
            largest[run] = most;
            double all = Arrays.stream(counts).sum();
            modularity[run] = all > 0 ? split.sum / all : 0;
        });
        return new double[][] {largest, modularity};
    }

    /** By pair of areas: the share of runs in which they are together. */
    private double[] together() {
        int[][] runs = new int[plan.runs()][];
        Bands.run(plan.runs(), plan.threads(), () -> run -> {
            double[] counts = drawn(observed, RandomStream.of(plan.seed(), 2L * run + 2));
            runs[run] = split(
                            counts,
                            left,
                            STARTS_OF_RUNS,
                            new SplittableRandom(RandomStream.of(plan.seed(), -2L * run - 2)))
                    .group;
        });
        double[] share = new double[areas * areas];
        for (int[] group : runs) {
            for (int i = 0; i < areas; i++) {
                for (int j = 0; j < areas; j++) {
                    share[i * areas + j] += group[i] == group[j] ? 1 : 0;
                }
            }
        }
        Arrays.setAll(share, pair -> share[pair] / runs.length);
        return share;
    }

    private double[] drawn(double[] mean, long seed) {
        CountDraws draws = new CountDraws(dispersion, seed);
        double[] counts = new double[mean.length];
        for (int k = 0; k < counts.length; k++) {
            counts[k] = expected[k] > 0 ? draws.next(mean[k]) : 0;
        }
        return counts;
    }

    private List<int[]> members(int[] group) {
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        List<int[]> members = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            int own = g;
            members.add(
                    IntStream.range(0, areas).filter(area -> group[area] == own).toArray());
        }
        return members;
    }

    private PlanTogether.Group group(int[] group, double[] mean, double[] chance, double[] together) {
        double z = z(group, observed, mean);
        int[] core = core(group, together);
        int[] steady = core.length > 0 ? core : group;
        double stability = Arrays.stream(steady)
                .mapToDouble(area -> share(area, steady, together))
                .average()
                .orElse(Double.NaN);
        return new PlanTogether.Group(
                group, core, within(group, observed), within(group, mean), z, p(chance, z), stability);
    }

    private int[] core(int[] group, double[] together) {
        int[] core = group;
        while (core.length > 1) {
            int[] now = core;
            int least = Arrays.stream(now)
                    .boxed()
                    .min(Comparator.comparingDouble(area -> share(area, now, together)))
                    .orElseThrow();
            if (share(least, now, together) >= PlanTogether.CORE) {
                return core;
            }
            core = Arrays.stream(now).filter(area -> area != least).toArray();
        }
        return new int[0];
    }

    private double z(int[] group, double[] counts, double[] mean) {
        double variance = 0;
        for (int from : group) {
            for (int to : group) {
                variance += variance(mean[from * areas + to]);
            }
        }
        return variance > 0 ? (within(group, counts) - within(group, mean)) / Math.sqrt(variance) : 0;
    }

    private double within(int[] group, double[] counts) {
        double sum = 0;
        for (int from : group) {
            for (int to : group) {
                sum += counts[from * areas + to];
            }
        }
        return sum;
    }

    private double share(int area, int[] group, double[] together) {
        return Arrays.stream(group)
                .filter(other -> other != area)
                .mapToDouble(other -> together[area * areas + other])
                .average()
                .orElse(Double.NaN);
    }

    private static double p(double[] chance, double value) {
        long atLeast = Arrays.stream(chance).filter(other -> other >= value).count();
        return (1.0 + atLeast) / (chance.length + 1);
    }
}
