package org.sightline.indicators.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class FlowTableTest {

    private static FlowTable table(double[][] counts) {
        int n = counts.length;
        int[] origin = new int[n * n];
        int[] destination = new int[n * n];
        double[] count = new double[n * n];
        for (int k = 0; k < n * n; k++) {
            origin[k] = k / n;
            destination[k] = k % n;
            count[k] = counts[k / n][k % n];
        }
        return FlowTable.aggregate(n, origin, destination, count);
    }

    /** Row and column sums of the expected counts over all pairs against those observed. */
    private static void assertReproducesMargins(FlowTable flows) {
        QuasiIndependence fit = QuasiIndependence.fit(flows);
        Margins margins = Margins.of(flows);
        for (int area = 0; area < flows.areas(); area++) {
            double out = 0;
            double in = 0;
            for (int other = 0; other < flows.areas(); other++) {
                out += fit.expected(area, other);
                in += fit.expected(other, area);
                assertThat(fit.expected(area, other)).isNotNegative();
            }
            assertThat(out).isCloseTo(margins.out()[area], within(1e-9 * Math.max(1, margins.out()[area])));
            assertThat(in).isCloseTo(margins.in()[area], within(1e-9 * Math.max(1, margins.in()[area])));
        }
    }

    @Test
    void addsUpRepeatedPairsSortsAndKeepsSelfFlowsApart() {
        FlowTable flows = FlowTable.aggregate(
                3, new int[] {2, 0, 2, 1, 0}, new int[] {0, 2, 0, 1, 1}, new double[] {1, 2, 3, 4, 5});
        assertThat(flows.origin()).containsExactly(0, 0, 2);
        assertThat(flows.destination()).containsExactly(1, 2, 0);
        assertThat(flows.count()).containsExactly(5, 2, 4);
        assertThat(flows.self()).containsExactly(0, 4, 0);
        assertThat(flows.size()).isEqualTo(3);
    }

    @Test
    void ordersPairsStablyForAnyNumberOfAreas() {
        SplittableRandom random = new SplittableRandom(3);
        // 46,340² pairs fit one word, 46,341² do not
        for (int areas : new int[] {1, 2, 50, 46_340, 46_341, 1_000_000}) {
            int[] origin = random.ints(3000, 0, areas).toArray();
            int[] destination = random.ints(3000, 0, areas).toArray();
            Integer[] expected = new Integer[origin.length];
            Arrays.setAll(expected, i -> i);
            Arrays.sort(
                    expected, Comparator.<Integer>comparingInt(i -> origin[i]).thenComparingInt(i -> destination[i]));
            List<Integer> records = new ArrayList<>();
            PairOrder.visit(areas, origin, destination, new PairOrder.Range(0, areas, 3000), new PairOrder.Visitor() {
                private int from;
                private int to;

                @Override
                public void pair(int first, int second) {
                    from = first;
                    to = second;
                }

                @Override
                public void record(int record) {
                    assertThat(origin[record]).isEqualTo(from);
                    assertThat(destination[record]).isEqualTo(to);
                    records.add(record);
                }

                @Override
                public void end() {
                    from = -1;
                }
            });
            assertThat(records).containsExactly(expected);
        }
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        SplittableRandom random = new SplittableRandom(4);
        int[] origin = random.ints(5000, 0, 40).map(area -> area * area % 40).toArray();
        int[] destination = random.ints(5000, 0, 40).toArray();
        double[] count = random.doubles(5000).toArray();
        FlowTable one = FlowTable.aggregate(40, origin, destination, count);
        for (int threads : new int[] {2, 3, 64}) {
            FlowTable many = FlowTable.aggregate(40, origin, destination, count, threads);
            assertThat(many.origin()).isEqualTo(one.origin());
            assertThat(many.destination()).isEqualTo(one.destination());
            assertThat(many.count()).isEqualTo(one.count());
            assertThat(many.self()).isEqualTo(one.self());
        }
        assertThat(FlowTable.aggregate(0, new int[0], new int[0], new double[0], 2)
                        .size())
                .isZero();
    }

    @Test
    void countsRecordsWhenNoCountIsGiven() {
        FlowTable flows = FlowTable.aggregate(2, new int[] {0, 0, 1}, new int[] {1, 1, 1}, new double[0]);
        assertThat(flows.count()).containsExactly(2);
        assertThat(flows.self()).containsExactly(0, 1);
    }

    @Test
    void sumsByArea() {
        Margins margins = Margins.of(table(new double[][] {{9, 1, 2}, {3, 0, 4}, {0, 5, 0}}));
        assertThat(margins.out()).containsExactly(3, 7, 5);
        assertThat(margins.in()).containsExactly(3, 6, 6);
        assertThat(margins.self()).containsExactly(9, 0, 0);
        assertThat(margins.net()).containsExactly(0, -1, 1);
    }

    @Test
    void expectsWhatTheMarginsSayWhenAllAreasAreAlike() {
        // by hand: 3 areas, all margins 6: every pair 3
        double[] expected = QuasiIndependence.expected(table(new double[][] {{0, 5, 1}, {1, 0, 5}, {5, 1, 0}}));
        assertThat(expected).containsExactly(new double[] {3, 3, 3, 3, 3, 3}, within(1e-12));
    }

    @Test
    void reproducesBothMargins() {
        assertReproducesMargins(table(new double[][] {{0, 50, 1, 2}, {12, 0, 7, 1}, {3, 9, 0, 8}, {20, 4, 6, 0}}));
        // one area dominates: it takes the larger root
        assertReproducesMargins(
                table(new double[][] {{0, 900, 1100, 800}, {700, 0, 3, 1}, {650, 2, 0, 8}, {800, 1, 0, 0}}));
        // areas nobody leaves, or nobody reaches
        assertReproducesMargins(table(new double[][] {{0, 0, 0, 0}, {12, 0, 0, 1}, {3, 9, 0, 8}, {0, 4, 0, 0}}));
    }

    @Test
    void reproducesMarginsOfManyRandomTables() {
        SplittableRandom random = new SplittableRandom(20261120);
        for (int round = 0; round < 50; round++) {
            double[][] counts = new double[3 + random.nextInt(12)][];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = random.doubles(counts.length)
                        .map(u -> u < .4 ? 0 : Math.floor(1 / (1.001 - u)))
                        .toArray();
            }
            assertReproducesMargins(table(counts));
        }
    }

    @Test
    void agreesWithIterativeProportionalFitting() {
        double[][] counts = {{0, 50, 1, 2}, {12, 0, 7, 1}, {3, 9, 0, 8}, {20, 4, 6, 0}};
        double[][] fitted = proportionalFitting(counts);
        QuasiIndependence fit = QuasiIndependence.fit(table(counts));
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(fit.expected(i, j)).isCloseTo(fitted[i][j], within(1e-9));
            }
        }
    }

    /** The textbook algorithm, slow and plain. */
    private static double[][] proportionalFitting(double[][] counts) {
        int n = counts.length;
        double[][] fitted = new double[n][n];
        for (int round = 0; round < 20_000; round++) {
            for (int i = 0; i < n; i++) {
                double target = 0;
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    fitted[i][j] = round == 0 && i != j ? 1 : fitted[i][j];
                    target += i == j ? 0 : counts[i][j];
                    sum += fitted[i][j];
                }
                for (int j = 0; j < n; j++) {
                    fitted[i][j] *= target / sum;
                }
            }
            for (int j = 0; j < n; j++) {
                double target = 0;
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    target += i == j ? 0 : counts[i][j];
                    sum += fitted[i][j];
                }
                for (int i = 0; i < n; i++) {
                    fitted[i][j] *= target / sum;
                }
            }
        }
        return fitted;
    }

    @Test
    void expectsTheObservedWhereEveryFlowTouchesOneArea() {
        FlowTable star = table(new double[][] {{0, 4, 6}, {1, 0, 0}, {2, 0, 0}});
        assertThat(QuasiIndependence.expected(star)).containsExactly(star.count());
        FlowTable pair = table(new double[][] {{0, 4}, {1, 0}});
        assertThat(QuasiIndependence.expected(pair)).containsExactly(4, 1);
        assertThat(QuasiIndependence.expected(table(new double[3][3]))).containsOnly(0);
    }

    @Test
    void residualsAreInUnitsOfTheirChance() {
        assertThat(QuasiIndependence.residuals(new double[] {7, 2, 1}, new double[] {4, 4, 0}))
                .containsExactly(1.5, -1, Double.NaN);
    }

    @Test
    void refusesPositionsAndCountsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowTable.aggregate(2, new int[] {2}, new int[] {0}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowTable.aggregate(2, new int[] {1}, new int[] {0}, new double[] {Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowTable.aggregate(2, new int[] {1}, new int[0], new double[0]));
    }
}
