package org.sightline.indicators.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class HubsTest {
    private static final int AREAS = 14;

    private final double[] f = new double[AREAS * AREAS];
    private final double[] size = new double[AREAS];

    private double[] counts(long seed, double[] pull, Dispersion dispersion) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(AREAS, 0, 50).toArray();
        double[] y = random.doubles(AREAS, 0, 50).toArray();
        for (int i = 0; i < AREAS; i++) {
            size[i] = random.nextDouble(1000, 5000);
        }
        CountDraws draws = new CountDraws(dispersion, seed);
        double[] counts = new double[f.length];
        for (int i = 0; i < AREAS; i++) {
            double all = 0;
            for (int j = 0; j < AREAS; j++) {
                f[i * AREAS + j] = i == j ? 0 : Math.exp(-Math.hypot(x[i] - x[j], y[i] - y[j]) / 25);
                all += size[j] * pull[j] * f[i * AREAS + j];
            }
            for (int j = 0; j < AREAS; j++) {
                counts[i * AREAS + j] = draws.next(120 * size[j] * pull[j] * f[i * AREAS + j] / all);
            }
        }
        return counts;
    }

    private static double[] alike() {
        double[] pull = new double[AREAS];
        Arrays.fill(pull, 1);
        return pull;
    }

    @Test
    void expectedByHand() {
        // three areas, sizes 1, 2, 3, no distance: the 6 who leave area 0 go 2 : 3, the 8 of area 1 go 1 : 3
        double[] counts = {0, 5, 1, 4, 0, 4, 0, 0, 0};
        Hubs hubs = Hubs.of(3, counts, Hubs.anywhere(3), new double[] {1, 2, 3});
        assertThat(hubs.expected()).containsExactly(new double[] {2, 2.4, 9.6}, within(1e-12));
        assertThat(hubs.arrivals()).containsExactly(4, 5, 5);
        assertThat(hubs.origins()).containsExactly(1, 1, 2);
        assertThat(hubs.effective()[2]).isCloseTo(25.0 / 17, within(1e-12));
        assertThat(hubs.largest()[2]).isCloseTo(.8, within(1e-12));
        assertThat(hubs.test().ratio()[0]).isCloseTo(2, within(1e-12));
        assertThat(hubs.hub()).containsOnly(false);
        assertThat(Hubs.departures(3, counts)).containsExactly(6, 8, 0);
    }

    @Test
    void findsTheHubAndNoneWhereThereIsNone() {
        int found = 0;
        int wrong = 0;
        int falseIn = 0;
        for (int seed = 0; seed < 200; seed++) {
            double[] pull = alike();
            pull[seed % AREAS] = 4;
            Hubs with = Hubs.of(AREAS, counts(seed, pull, new Dispersion(1, 0)), f, size);
            found += with.hub()[seed % AREAS] ? 1 : 0;
            for (int j = 0; j < AREAS; j++) {
                wrong += j != seed % AREAS && with.hub()[j] ? 1 : 0;
            }
            Hubs without = Hubs.of(AREAS, counts(seed + 1000, alike(), new Dispersion(1, 0)), f, size);
            for (boolean hub : without.hub()) {
                if (hub) {
                    falseIn++;
                    break;
                }
            }
        }
        assertThat(found).isGreaterThan(150);
        assertThat(wrong).isLessThanOrEqualTo(10);
        assertThat(falseIn).isLessThanOrEqualTo(16);
    }

    @Test
    void oneStrongCorridorMakesNoHub() {
        double[] counts = counts(4, alike(), Dispersion.POISSON);
        counts[2 * AREAS + 9] += 2000;
        Hubs hubs = Hubs.of(AREAS, counts, f, size);
        assertThat(hubs.test().ratio()[9]).isGreaterThan(1.5);
        assertThat(hubs.effective()[9]).isLessThan(Hubs.FEWEST_ORIGINS);
        assertThat(hubs.hub()).containsOnly(false);
    }

    @Test
    void unknownFlowsTakeNoPartAndAreasOfUnknownSizeHaveNoExpectation() {
        double[] counts = {0, 5, Double.NaN, 4, 0, 4, 0, 0, 0};
        Hubs hubs = Hubs.of(3, counts, Hubs.anywhere(3), new double[] {1, 2, Double.NaN});
        assertThat(hubs.expected()[2]).isNaN();
        assertThat(hubs.expected()[1]).isCloseTo(5, within(1e-12));
        assertThat(hubs.hub()).containsOnly(false);
        assertThatIllegalArgumentException().isThrownBy(() -> Hubs.of(2, counts, counts, new double[2]));
    }
}
