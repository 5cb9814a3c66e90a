package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbscanTest {
    private static int[] clusters(double[] x, double[] y, double radius, int minimum) {
        return Dbscan.of(Points.of(x, y), radius, minimum, 2).cluster();
    }

    @Test
    void countsThePointItselfAndPointsExactlyAtTheRadius() {
        double[] x = {0, 1, 2, 10};
        double[] y = new double[4];
        assertThat(clusters(x, y, 1, 3)).containsExactly(0, 0, 0, -1);
        assertThat(clusters(x, y, 1, 4)).containsOnly(-1);
        assertThat(clusters(x, y, .999, 1)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void borderPointsGoToTheNearestCorePointAndTiesToTheLowerCluster() {
        double[] x = {20, 25, 25, 25, 25, 0, -5, -5, -5, -5, 9.5, 100};
        assertThat(clusters(x, new double[12], 10.6, 6)).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, -1);
        double[] tied = {10, 20, 25, 25, 25, 25, 0, -5, -5, -5, -5};
        assertThat(clusters(tied, new double[11], 10, 6)).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
    }

    @Test
    void numbersClustersByTheirLowestRowAlsoOfBorderPoints() {
        double[] x = {1.5, 50, 50, 50, 0, 0, 1};
        assertThat(clusters(x, new double[7], 1, 3)).containsExactly(0, 1, 1, 1, 0, 0, 0);
    }

    @Test
    void handlesOnePointIdenticalPointsAndNone() {
        assertThat(clusters(new double[] {3}, new double[] {4}, 1, 1)).containsExactly(0);
        assertThat(clusters(new double[] {3}, new double[] {4}, 1, 2)).containsExactly(-1);
        assertThat(clusters(new double[5000], new double[5000], 1e-300, 5000)).containsOnly(0);
        assertThat(Dbscan.of(Points.of(new double[0], new double[0]), 1, 1, 1).clusters())
                .isZero();
    }

    @Test
    void refusesUndefinedCoordinatesAndImpossibleSettings() {
        double[] one = {1};
        assertThatThrownBy(() -> clusters(new double[] {Double.NaN}, one, 1, 1)).hasMessageContaining("finite");
        assertThatThrownBy(() -> clusters(one, one, 0, 1)).hasMessageContaining("radius");
        assertThatThrownBy(() -> clusters(one, one, Double.NaN, 1)).hasMessageContaining("radius");
        assertThatThrownBy(() -> clusters(one, one, 1, 0)).hasMessageContaining("minimumPoints");
    }

    /** Every third round puts clusters so far apart that a table of cells would not fit in memory. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithTheDefinition(int seed) {
        Random random = new Random(seed);
        int n = 300 + random.nextInt(500);
        boolean lattice = seed % 2 == 0;
        double[] x = new double[n];
        double[] y = new double[n];
        double apart = seed % 3 == 0 ? 1e7 : 30;
        for (int i = 0; i < n; i++) {
            double spread = 1 + i % 4;
            x[i] = apart * random.nextInt(4) + spread * random.nextGaussian();
            y[i] = apart * random.nextInt(4) + spread * random.nextGaussian();
            if (lattice) {
                x[i] = Math.rint(x[i]);
                y[i] = Math.rint(y[i]);
            }
        }
        double radius = lattice ? 1 + random.nextInt(2) : .2 + random.nextDouble();
        int minimum = 2 + random.nextInt(8);
        int[] expected = plainly(x, y, radius, minimum);
        assertThat(clusters(x, y, radius, minimum)).isEqualTo(expected);
        assertThat(Dbscan.of(Points.of(x, y), radius, minimum, 1).cluster()).isEqualTo(expected);
        assertThat(Dbscan.of(Points.of(x, y), radius, minimum, 1).clusters())
                .isEqualTo(1 + Arrays.stream(expected).max().orElse(-1));
    }

    @Test
    void agreesWithTheDefinitionWhenTheRadiusIsNothingAgainstTheExtent() {
        double[] x = {0, 0, 1e-12, 3e-12, 1e9, 1e9, 1e9 + 1e-6};
        assertThat(clusters(x, new double[7], 2e-12, 2)).isEqualTo(plainly(x, new double[7], 2e-12, 2));
    }

    private static int[] plainly(double[] x, double[] y, double radius, int minimum) {
        int n = x.length;
        boolean[] core = new boolean[n];
        for (int i = 0; i < n; i++) {
            int count = 0;
            for (int j = 0; j < n; j++) {
                count += square(x, y, i, j) <= radius * radius ? 1 : 0;
            }
            core[i] = count >= minimum;
        }
        int[] cluster = new int[n];
        Arrays.fill(cluster, -1);
        int used = 0;
        for (int i = 0; i < n; i++) {
            if (core[i] && cluster[i] < 0) {
                spread(i, used++, x, y, radius, core, cluster);
            }
        }
        int[] all = cluster.clone();
        for (int i = 0; i < n; i++) {
            double best = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n && !core[i]; j++) {
                double square = square(x, y, i, j);
                if (core[j]
                        && square <= radius * radius
                        && (square < best || (square == best && cluster[j] < all[i]))) {
                    best = square;
                    all[i] = cluster[j];
                }
            }
        }
        int[] number = new int[used];
        Arrays.fill(number, -1);
        int next = 0;
        for (int i = 0; i < n; i++) {
            if (all[i] >= 0) {
                number[all[i]] = number[all[i]] < 0 ? next++ : number[all[i]];
                all[i] = number[all[i]];
            }
        }
        return all;
    }

    private static void spread(
            int from, int number, double[] x, double[] y, double radius, boolean[] core, int[] cluster) {
        int[] open = new int[x.length];
        int size = 0;
        open[size++] = from;
        cluster[from] = number;
        while (size > 0) {
            int at = open[--size];
            for (int j = 0; j < x.length; j++) {
                if (core[j] && cluster[j] < 0 && square(x, y, at, j) <= radius * radius) {
                    cluster[j] = number;
                    open[size++] = j;
                }
            }
        }
    }

    private static double square(double[] x, double[] y, int i, int j) {
        return (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]);
    }
}
