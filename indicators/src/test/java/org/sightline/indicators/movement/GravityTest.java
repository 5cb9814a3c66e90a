package org.sightline.indicators.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class GravityTest {

    private static final double[] X = {0, 3, 10, 4, 7};
    private static final double[] Y = {0, 4, 0, 9, 7};

    /** Counts that follow the model exactly, from known factors and rate. */
    private static FlowTable made(Decay decay, double beta) {
        double[] a = {5, 2, 8, 1, 3};
        double[] b = {40, 10, 25, 5, 60};
        int[] origin = new int[25];
        int[] destination = new int[25];
        double[] count = new double[25];
        for (int k = 0; k < 25; k++) {
            origin[k] = k / 5;
            destination[k] = k % 5;
            double distance = Math.hypot(X[k / 5] - X[k % 5], Y[k / 5] - Y[k % 5]);
            count[k] = k / 5 == k % 5 ? 7 : a[k / 5] * b[k % 5] * Math.exp(-beta * decay.cost(distance));
        }
        return FlowTable.aggregate(5, origin, destination, count);
    }

    @Test
    void findsTheRateAndTheCountsOfAModelThatIsTrue() {
        for (Decay decay : Decay.values()) {
            for (double beta : new double[] {.3, 1.2, 0, -.2}) {
                FlowTable flows = made(decay, beta);
                Gravity gravity = Gravity.fit(flows, X, Y, decay);
                assertThat(gravity.beta()).isCloseTo(beta, within(1e-7));
                double[] expected = gravity.expected(flows);
                for (int k = 0; k < expected.length; k++) {
                    assertThat(expected[k]).isCloseTo(flows.count()[k], within(1e-6 * flows.count()[k]));
                }
            }
        }
    }

    @Test
    void bestIsTheDecayThatIsTrueAndNeedsPlacesApartForAPower() {
        for (Decay decay : Decay.values()) {
            for (double beta : new double[] {.4, 1.2}) {
                Gravity best = Gravity.best(made(decay, beta), X, Y);
                assertThat(best.decay()).isEqualTo(decay);
                assertThat(best.beta()).isCloseTo(beta, within(1e-7));
            }
        }
        double[] together = {0, 0, 10, 4, 7};
        double[] same = {0, 0, 0, 9, 7};
        assertThat(Gravity.best(made(Decay.POWER, 1), together, same).decay()).isEqualTo(Decay.EXPONENTIAL);
    }

    @Test
    void reproducesMarginsAndMeanDistance() {
        FlowTable flows = FlowTable.aggregate(
                5, new int[] {0, 0, 1, 2, 2, 3, 4, 4, 1, 3}, new int[] {1, 4, 0, 4, 3, 2, 0, 3, 3, 1}, new double[] {
                    30, 4, 25, 9, 3, 2, 6, 14, 11, 5
                });
        Gravity gravity = Gravity.fit(flows, X, Y, Decay.EXPONENTIAL);
        Margins margins = Margins.of(flows);
        double observed = 0;
        double modelled = 0;
        for (int k = 0; k < flows.size(); k++) {
            observed += flows.count()[k]
                    * Math.hypot(
                            X[flows.origin()[k]] - X[flows.destination()[k]],
                            Y[flows.origin()[k]] - Y[flows.destination()[k]]);
        }
        for (int i = 0; i < 5; i++) {
            double out = 0;
            double in = 0;
            for (int j = 0; j < 5; j++) {
                out += gravity.expected(i, j);
                in += gravity.expected(j, i);
                modelled += gravity.expected(i, j) * Math.hypot(X[i] - X[j], Y[i] - Y[j]);
            }
            assertThat(out).isCloseTo(margins.out()[i], within(1e-8));
            assertThat(in).isCloseTo(margins.in()[i], within(1e-8));
        }
        assertThat(modelled).isCloseTo(observed, within(1e-6));
        assertThat(gravity.beta()).isPositive();
    }

    @Test
    void leavesDistanceOutWhereTheMarginsDecide() {
        FlowTable star = FlowTable.aggregate(5, new int[] {0, 0, 1}, new int[] {1, 2, 0}, new double[] {3, 4, 5});
        Gravity gravity = Gravity.fit(star, X, Y, Decay.POWER);
        assertThat(gravity.beta()).isNaN();
        assertThat(gravity.expected(star)).containsExactly(3, 4, 5);
    }

    @Test
    void refusesAreasWithoutPositionOrInOnePlaceUnderAPowerLaw() {
        FlowTable flows = made(Decay.POWER, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Gravity.fit(flows, X, new double[4], Decay.POWER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gravity.fit(flows, new double[5], new double[5], Decay.POWER))
                .withMessageContaining("different");
    }
}
