package org.sightline.indicators.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class StatisticalNeighboursTest {
    private static final double[][] COVARIATES = {{1, 2, 3, 10, Double.NaN}, {5, 5, 9, 1, 5}};

    @Test
    void theMostAlikeComeFirst() {
        StatisticalNeighbours found = StatisticalNeighbours.of(COVARIATES, new double[] {1, 1});
        assertThat(found.nearest(0, 2).stream().map(StatisticalNeighbours.Neighbour::area))
                .containsExactly(1, 2);
        // R 4.2.2: s <- sd(c(1, 2, 3, 10)); sqrt((1/s)^2/2)
        assertThat(found.distance(0, 1)).isCloseTo(0.1732050808, within(1e-9));
    }

    @Test
    void anAreaThatLacksACovariateIsNobodysNeighbour() {
        StatisticalNeighbours found = StatisticalNeighbours.of(COVARIATES, new double[] {1, 1});
        assertThat(found.nearest(4, 3)).isEmpty();
        assertThat(found.nearest(0, 9)).hasSize(3);
    }

    @Test
    void aCovariateWithoutWeightOrSpreadTellsNothing() {
        double[][] flat = {COVARIATES[0], {7, 7, 7, 7, 7}};
        double half = Math.sqrt(0.5);
        assertThat(StatisticalNeighbours.of(flat, new double[] {1, 1}).distance(0, 3))
                .isCloseTo(
                        half
                                * StatisticalNeighbours.of(COVARIATES, new double[] {1, 0})
                                        .distance(0, 3),
                        within(1e-12));
    }

    @Test
    void unitsDoNotMatter() {
        double[] thousand =
                Arrays.stream(COVARIATES[0]).map(value -> 1000 * value + 3).toArray();
        double[][] other = {thousand, COVARIATES[1]};
        assertThat(StatisticalNeighbours.of(other, new double[] {1, 2}).distance(0, 2))
                .isCloseTo(
                        StatisticalNeighbours.of(COVARIATES, new double[] {1, 2})
                                .distance(0, 2),
                        within(1e-12));
    }

    @Test
    void refusesToCompareByNothing() {
        assertThatThrownBy(() -> StatisticalNeighbours.of(new double[0][], new double[0]))
                .hasMessageContaining("at least one covariate");
        assertThatThrownBy(() -> StatisticalNeighbours.of(COVARIATES, new double[] {0, 0}))
                .hasMessageContaining("at least one covariate");
    }
}
