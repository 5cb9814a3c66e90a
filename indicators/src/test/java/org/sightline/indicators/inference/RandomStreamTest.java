package org.sightline.indicators.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

final class RandomStreamTest {
    private static final int DRAWS = 200_000;

    /** Largest distance between the distribution of the draws and the stated one, times √n: above 1.95 once in a thousand. */
    private static double kolmogorov(LongToDoubleFunction draw, DoubleUnaryOperator cumulative) {
        double[] values = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            values[i] = draw.applyAsDouble(RandomStream.bits(77, i));
        }
        Arrays.sort(values);
        double largest = 0;
        for (int i = 0; i < DRAWS; i++) {
            double expected = cumulative.applyAsDouble(values[i]);
            largest = Math.max(largest, Math.max(expected - i / (double) DRAWS, (i + 1.0) / DRAWS - expected));
        }
        return largest * Math.sqrt(DRAWS);
    }

    @Test
    void normalVariatesAreNormal() {
        NormalDistribution normal = new NormalDistribution();
        assertThat(kolmogorov(RandomStream::normal, normal::cumulativeProbability))
                .isLessThan(1.95);
    }

    @Test
    void gammaVariatesAreGammaForEveryShape() {
        for (double shape : new double[] {0.3, 0.5, 1, 1.5, 7, 400}) {
            GammaDistribution gamma = new GammaDistribution(shape, 1);
            assertThat(kolmogorov(bits -> RandomStream.gamma(shape, bits), gamma::cumulativeProbability))
                    .as("shape %s", shape)
                    .isLessThan(1.95);
        }
    }

    @Test
    void uniformsLieStrictlyBetweenZeroAndOne() {
        assertThat(RandomStream.uniform(0)).isGreaterThan(0);
        assertThat(RandomStream.uniform(-1)).isLessThan(1);
    }

    @Test
    void aStreamOfAnotherNameIsAnother() {
        assertThat(RandomStream.of(1, 2)).isNotEqualTo(RandomStream.of(2, 1));
        assertThat(RandomStream.bits(1, 2)).isNotEqualTo(RandomStream.bits(2, 1));
    }
}
