package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.indicators.hotspot.SpaceTimeScan.Kind;
import org.sightline.indicators.hotspot.SpaceTimeScan.Trend;

class SpaceTimeScanTest {
    private static final double[] NONE = {};
    private static final double NO_DATA = Double.NaN;

    /** Areas 0..n-1 along a line, one person each; cases area after area. */
    private static SpaceTimeAreas line(int steps, double... cases) {
        int n = cases.length / steps;
        double[] people = new double[n];
        Arrays.fill(people, 1);
        double[] x = IntStream.range(0, n).asDoubleStream().toArray();
        return new SpaceTimeAreas(x, new double[n], people, new SpaceTimeAreas.Counts(steps, cases, NONE));
    }

    private static SpaceTimeScan.Plan plan(Kind kind, int longest, Trend trend) {
        return new SpaceTimeScan.Plan(kind, longest, .5, trend);
    }

    private static SpaceTimeAreas random(int areas, int steps, long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(areas).toArray();
        double[] y = random.doubles(areas).toArray();
        double[] people = random.doubles(areas, 100, 1000).map(Math::rint).toArray();
        double[] cases = new double[areas * steps];
        Arrays.setAll(cases, bin -> {
            boolean planted = x[bin / steps] < .4 && y[bin / steps] < .4 && bin % steps >= steps - 2;
            return random.nextInt(12) == 0 ? NO_DATA : random.nextInt(6) + (planted ? 6 : 0);
        });
        return new SpaceTimeAreas(x, y, people, new SpaceTimeAreas.Counts(steps, cases, NONE));
    }

    @Test
    void findsTheCylinderAndItsRatioByHand() {
        // 4 areas, 3 steps, one case each but 7 and 9 in areas 1 and 2 in the last two steps
        SpaceTimeAreas areas = line(3, 1, 1, 1, 1, 7, 9, 1, 7, 9, 1, 1, 1);
        for (Kind kind : Kind.values()) {
            SpaceTimeScan.Cluster found =
                    SpaceTimeScan.of(areas, plan(kind, 2, Trend.NONE), 99, 1, 2).get(0);
            assertThat(found.areas()).containsExactlyInAnyOrder(1, 2);
            assertThat(found.firstStep()).isEqualTo(1);
            assertThat(found.lastStep()).isEqualTo(2);
            // 40 cases in 12 bins of one person and step each, 4 of them in the cylinder
            assertThat(found.cases()).isEqualTo(32);
            assertThat(found.expected()).isCloseTo(40 / 3.0, within(1e-12));
            assertThat(found.logLikelihoodRatio())
                    .isCloseTo(32 * Math.log(32 * 3 / 40.0) + 8 * Math.log(8 * 3 / 80.0), within(1e-12));
            assertThat(found.relativeRisk()).isCloseTo(32 * 3 / 40.0 / (8 * 3 / 80.0), within(1e-12));
            assertThat(found.p()).isEqualTo(.01);
        }
    }

    @Test
    void onlyTheRetrospectiveScanFindsWhatIsOver() {
        SpaceTimeAreas areas = line(4, 1, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        List<SpaceTimeScan.Cluster> over = SpaceTimeScan.of(areas, plan(Kind.RETROSPECTIVE, 2, Trend.NONE), 99, 1, 1);
        assertThat(over.get(0).areas()).containsExactly(0);
        assertThat(over.get(0).firstStep()).isEqualTo(1);
        assertThat(over.get(0).lastStep()).isEqualTo(1);
        assertThat(SpaceTimeScan.of(areas, plan(Kind.PROSPECTIVE, 2, Trend.NONE), 99, 1, 1))
                .isEmpty();
    }

    @Test
    void withOneStepItIsTheCircularScan() {
        for (int seed = 0; seed < 20; seed++) {
            SpaceTimeAreas areas = random(40, 1, seed);
            double[] cases = Arrays.stream(areas.counts().cases())
                    .map(each -> Double.isNaN(each) ? 3 : each)
                    .toArray();
            SpaceTimeAreas whole = new SpaceTimeAreas(
                    areas.x(), areas.y(), areas.population(), new SpaceTimeAreas.Counts(1, cases, NONE));
            List<CircularScan.Cluster> circles = CircularScan.of(
                    new CircularScan.Areas(areas.x(), areas.y(), cases, areas.population(), NONE), .5, 199, 1, 2);
            List<SpaceTimeScan.Cluster> cylinders =
                    SpaceTimeScan.of(whole, plan(Kind.RETROSPECTIVE, 1, Trend.NONE), 199, 1, 2);
            assertThat(cylinders).hasSameSizeAs(circles);
            for (int i = 0; i < circles.size(); i++) {
                assertThat(cylinders.get(i).areas()).isEqualTo(circles.get(i).areas());
                double ratio = circles.get(i).logLikelihoodRatio();
                assertThat(cylinders.get(i).logLikelihoodRatio()).isCloseTo(ratio, within(1e-10 * (1 + ratio)));
                // 4.5 standard errors of the difference of two runs of 199, at p = 1/2
                assertThat(cylinders.get(i).p()).isCloseTo(circles.get(i).p(), within(.23));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Trend.class)
    void findsTheHighestRatioOfAllCylinders(Trend trend) {
        for (int seed = 0; seed < 12; seed++) {
            SpaceTimeAreas areas = random(9, 5, seed);
            for (Kind kind : Kind.values()) {
                SpaceTimeScan.Cluster found =
                        SpaceTimeScan.of(areas, plan(kind, 3, trend), 9, 1, 1).get(0);
                assertThat(found.logLikelihoodRatio()).isCloseTo(bruteForce(areas, kind, 3, trend), within(1e-10));
            }
        }
    }

    /** Every circle, every interval, every bin added up anew. */
    private static double bruteForce(SpaceTimeAreas areas, Kind kind, int longest, Trend trend) {
        int steps = areas.counts().steps();
        double highest = 0;
        for (int centre = 0; centre < areas.size(); centre++) {
            int[] circle = circle(areas, centre);
            for (int size = 1; size <= circle.length; size++) {
                for (int from = 0; from < steps; from++) {
                    for (int to = from; to < Math.min(steps, from + longest); to++) {
                        if (kind == Kind.RETROSPECTIVE || to == steps - 1) {
                            int[] zone = Arrays.copyOf(circle, size);
                            highest = Math.max(highest, ratio(areas, zone, new int[] {from, to}, trend));
                        }
                    }
                }
            }
        }
        return highest;
    }

    private static int[] circle(SpaceTimeAreas areas, int centre) {
        double limit = .5 * Arrays.stream(areas.population()).sum();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, areas.size()).boxed().toList());
        order.sort(Comparator.comparingDouble(
                        (Integer i) -> Math.hypot(areas.x()[i] - areas.x()[centre], areas.y()[i] - areas.y()[centre]))
                .thenComparing(i -> i));
        double people = 0;
        int length = 0;
        while (people + areas.population()[order.get(length)] <= limit) {
            people += areas.population()[order.get(length++)];
        }
        return order.subList(0, length).stream().mapToInt(i -> i).toArray();
    }

    private static double ratio(SpaceTimeAreas areas, int[] zone, int[] span, Trend trend) {
        int steps = areas.counts().steps();
        double all = 0;
        double weights = 0;
        double[] casesOf = new double[steps];
        double[] weightOf = new double[steps];
        for (int bin = 0; bin < areas.counts().cases().length; bin++) {
            double count = areas.counts().cases()[bin];
            if (!Double.isNaN(count)) {
                all += count;
                weights += areas.population()[bin / steps];
                casesOf[bin % steps] += count;
                weightOf[bin % steps] += areas.population()[bin / steps];
            }
        }
        double c = 0;
        double e = 0;
        for (int area : zone) {
            for (int step = span[0]; step <= span[1]; step++) {
                double count = areas.counts().cases()[area * steps + step];
                if (!Double.isNaN(count)) {
                    c += count;
                    e += areas.population()[area]
                            * (trend == Trend.NONE ? all / weights : casesOf[step] / weightOf[step]);
                }
            }
        }
        return c > e ? c * Math.log(c / e) + (all - c) * Math.log((all - c) / (all - e)) : 0;
    }

    @Test
    void skippingBoundsNeverMissAHigherRatio() {
        Random random = new Random(8);
        int n = 12;
        int width = 5;
        double[] expected = new double[n * width];
        double total = 0;
        for (int area = 0; area < n; area++) {
            for (int t = 1; t < width; t++) {
                double own = random.nextDouble() * (area == 0 ? 20 : 1);
                expected[area * width + t] = expected[area * width + t - 1] + own;
                total += own;
            }
        }
        double[] x = random.doubles(n).toArray();
        double[] people = new double[n];
        Arrays.fill(people, 1);
        Cylinders zones = new Cylinders(
                ScanCircles.of(x, new double[n], people, 1, 1),
                plan(Kind.RETROSPECTIVE, 4, Trend.NONE).intervals(4),
                4,
                expected,
                total);
        for (int round = 0; round < 200; round++) {
            double[] maps = new double[4 * n * width];
            for (int c = 0; c < total; c++) {
                int area = random.nextInt(1 + random.nextInt(n));
                for (int t = 1 + random.nextInt(4); t < width; t++) {
                    maps[4 * (area * width + t) + 2]++;
                }
            }
            double[] one = IntStream.range(0, n * width)
                    .mapToDouble(at -> maps[4 * at + 2])
                    .toArray();
            double highest = IntStream.range(0, n)
                    .mapToDouble(
                            centre -> zones.best(centre, one, new boolean[n], 0).ratio())
                    .max()
                    .orElse(0);
            double[] best = new double[4];
            zones.highest(maps, best);
            assertThat(best[2]).isEqualTo(highest);
            assertThat(best[1]).isZero();
        }
    }

    @Test
    void aRiseEverywhereIsAFindingOnlyWithoutTheTrend() {
        double[] cases = new double[8 * 4];
        Arrays.setAll(cases, bin -> bin % 4 == 3 ? 20 : 5);
        SpaceTimeAreas areas = line(4, cases);
        assertThat(SpaceTimeScan.of(areas, plan(Kind.PROSPECTIVE, 2, Trend.NONE), 99, 1, 2)
                        .get(0)
                        .p())
                .isEqualTo(.01);
        assertThat(SpaceTimeScan.of(areas, plan(Kind.PROSPECTIVE, 2, Trend.AS_OBSERVED), 99, 1, 2))
                .isEmpty();
    }

    @Test
    void noDataIsNotZeroCases() {
        // areas 2 and 3 did not report the last step; as zeros they would make area 0 stand out
        SpaceTimeAreas unreported = line(2, 4, 4, 4, 4, 4, NO_DATA, 4, NO_DATA);
        SpaceTimeAreas zeros = line(2, 4, 4, 4, 4, 4, 0, 4, 0);
        assertThat(SpaceTimeScan.of(unreported, plan(Kind.RETROSPECTIVE, 2, Trend.NONE), 9, 1, 1))
                .isEmpty();
        assertThat(SpaceTimeScan.of(zeros, plan(Kind.RETROSPECTIVE, 2, Trend.NONE), 9, 1, 1))
                .isNotEmpty();
    }

    @Test
    void theSameSeedGivesTheSameResultForAnyThreadsAndAreasNeverOverlap() {
        for (Trend trend : Trend.values()) {
            SpaceTimeScan.Plan plan = plan(Kind.RETROSPECTIVE, 3, trend);
            List<SpaceTimeScan.Cluster> one = SpaceTimeScan.of(random(60, 6, 6), plan, 99, 7, 1);
            assertThat(SpaceTimeScan.of(random(60, 6, 6), plan, 99, 7, 3))
                    .usingRecursiveComparison()
                    .isEqualTo(one);
            Set<Integer> seen = new HashSet<>();
            one.forEach(cluster -> Arrays.stream(cluster.areas())
                    .forEach(area -> assertThat(seen.add(area)).isTrue()));
            assertThat(one).hasSizeGreaterThan(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Trend.class)
    void underChanceAloneSmallPsAreAsRareAsTheySay(Trend trend) {
        Random random = new Random(11);
        int below = 0;
        for (int round = 0; round < 300; round++) {
            double[] cases = new double[10 * 4];
            for (int c = 0; c < 200; c++) {
                cases[random.nextInt(cases.length)]++;
            }
            below += SpaceTimeScan.of(line(4, cases), plan(Kind.PROSPECTIVE, 2, trend), 19, round, 1)
                                    .get(0)
                                    .p()
                            <= .2
                    ? 1
                    : 0;
        }
        // Binomial(300, .2): mean 60, standard deviation 7
        assertThat(below).isBetween(32, 88);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> line(2, 1, -1)).hasMessageContaining("cases");
        assertThatThrownBy(() -> plan(Kind.PROSPECTIVE, 0, Trend.NONE)).hasMessageContaining("longest");
        assertThatThrownBy(() -> new SpaceTimeScan.Plan(Kind.PROSPECTIVE, 1, 0, Trend.NONE))
                .hasMessageContaining("maxPopulation");
        double[] one = {1};
        assertThatThrownBy(() -> new SpaceTimeAreas(
                        one, one, new double[1], new SpaceTimeAreas.Counts(1, new double[] {2}, NONE)))
                .hasMessageContaining("none are expected");
        assertThat(SpaceTimeScan.of(line(2, 0, NO_DATA), plan(Kind.PROSPECTIVE, 1, Trend.NONE), 9, 1, 1))
                .isEmpty();
    }
}
