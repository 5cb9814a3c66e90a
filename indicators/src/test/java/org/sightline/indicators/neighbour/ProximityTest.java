package org.sightline.indicators.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProximityTest {
    private final double[] x = {0, 1, -1, 5, Double.NaN};
    private final double[] y = {0, 0, 0, 0, 0};

    @Test
    void breaksTiesByTheLowerRow() {
        Neighbours nearest = Proximity.nearest(x, y, 1);
        assertThat(nearest.targets()).containsExactly(1, 0, 0, 1);
        assertThat(nearest.offsets()).containsExactly(0, 1, 2, 3, 4, 4);
    }

    @Test
    void includesPointsExactlyAtTheDistance() {
        Neighbours within = Proximity.within(x, y, 2);
        assertThat(within.targets()).containsExactly(1, 2, 0, 2, 0, 1);
        assertThat(within.islands()).containsExactly(3, 4);
    }

    @Test
    void refusesImpossibleNumbersAndDistances() {
        assertThatThrownBy(() -> Proximity.nearest(x, y, 4)).hasMessageContaining("k must be");
        assertThatThrownBy(() -> Proximity.nearest(x, y, 0)).hasMessageContaining("k must be");
        assertThatThrownBy(() -> Proximity.within(x, y, Double.NaN)).hasMessageContaining("distance");
    }

    @Test
    void agreesWithComparingAllPoints() {
        Random random = new Random(3);
        for (int round = 0; round < 30; round++) {
            int n = 2 + random.nextInt(120);
            int side = round % 3 == 0 ? 4 : 1000;
            double[] px = new double[n];
            double[] py = new double[n];
            Arrays.setAll(px, i -> random.nextInt(side) * (i % 2 == 0 ? 1 : 1e-3));
            Arrays.setAll(py, i -> random.nextInt(side));
            int k = 1 + random.nextInt(n - 1);
            double distance = side * random.nextDouble() / 3;
            Neighbours nearest = Proximity.nearest(px, py, k);
            Neighbours within = Proximity.within(px, py, distance);
            for (int i = 0; i < n; i++) {
                int self = i;
                List<Integer> byDistance = IntStream.range(0, n)
                        .boxed()
                        .filter(j -> j != self)
                        .sorted(Comparator.comparingDouble(j -> squared(px, py, self, j)))
                        .toList();
                assertThat(row(nearest, i)).containsExactlyElementsOf(new TreeSet<>(byDistance.subList(0, k)));
                assertThat(row(within, i))
                        .containsExactlyElementsOf(byDistance.stream()
                                .filter(j -> squared(px, py, self, j) <= distance * distance)
                                .sorted()
                                .toList());
            }
        }
    }

    @Test
    void manyPointsAtOnePlaceTakeTheLowestRowsQuickly() {
        Neighbours nearest = Proximity.nearest(new double[20_000], new double[20_000], 3);
        assertThat(row(nearest, 1)).containsExactly(0, 2, 3);
        assertThat(row(nearest, 19_999)).containsExactly(0, 1, 2);
    }

    private static double squared(double[] x, double[] y, int i, int j) {
        return (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]);
    }

    private static List<Integer> row(Neighbours neighbours, int row) {
        return Arrays.stream(
                        neighbours.targets(),
                        neighbours.offsets()[row],
                        neighbours.offsets()[row + 1])
                .boxed()
                .toList();
    }
}
