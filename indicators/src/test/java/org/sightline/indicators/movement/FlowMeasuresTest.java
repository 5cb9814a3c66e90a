package org.sightline.indicators.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class FlowMeasuresTest {
    // 0 -> 1: 6, 0 -> 2: 2, 1 -> 0: 3, within 0: 9
    private final FlowTable flows =
            FlowTable.aggregate(4, new int[] {0, 0, 1, 0, 0}, new int[] {1, 2, 0, 0, 1}, new double[] {5, 2, 3, 9, 1});

    @Test
    void describesBothSidesOfEachArea() {
        FlowMeasures measures = FlowMeasures.of(flows, new double[] {0, 3, 0, 9}, new double[] {0, 4, 8, 9});
        // by hand: 6 go 5, 2 go 8
        assertThat(measures.out().count()).containsExactly(8, 3, 0, 0);
        assertThat(measures.out().partners()).containsExactly(2, 1, 0, 0);
        assertThat(measures.out().distance()[0]).isCloseTo((6 * 5 + 2 * 8) / 8.0, within(1e-12));
        assertThat(measures.out().concentration()[0]).isCloseTo((36 + 4) / 64.0, within(1e-12));
        assertThat(measures.in().concentration()).containsExactly(1, 1, 1, Double.NaN);
        assertThat(measures.in().distance()[2]).isEqualTo(8);
        // of 8 that leave area 0, 3 are matched by those who come from area 1
        assertThat(measures.reciprocity()).containsExactly(3 / 8.0, 1, Double.NaN, Double.NaN);
        assertThat(FlowMeasures.of(flows, new double[0], new double[0]).out().distance())
                .containsOnly(Double.NaN);
    }

    @Test
    void knowsWhatShareCrossesABoundary() {
        assertThat(FlowMeasures.crossing(flows, new int[] {0, 0, 1, 1}, true))
                .containsExactly(2 / 8.0, 0, Double.NaN, Double.NaN);
        assertThat(FlowMeasures.crossing(flows, new int[] {0, 0, 1, 1}, false)).containsExactly(0, 0, 1, Double.NaN);
        assertThat(FlowMeasures.crossing(flows, new int[] {0, 0, -1, 1}, true)[0])
                .isNaN();
    }
}
