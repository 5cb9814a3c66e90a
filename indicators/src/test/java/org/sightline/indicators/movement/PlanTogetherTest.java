package org.sightline.indicators.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PlanTogetherTest {
    private static final int AREAS = 12;

    private static final boolean[] ALL = new boolean[AREAS * AREAS];

    /** What size and distance lead one to expect, by pair, of so many movements. */
    private static double[] expected(long seed, double total) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(AREAS, 0, 60).toArray();
        double[] y = random.doubles(AREAS, 0, 60).toArray();
        double[] size = random.doubles(AREAS, .3, 2).toArray();
        double[] mean = new double[AREAS * AREAS];
        for (int k = 0; k < mean.length; k++) {
            int i = k / AREAS;
            int j = k % AREAS;
            mean[k] = i == j ? 0 : size[i] * size[j] * Math.exp(-Math.hypot(x[i] - x[j], y[i] - y[j]) / 15);
        }
        double sum = Arrays.stream(mean).sum();
        return Arrays.stream(mean).map(value -> value / sum * total).toArray();
    }

    private static double[] drawn(double[] mean, Dispersion dispersion, long seed) {
        CountDraws draws = new CountDraws(dispersion, seed);
        return Arrays.stream(mean).map(draws::next).toArray();
    }

    private static PlanTogether.Plan plan(int simulations) {
        return new PlanTogether.Plan(20, simulations, 1, 2);
    }

    @Test
    void findsGroupsThatExchangeMoreThanExpectedAndHowSteady() {
        double[] mean = expected(3, 2000);
        double[] raised = mean.clone();
        for (int k = 0; k < raised.length; k++) {
            int i = k / AREAS;
            int j = k % AREAS;
            raised[k] *= i < 4 && j < 4 || (i >= 4 && i < 7 && j >= 4 && j < 7) ? 3 : 1;
        }
        double[] counts = drawn(raised, Dispersion.POISSON, 5);
        PlanTogether found =
                PlanTogether.of(new PlanTogether.Flows(AREAS, counts, mean, ALL, Dispersion.POISSON), plan(99));
        assertThat(found.groups()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Arrays.copyOf(found.group(), 4)).containsOnly(found.group()[0]);
        assertThat(Arrays.copyOfRange(found.group(), 4, 7)).containsOnly(found.group()[4]);
        assertThat(found.group()[0]).isNotEqualTo(found.group()[4]).isNotNegative();
        assertThat(found.pModularity()).isEqualTo(.01);
        for (PlanTogether.Group group : found.groups()) {
            assertThat(group.observed()).isGreaterThan(group.expected());
            assertThat(group.stability()).isBetween(.5, 1.0);
        }
        for (int area = 0; area < AREAS; area++) {
            assertThat(Double.isNaN(found.share()[area])).isEqualTo(found.group()[area] < 0);
        }
    }

    @Test
    void tellsNoGroupWhereThereIsNone() {
        Dispersion dispersion = new Dispersion(.6, 0);
        int withGroup = 0;
        int worlds = 200;
        for (int world = 0; world < worlds; world++) {
            double[] mean = expected(world, 800);
            PlanTogether found = PlanTogether.of(
                    new PlanTogether.Flows(AREAS, drawn(mean, dispersion, world + 1000), mean, ALL, dispersion),
                    plan(99));
            withGroup += found.groups().isEmpty() ? 0 : 1;
        }
        // 5 % of 200 are 10; twice the binomial standard deviation above that is 16
        assertThat(withGroup).isLessThanOrEqualTo(16);
    }

    @Test
    void oneCorridorDoesNotTieAllOthersTogether() {
        double[] mean = expected(6, 1500);
        double[] counts = drawn(mean, Dispersion.POISSON, 11);
        counts[2 * AREAS + 9] += 200;
        boolean[] left = ALL.clone();
        left[2 * AREAS + 9] = true;
        PlanTogether found =
                PlanTogether.of(new PlanTogether.Flows(AREAS, counts, mean, left, Dispersion.POISSON), plan(99));
        assertThat(found.groups()).hasSize(1);
        assertThat(found.groups().get(0).areas()).containsExactly(2, 9);
        assertThat(found.groups().get(0).core()).containsExactly(2, 9);
    }

    @Test
    void splitsByHand() {
        // 0-1 and 2-3 exceed by 10 and 4, all else falls short by 1: two pairs, 14 in all
        double[] excess = new double[16];
        Arrays.fill(excess, -1);
        for (int i = 0; i < 4; i++) {
            excess[i * 5] = 0;
        }
        excess[1] = 10;
        excess[4] = 10;
        excess[11] = 4;
        excess[14] = 4;
        GroupSearch search = new GroupSearch(4, excess);
        int[] groups = search.best(3, new SplittableRandom(1));
        assertThat(groups).containsExactly(0, 0, 1, 1);
        assertThat(search.sum(groups)).isCloseTo(14, within(1e-12));
    }

    @Test
    void isTheBestOfAllSplitsOfSmallRegions() {
        int missed = 0;
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int areas = 7;
            double[] excess = new double[areas * areas];
            for (int i = 0; i < areas; i++) {
                for (int j = i + 1; j < areas; j++) {
                    excess[i * areas + j] = random.nextDouble(-1, 1);
                    excess[j * areas + i] = excess[i * areas + j];
                }
            }
            GroupSearch search = new GroupSearch(areas, excess);
            double best = allSplits(search, new int[areas], 0, 0);
            assertThat(search.sum(search.best(100, random))).isLessThanOrEqualTo(best + 1e-12);
            missed += search.sum(search.best(100, random)) < best - 1e-9 ? 1 : 0;
        }
        assertThat(missed).isZero();
    }

    private static double allSplits(GroupSearch search, int[] groups, int area, int used) {
        if (area == groups.length) {
            return search.sum(groups);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int group = 0; group <= used; group++) {
            groups[area] = group;
            best = Math.max(best, allSplits(search, groups, area + 1, Math.max(used, group + 1)));
        }
        return best;
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        double[] mean = expected(8, 2000);
        double[] counts = drawn(mean, new Dispersion(0, .5), 9);
        PlanTogether one = PlanTogether.of(
                new PlanTogether.Flows(AREAS, counts, mean, ALL, Dispersion.POISSON),
                new PlanTogether.Plan(20, 49, 4, 1));
        PlanTogether three = PlanTogether.of(
                new PlanTogether.Flows(AREAS, counts, mean, ALL, Dispersion.POISSON),
                new PlanTogether.Plan(20, 49, 4, 3));
        assertThat(three.group()).isEqualTo(one.group());
        assertThat(three.share()).isEqualTo(one.share());
        assertThat(three.pModularity()).isEqualTo(one.pModularity());
    }

    @Test
    void unknownFlowsAndEmptyWorldsMakeNoGroup() {
        double[] mean = expected(2, 500);
        double[] unknown = new double[mean.length];
        Arrays.fill(unknown, Double.NaN);
        PlanTogether found =
                PlanTogether.of(new PlanTogether.Flows(AREAS, unknown, mean, ALL, Dispersion.POISSON), plan(19));
        assertThat(found.groups()).isEmpty();
        assertThat(found.group()).containsOnly(-1);
        assertThat(found.modularity()).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanTogether.Plan(20, 18, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PlanTogether.of(new PlanTogether.Flows(3, unknown, mean, ALL, Dispersion.POISSON), plan(19)));
    }
}
