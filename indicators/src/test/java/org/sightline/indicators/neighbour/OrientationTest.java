package org.sightline.indicators.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrientationTest {
    private static int exactly(double[] c) {
        return minus(c[0], c[4])
                .multiply(minus(c[3], c[5]))
                .compareTo(minus(c[1], c[5]).multiply(minus(c[2], c[4])));
    }

    private static BigDecimal minus(double a, double b) {
        return new BigDecimal(a).subtract(new BigDecimal(b));
    }

    @Test
    void decidesNearlyStraightTriplesLikeExactArithmetic() {
        Random random = new Random(1);
        int[] seen = new int[3];
        for (int i = 0; i < 50_000; i++) {
            double scale = Math.pow(10, random.nextInt(13) - 6);
            double ax = scale * random.nextDouble();
            double ay = scale * (random.nextDouble() - .5);
            double bx = scale * random.nextDouble();
            double by = scale * (random.nextDouble() - .5);
            double t = random.nextInt(9) / 8.0;
            double px = ax + t * (bx - ax) + Math.ulp(ax) * random.nextInt(2);
            double py = ay + t * (by - ay);
            int expected = exactly(new double[] {ax, ay, bx, by, px, py});
            assertThat(Orientation.side(new double[] {ax, ay, bx, by}, 0, px, py))
                    .isEqualTo(expected);
            seen[expected + 1]++;
        }
        assertThat(Arrays.stream(seen).min().getAsInt()).isGreaterThan(1000);
    }

    @Test
    void findsTheSmallestStepOffADiagonal() {
        assertThat(Orientation.side(new double[] {.5, .5, 24, 24}, 0, 12, 12)).isZero();
        assertThat(Orientation.side(new double[] {.5, .5, 24, 24}, 0, 12, Math.nextUp(12)))
                .isEqualTo(1);
        assertThat(Orientation.side(new double[] {.5, .5, 24, 24}, 0, 12, Math.nextDown(12)))
                .isEqualTo(-1);
    }
}
