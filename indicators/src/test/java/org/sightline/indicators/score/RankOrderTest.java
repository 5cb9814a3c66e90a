package org.sightline.indicators.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RankOrderTest {

    @Test
    void ranksAsTheSimpleSortDoes() {
        SplittableRandom random = new SplittableRandom(11);
        RankOrder order = new RankOrder(400);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(400);
            double[] values = new double[size];
            for (int i = 0; i < size; i++) {
                // crowds, ties and far outliers
                double value = round % 3 == 0 ? random.nextInt(20) : random.nextDouble();
                values[i] = random.nextInt(50) == 0 ? value * 1e6 : value;
            }
            int[] ranks = new int[size];
            order.rank(values, size, ranks);
            assertThat(ranks).isEqualTo(Ranks.descending(values));
        }
    }

    @Test
    void percentilesAreThoseOfTheScale() {
        SplittableRandom random = new SplittableRandom(12);
        RankOrder order = new RankOrder(300);
        for (int round = 0; round < 50; round++) {
            double[] values = new double[2 + random.nextInt(299)];
            for (int i = 0; i < values.length; i++) {
                values[i] = round % 2 == 0 ? random.nextInt(9) : random.nextDouble();
            }
            double[] shares = new double[values.length];
            order.percentiles(values, values.length, shares);
            Scale scale = Normaliser.PERCENTILE.fit(values);
            for (int i = 0; i < values.length; i++) {
                assertThat(shares[i]).isCloseTo(scale.of(values[i]), within(1e-12));
            }
        }
    }

    @Test
    void theFastLogarithmIsALogarithm() {
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 100_000; i++) {
            double x = Math.exp(20 * random.nextDouble() - 5);
            assertThat(FastLogarithm.of(x)).isCloseTo(Math.log(x), within(1e-11));
        }
    }
}
