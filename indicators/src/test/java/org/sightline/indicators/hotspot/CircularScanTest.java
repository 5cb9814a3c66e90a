package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.indicators.Reference;

class CircularScanTest {
    private static final double[] NONE = {};

    /** Squares 0..n-1 along a line, one person each. */
    private static CircularScan.Areas line(double... cases) {
        double[] x = new double[cases.length];
        Arrays.setAll(x, i -> i);
        double[] people = new double[cases.length];
        Arrays.fill(people, 1);
        return new CircularScan.Areas(x, new double[cases.length], cases, people, NONE);
    }

    private static CircularScan.Areas random(int areas, long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(areas).toArray();
        double[] y = random.doubles(areas).toArray();
        double[] people = random.doubles(areas, 100, 1000).map(Math::rint).toArray();
        double[] cases = new double[areas];
        Arrays.setAll(cases, i -> random.nextInt(8) + (x[i] < .3 && y[i] < .3 ? 9 : 0));
        return new CircularScan.Areas(x, y, cases, people, NONE);
    }

    @Test
    void findsTheCircleAndItsRatioByHand() {
        List<CircularScan.Cluster> clusters = CircularScan.of(line(1, 8, 9, 1, 1, 4), .5, 99, 1, 2);
        assertThat(clusters.get(0).areas()).containsExactly(2, 1);
        assertThat(clusters.get(0).cases()).isEqualTo(17);
        assertThat(clusters.get(0).expected()).isCloseTo(8, within(1e-12));
        // 17 ln(17 / 8) + 7 ln(7 / 16)
        assertThat(clusters.get(0).logLikelihoodRatio())
                .isCloseTo(17 * Math.log(17 / 8.0) + 7 * Math.log(7 / 16.0), within(1e-12));
        assertThat(clusters.get(0).relativeRisk()).isCloseTo(17 / 8.0 / (7 / 16.0), within(1e-12));
        assertThat(clusters.get(0).population()).isEqualTo(2);
    }

    @Test
    void clustersNeverOverlapAndFall() {
        List<CircularScan.Cluster> clusters = CircularScan.of(random(200, 3), .5, 99, 5, 2);
        Set<Integer> seen = new HashSet<>();
        double before = Double.POSITIVE_INFINITY;
        for (CircularScan.Cluster cluster : clusters) {
            assertThat(cluster.logLikelihoodRatio()).isPositive().isLessThanOrEqualTo(before);
            before = cluster.logLikelihoodRatio();
            for (int area : cluster.areas()) {
                assertThat(seen.add(area)).isTrue();
            }
        }
        assertThat(clusters).hasSizeGreaterThan(3);
        assertThat(clusters.get(0).p()).isEqualTo(.01);
    }

    @Test
    void skippingBoundsNeverMissAHigherRatio() {
        for (double share : new double[] {.2, .5, 1}) {
            CircularScan.Areas areas = random(60, 4);
            ScanZones zones = new ScanZones(areas, share, 1);
            Random random = new Random(8);
            for (int round = 0; round < 50; round++) {
                double total = Arrays.stream(areas.cases()).sum();
                double[] maps = new double[4 * areas.size()];
                double[] best = new double[4];
                for (int m = 0; m < 4; m++) {
                    int few = 1 + random.nextInt(round < 25 ? 3 : areas.size());
                    for (int c = 0; c < total; c++) {
                        maps[4 * random.nextInt(few) + m]++;
                    }
                }
                zones.highest(maps, best);
                for (int m = 0; m < 4; m++) {
                    assertThat(best[m]).isEqualTo(highest(zones, maps, m, areas.size()));
                }
            }
        }
    }

    private static double highest(ScanZones zones, double[] maps, int m, int areas) {
        double best = 0;
        for (int centre = 0; centre < areas; centre++) {
            double cases = 0;
            for (int z = zones.start[centre]; z < zones.start[centre + 1]; z++) {
                cases += maps[4 * zones.area[z] + m];
                best = Math.max(best, zones.ratio(cases, zones.expected[z]));
            }
        }
        return best;
    }

    @Test
    void theSameSeedGivesTheSameResultForAnyThreads() {
        List<CircularScan.Cluster> one = CircularScan.of(random(120, 6), .4, 199, 7, 1);
        List<CircularScan.Cluster> three = CircularScan.of(random(120, 6), .4, 199, 7, 3);
        assertThat(three).usingRecursiveComparison().isEqualTo(one);
        List<CircularScan.Cluster> other = CircularScan.of(random(120, 6), .4, 199, 8, 3);
        assertThat(other.get(3).p()).isNotEqualTo(one.get(3).p());
    }

    @Test
    void underChanceAloneSmallPsAreAsRareAsTheySay() {
        Random random = new Random(11);
        int below = 0;
        for (int round = 0; round < 300; round++) {
            double[] cases = new double[20];
            for (int c = 0; c < 200; c++) {
                cases[random.nextInt(20)]++;
            }
            below += CircularScan.of(line(cases), .5, 19, round, 1).get(0).p() <= .2 ? 1 : 0;
        }
        // Binomial(300, .2): mean 60, standard deviation 7
        assertThat(below).isBetween(32, 88);
    }

    @Test
    void spreadsCasesInProportionToTheWeights() {
        double[] weights = {1, 0, 3, 6};
        double[] map = new double[8];
        new CaseDraws(weights, 10).add(new SplittableRandom(2), 100_000, map, 2, 1);
        assertThat(map[1]).isCloseTo(10_000, within(600.0));
        assertThat(map[3]).isZero();
        assertThat(map[5]).isCloseTo(30_000, within(900.0));
        assertThat(map[7]).isCloseTo(60_000, within(900.0));
    }

    @Test
    void thereIsNoClusterWithoutCasesOrWithEvenRates() {
        assertThat(CircularScan.of(line(0, 0, 0), .5, 9, 1, 1)).isEmpty();
        assertThat(CircularScan.of(line(2, 2, 2, 2), 1, 9, 1, 1)).isEmpty();
    }

    @Test
    void refusesCasesWhereNobodyLivesAndImpossibleSettings() {
        double[] one = {1};
        assertThatThrownBy(() -> new CircularScan.Areas(one, one, one, new double[1], NONE))
                .hasMessageContaining("cases");
        assertThatThrownBy(() -> new CircularScan.Areas(one, one, new double[] {Double.NaN}, one, NONE))
                .hasMessageContaining("cases");
        assertThatThrownBy(() -> CircularScan.of(line(1, 2), 0, 9, 1, 1)).hasMessageContaining("maxPopulation");
        assertThatThrownBy(() -> CircularScan.of(line(1, 2), .5, 0, 1, 1)).hasMessageContaining("simulations");
    }

    @Test
    @Tag("shared")
    void agreesWithSpatialEpiOnPennsylvaniaLungCancer() {
        Reference input = Reference.read("scan_pennlc/areas.csv");
        CircularScan.Areas areas = new CircularScan.Areas(
                input.column("x_km"),
                input.column("y_km"),
                input.column("cases"),
                input.column("population"),
                input.column("expected"));
        List<CircularScan.Cluster> clusters = CircularScan.of(areas, .5, 9999, 20261120, 2);
        // SpatialEpi 1.2.8 kulldorff(), see references/scan_pennlc/README.txt
        assertThat(clusters.get(0).areas()).containsExactly(22, 50);
        assertThat(clusters.get(0).logLikelihoodRatio()).isCloseTo(17.66288312539541, within(1e-9));
        assertThat(clusters.get(0).expected()).isCloseTo(1673.64866678906, within(1e-7));
        assertThat(clusters.get(0).p()).isCloseTo(1e-4, within(1e-12));
        assertThat(clusters.get(1).areas()).containsExactly(62, 29, 1, 3, 25, 64, 9);
        assertThat(clusters.get(1).logLikelihoodRatio()).isCloseTo(7.09894423264595, within(1e-9));
        // Monte Carlo: 4.5 standard errors of the difference of two runs of 9,999
        assertThat(clusters.get(1).p()).isCloseTo(.0307, within(.011));
    }
}
