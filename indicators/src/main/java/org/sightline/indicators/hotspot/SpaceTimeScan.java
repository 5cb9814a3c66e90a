package org.sightline.indicators.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/**
 * Where and since when are there more cases than expected, and could it be chance? Kulldorff's space–time scan statistic, Poisson model.
 *
 * <p>A zone is a cylinder: a circle of areas around an area's centre that holds at most a given share of the population, over an interval of steps.
 * {@link Kind#PROSPECTIVE} looks at intervals that last until the final step (what is going on now), {@link Kind#RETROSPECTIVE} at all intervals up
 * to a given length. Ratio, secondary clusters and p are those of {@link CircularScan}: LLR = c ln(c / e) + (C − c) ln((C − c) / (C − e)) where c > e;
 * the clusters after the first share no area with those before, whatever their time.
 *
 * <p>{@link Trend#NONE}: with rates the same everywhere and always, e is in proportion to people and time, so a general rise is a finding too.
 * {@link Trend#AS_OBSERVED}: each step expects as many cases in all as it had, and simulated maps have as many in each step, so that a rise or a season which all
 * areas share is none. Areas and steps without data neither have nor expect cases.
 *
 * <p>Assumes independent cases. A prospective scan repeated every month finds something by chance in one month out of 1/p. Sources: Kulldorff, Athas, Feuer, Miller and Key
 * (1998), American Journal of Public Health 88, 1377–1380 (retrospective); Kulldorff (2001), Journal of the Royal Statistical Society A 164, 61–72 (prospective, trend).
 */
public final class SpaceTimeScan {
    /** Ratios closer than this share are the same zone reached from two centres, its sums rounded differently. */
    private static final double SAME = 1e-12;

    private final SpaceTimeAreas areas;
    private final Trend trend;
    private final int width;
    private final double total;
    private final Cylinders cylinders;

    private SpaceTimeScan(SpaceTimeAreas areas, Plan plan, int threads) {
        this.areas = areas;
        trend = plan.trend;
        int steps = areas.counts().steps();
        width = steps + 1;
        total = areas.total();
        ScanCircles circles = ScanCircles.of(areas.x(), areas.y(), areas.population(), plan.maxPopulation, threads);
        cylinders = new Cylinders(circles, plan.intervals(steps), steps, sums(expected()), total);
    }

    /** Which intervals are looked at. */
    public enum Kind {
        /** Those that last until the final step. */
        PROSPECTIVE,
        /** All. */
        RETROSPECTIVE
    }

    /** What is expected of a step. */
    public enum Trend {
        /** As much as of every other, per head (or as the expected numbers given say). */
        NONE,
        /** As many cases in all as there were. */
        AS_OBSERVED
    }

    /**
     * How to scan.
     *
     * @param kind which intervals
     * @param longest number of steps of the longest interval, at least 1; usual: half of them
     * @param maxPopulation largest share of the population a circle may hold, above 0 and at most 1; usual: 0.5
     * @param trend what is expected of a step
     */
    public record Plan(Kind kind, int longest, double maxPopulation, Trend trend) {
        /** Checks ranges. */
        public Plan {
            if (longest < 1) {
                throw new IllegalArgumentException("longest must be at least 1, but is " + longest);
            }
            if (!(maxPopulation > 0 && maxPopulation <= 1)) {
                throw new IllegalArgumentException(
                        "maxPopulation must be above 0 and at most 1, but is " + maxPopulation);
            }
        }

        /** First and end step of each interval. */
        int[][] intervals(int steps) {
            List<int[]> intervals = new ArrayList<>();
            for (int end = kind == Kind.PROSPECTIVE ? steps : 1; end <= steps; end++) {
                for (int start = end - 1; start >= Math.max(0, end - longest); start--) {
                    intervals.add(new int[] {start, end});
                }
            }
            return intervals.toArray(new int[0][]);
        }
    }

    /**
     * One cluster.
     *
     * @param areas positions, from the centre outwards
     * @param firstStep its first step
     * @param lastStep its last step
     * @param cases cases in it
     * @param expected cases expected in it
     * @param relativeRisk cases to expected inside, divided by the same outside; infinite when all cases are inside
     * @param logLikelihoodRatio above 0
     * @param p rank / (simulations + 1)
     */
    public record Cluster(
            int[] areas,
            int firstStep,
            int lastStep,
            double cases,
            double expected,
            double relativeRisk,
            double logLikelihoodRatio,
            double p) {}

    /**
     * Scans.
     *
     * @param areas what is scanned
     * @param plan how
     * @param simulations number of random maps, at least 1; usual: 999
     * @param seed of the random maps; the same seed gives the same result for any number of threads
     * @param threads at least 1
     * @return the most likely cluster and all others that share no area with earlier ones, by falling LLR; empty when no cylinder has more cases than expected
     */
    public static List<Cluster> of(SpaceTimeAreas areas, Plan plan, int simulations, long seed, int threads) {
        if (simulations < 1) {
            throw new IllegalArgumentException("simulations must be at least 1, but is " + simulations);
        }
        Bands.requireThreads(threads);
        if (areas.total() == 0) {
            return List.of();
        }
        SpaceTimeScan scan = new SpaceTimeScan(areas, plan, threads);
        return scan.clusters(scan.simulate(simulations, seed, threads));
    }

    /** Cases expected by area and step: scaled to all cases, or step by step to those of the step. */
    private double[] expected() {
        int steps = width - 1;
        double[] expected = new double[areas.size() * steps];
        double all = 0;
        for (int step = 0; step < steps; step++) {
            double sum = 0;
            for (int area = 0; area < areas.size(); area++) {
                sum += areas.weight(area, step);
            }
            all += sum;
            double scale = trend == Trend.NONE ? 1 : sum > 0 ? areas.casesIn(step) / sum : 0;
            for (int area = 0; area < areas.size(); area++) {
                expected[area * steps + step] = scale * areas.weight(area, step);
            }
        }
        double scale = trend == Trend.NONE ? total / all : 1;
        return Arrays.stream(expected).map(each -> each * scale).toArray();
    }

    /** Sums over the steps before each, per area. */
    private double[] sums(double[] bins) {
        double[] sums = new double[areas.size() * width];
        for (int area = 0; area < areas.size(); area++) {
            for (int t = 1; t < width; t++) {
                sums[area * width + t] = sums[area * width + t - 1] + bins[area * (width - 1) + t - 1];
            }
        }
        return sums;
    }

    /** The highest ratio of each simulated map, ascending. */
    private double[] simulate(int simulations, long seed, int threads) {
        List<Drawing> drawings = drawings();
        long[] seeds = new SplittableRandom(seed).longs(simulations).toArray();
        double[] highest = new double[simulations];
        int together = Cylinders.TOGETHER;
        Bands.run((simulations + together - 1) / together, threads, () -> {
            double[] maps = new double[together * areas.size() * width];
            double[] best = new double[together];
            return band -> {
                int first = together * band;
                int count = Math.min(together, simulations - first);
                Arrays.fill(maps, 0);
                for (int m = 0; m < count; m++) {
                    SplittableRandom random = new SplittableRandom(seeds[first + m]);
                    for (Drawing drawing : drawings) {
                        drawing.draws.add(random, drawing.cases, maps, drawing.stride, drawing.offset + m);
                    }
                }
                addUp(maps);
                cylinders.highest(maps, best);
                System.arraycopy(best, 0, highest, first, count);
            };
        });
        Arrays.sort(highest);
        return highest;
    }

    /** Cases that are drawn together: weight j counts at {@code stride * j + offset} of the maps. */
    private record Drawing(CaseDraws draws, long cases, int stride, int offset) {
        static Drawing of(int size, IntToDoubleFunction weight, double cases, int stride, int offset) {
            double[] weights = new double[size];
            Arrays.setAll(weights, weight);
            return new Drawing(new CaseDraws(weights, Arrays.stream(weights).sum()), Math.round(cases), stride, offset);
        }
    }

    private List<Drawing> drawings() {
        int together = Cylinders.TOGETHER;
        int size = areas.size();
        if (trend == Trend.NONE) {
            // entry 0 of an area is the sum over no step: nothing is drawn there
            return List.of(Drawing.of(
                    size * width,
                    j -> j % width == 0 ? 0 : areas.weight(j / width, j % width - 1),
                    total,
                    together,
                    0));
        }
        List<Drawing> drawings = new ArrayList<>();
        for (int t = 1; t < width; t++) {
            int step = t - 1;
            double cases = areas.casesIn(step);
            if (cases > 0) {
                drawings.add(Drawing.of(size, i -> areas.weight(i, step), cases, together * width, together * t));
            }
        }
        return drawings;
    }

    private void addUp(double[] maps) {
        int together = Cylinders.TOGETHER;
        for (int area = 0; area < areas.size(); area++) {
            int at = together * area * width;
            for (int k = at + together; k < at + together * width; k++) {
                maps[k] += maps[k - together];
            }
        }
    }

    private List<Cluster> clusters(double[] highest) {
        double[] bins = new double[areas.size() * (width - 1)];
        Arrays.setAll(bins, bin -> areas.cases(bin / (width - 1), bin % (width - 1)));
        double[] cases = sums(bins);
        boolean[] covered = new boolean[areas.size()];
        Cylinders.Best[] best = new Cylinders.Best[areas.size()];
        Arrays.setAll(best, centre -> cylinders.best(centre, cases, covered, SAME * total));
        List<Cluster> clusters = new ArrayList<>();
        for (int found = highestOf(best); found >= 0; found = highestOf(best)) {
            Cluster cluster = cluster(found, best[found], highest);
            for (int area : cluster.areas) {
                covered[area] = true;
            }
            clusters.add(cluster);
            for (int centre = 0; centre < best.length; centre++) {
                if (overlaps(centre, best[centre], covered)) {
                    best[centre] = cylinders.best(centre, cases, covered, SAME * total);
                }
            }
        }
        return clusters;
    }

    private static int highestOf(Cylinders.Best[] best) {
        int found = -1;
        for (int centre = 0; centre < best.length; centre++) {
            double least = found < 0 ? 0 : best[found].ratio() * (1 + SAME);
            found = best[centre].ratio() > least ? centre : found;
        }
        return found;
    }

    private boolean overlaps(int centre, Cylinders.Best zone, boolean[] covered) {
        ScanCircles circles = cylinders.circles;
        for (int z = circles.start()[centre]; z <= zone.circle(); z++) {
            if (covered[circles.area()[z]]) {
                return true;
            }
        }
        return false;
    }

    private Cluster cluster(int centre, Cylinders.Best zone, double[] highest) {
        ScanCircles circles = cylinders.circles;
        int[] members = Arrays.copyOfRange(circles.area(), circles.start()[centre], zone.circle() + 1);
        int below = 0;
        while (below < highest.length && highest[below] < zone.ratio() * (1 - SAME)) {
            below++;
        }
        double p = (1.0 + highest.length - below) / (1.0 + highest.length);
        double outside = (total - zone.cases()) / (total - zone.expected());
        return new Cluster(
                members,
                cylinders.from[zone.interval()],
                cylinders.to[zone.interval()] - 1,
                zone.cases(),
                zone.expected(),
                zone.cases() / zone.expected() / outside,
                zone.ratio(),
                p);
    }
}
