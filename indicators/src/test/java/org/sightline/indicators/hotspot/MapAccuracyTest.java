package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MapAccuracyTest {
    private static final double[] THIRDS = {1 / 3.0, 2 / 3.0, 1};

    @Test
    void givesTheIndexOfChaineyAndOthers() {
        // by hand: (6/9)/(1/3) = 2, (9/9)/(2/3) = 1.5, 1
        List<MapAccuracy> found = MapAccuracy.of(new double[] {3, 2, 1}, new double[] {6, 3, 0}, THIRDS);

        assertThat(found)
                .extracting(MapAccuracy::pai)
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
                .containsExactly(2.0, 1.5, 1.0);
        assertThat(found).extracting(MapAccuracy::pei).containsExactly(1.0, 1.0, 1.0);
        assertThat(found).extracting(MapAccuracy::cells).containsExactly(1, 2, 3);
    }

    @Test
    void comparesWithTheBestPossibleMap() {
        // by hand: the map looks first where 3 lie; the best would catch 6
        MapAccuracy first = MapAccuracy.of(new double[] {2, 3, 1}, new double[] {6, 3, 0}, THIRDS)
                .get(0);

        assertThat(first.hits()).isEqualTo(3);
        assertThat(first.pai()).isCloseTo(1, within(1e-12));
        assertThat(first.pei()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void cellsThatTieCountWithTheirMeanInWhateverOrder() {
        // by hand: one of two tied cells with 6 and 3 catches 4.5 in the mean
        MapAccuracy one = MapAccuracy.of(new double[] {5, 5, 1}, new double[] {6, 3, 0}, THIRDS)
                .get(0);
        MapAccuracy other = MapAccuracy.of(new double[] {1, 5, 5}, new double[] {0, 3, 6}, THIRDS)
                .get(0);

        assertThat(one.hits()).isEqualTo(4.5);
        assertThat(other).isEqualTo(one);
    }

    @Test
    void leavesOutCellsThatAreNotOnTheMap() {
        List<MapAccuracy> found = MapAccuracy.of(
                new double[] {3, Double.NaN, 2, 1}, new double[] {6, 100, 3, 0}, new double[] {1 / 3.0, 0.2});

        assertThat(found.get(0).pai()).isCloseTo(2, within(1e-12));
        // a fifth of three cells is no whole cell
        assertThat(found.get(1).cells()).isZero();
        assertThat(found.get(1).pai()).isNaN();
    }

    @Test
    void nothingToFindIsUndefined() {
        assertThat(MapAccuracy.of(new double[] {1, 2}, new double[2], new double[] {0.5})
                        .get(0)
                        .hitRate())
                .isNaN();
        assertThat(MapAccuracy.of(new double[0], new double[0], new double[] {0.5})
                        .get(0)
                        .pai())
                .isNaN();
    }

    @Test
    void refusesSharesAndCountsOutOfRange() {
        for (double share : new double[] {0, -1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> MapAccuracy.of(new double[1], new double[1], new double[] {share}))
                    .hasMessageContaining("shares");
        }
        assertThatThrownBy(() -> MapAccuracy.of(new double[1], new double[] {-1}, new double[] {1}))
                .hasMessageContaining("observed");
        assertThatThrownBy(() -> MapAccuracy.of(new double[1], new double[2], new double[] {1}))
                .hasMessageContaining("per cell");
    }
}
