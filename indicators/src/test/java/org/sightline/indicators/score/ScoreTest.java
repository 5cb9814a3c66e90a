package org.sightline.indicators.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ScoreTest {

    private static final double NONE = Double.NaN;

    @Test
    void standardisesToMeanZeroAndDeviationOne() {
        // by hand: 1 2 3, mean 2, s 1
        assertThat(Standardise.z(new double[] {1, NONE, 3, 2})).containsExactly(-1, NONE, 1, 0);
    }

    @Test
    void standardisesEqualValuesToZero() {
        assertThat(Standardise.z(new double[] {.1, .1, .1, NONE})).containsExactly(0, 0, 0, NONE);
        assertThat(Standardise.z(new double[] {7})).containsExactly(0);
        assertThat(Standardise.z(new double[0])).isEmpty();
    }

    @Test
    void standardisingIgnoresTheUnit() {
        double[] perThousand = Standardise.z(new double[] {3, 1, 4, 1, 5});
        double[] perMillion = Standardise.z(new double[] {3000, 1000, 4000, 1000, 5000});
        assertThat(perMillion).containsExactly(perThousand, within(1e-12));
    }

    @Test
    void weightsAndExplainsAScore() {
        double[][] z = {{2, -1}, {0, 3}};
        ScoreTable table = WeightedMean.of(z, new double[] {3, 1}, 0);
        // by hand: (3·2 + 1·0)/4 and (3·−1 + 1·3)/4
        assertThat(table.score()).containsExactly(new double[] {1.5, 0}, within(1e-15));
        assertThat(table.contributions()[0]).containsExactly(new double[] {1.5, -.75}, within(1e-15));
        assertThat(table.contributions()[1]).containsExactly(new double[] {0, .75}, within(1e-15));
        assertThat(table.completeness()).containsExactly(1, 1);
    }

    @Test
    void scoresFromTheIndicatorsPresent() {
        double[][] z = {{2, NONE, NONE}, {NONE, 1, NONE}};
        ScoreTable table = WeightedMean.of(z, new double[] {3, 1}, .5);
        assertThat(table.score()).containsExactly(2, NONE, NONE);
        assertThat(table.completeness()).containsExactly(.75, .25, 0);
        assertThat(table.contributions()[0]).containsExactly(2, NONE, NONE);
        assertThat(table.contributions()[1]).containsExactly(NONE, NONE, NONE);
    }

    @Test
    void contributionsAddUpToTheScore() {
        double[][] z = {{.3, -1.2}, {1.7, NONE}, {-.4, 2.2}};
        ScoreTable table = WeightedMean.of(z, new double[] {.2, .5, .7}, .5);
        assertThat(table.contributions()[0][0] + table.contributions()[1][0] + table.contributions()[2][0])
                .isCloseTo(table.score()[0], within(1e-15));
        assertThat(table.contributions()[0][1] + table.contributions()[2][1])
                .isCloseTo(table.score()[1], within(1e-15));
    }

    @Test
    void refusesWeightsThatCannotBe() {
        double[][] z = {{1}};
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedMean.of(z, new double[] {0}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedMean.of(z, new double[] {-1}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedMean.of(z, new double[] {1, 1}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedMean.of(z, new double[] {1}, 1.5));
    }

    @Test
    void ranksFromTheTopAndSharesTies() {
        assertThat(Ranks.descending(new double[] {5, NONE, 7, 5, -0.0, 0.0, -2}))
                .containsExactly(2, 0, 1, 2, 4, 4, 6);
    }
}
