package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sightline.indicators.hotspot.RelativeRisk.Reason;
import org.sightline.indicators.hotspot.RelativeRisk.Scale;
import org.sightline.indicators.hotspot.RelativeRisk.Surface;

final class RelativeRiskTest {
    private static final Surface INCIDENTS = new Surface(new double[] {2, 1, 0, 5, Double.NaN}, 10);
    private static final Surface CHILDREN = new Surface(new double[] {100, 200, 50, 0.5, 100}, 1000);

    @Test
    void dividesSharesAndSaysWhyNot() {
        // by hand: (2/10)/(100/1000) = 2; (1/10)/(200/1000) = 0.5
        RelativeRisk ratio = RelativeRisk.of(INCIDENTS, CHILDREN, 1, Scale.RATIO);

        assertThat(ratio.value()[0]).isCloseTo(2, within(1e-15));
        assertThat(ratio.value()[1]).isCloseTo(0.5, within(1e-15));
        assertThat(ratio.value()[2]).isZero();
        assertThat(ratio.value()[3]).isNaN();
        assertThat(ratio.value()[4]).isNaN();
        assertThat(ratio.reason())
                .containsExactly(
                        Reason.DEFINED, Reason.DEFINED, Reason.DEFINED, Reason.TOO_FEW_AT_RISK, Reason.NO_SURFACE);
    }

    @Test
    void zeroHasNoLogarithm() {
        RelativeRisk log = RelativeRisk.of(INCIDENTS, CHILDREN, 1, Scale.LOG);

        assertThat(log.value()[0]).isCloseTo(Math.log(2), within(1e-15));
        assertThat(log.value()[1]).isCloseTo(-Math.log(2), within(1e-15));
        assertThat(log.value()[2]).isNaN();
        assertThat(log.reason()[2]).isEqualTo(Reason.NO_INCIDENTS);
    }

    @Test
    void equalSurfacesOfPointsGiveOneEverywhere() {
        Points points = Points.of(new double[] {1, 4, 6, 7}, new double[] {2, 2, 5, 9});
        Grid grid = Grid.covering(0, 0, 10, 10, 1);
        double[] once = KernelSurface.intensity(points, grid, Kernel.GAUSSIAN, 2, 1);
        double[] thrice = once.clone();
        for (int i = 0; i < thrice.length; i++) {
            thrice[i] *= 3;
        }

        RelativeRisk ratio = RelativeRisk.of(new Surface(thrice, 12), new Surface(once, 4), 1e-12, Scale.RATIO);

        for (double value : ratio.value()) {
            assertThat(value).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> RelativeRisk.of(INCIDENTS, CHILDREN, 0, Scale.LOG))
                .hasMessageContaining("floor");
        assertThatThrownBy(() -> new Surface(new double[1], 0)).hasMessageContaining("total");
        assertThatThrownBy(() -> RelativeRisk.of(INCIDENTS, new Surface(new double[1], 1), 1, Scale.LOG))
                .hasMessageContaining("as many cells");
    }
}
