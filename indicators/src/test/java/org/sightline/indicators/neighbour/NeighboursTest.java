package org.sightline.indicators.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NeighboursTest {
    /** 0-1, 2 alone, 3-4-5. */
    private final Neighbours neighbours =
            Neighbours.binary(new int[] {0, 1, 2, 2, 3, 5, 6}, new int[] {1, 0, 4, 3, 5, 4});

    @Test
    void numbersComponentsByTheirLowestRow() {
        assertThat(neighbours.components()).containsExactly(0, 0, 1, 2, 2, 2);
    }

    @Test
    void findsRowsWithoutNeighboursAlsoOnceTheyNameThemselves() {
        assertThat(neighbours.islands()).containsExactly(2);
        assertThat(neighbours.withSelf().islands()).containsExactly(2);
    }

    @Test
    void addsSelfInOrderAndOnlyOnce() {
        Neighbours self = neighbours.withSelf();
        assertThat(self.targets()).containsExactly(0, 1, 0, 1, 2, 3, 4, 3, 4, 5, 4, 5);
        assertThat(self.offsets()).containsExactly(0, 2, 4, 5, 7, 10, 12);
        assertThat(self.withSelf().targets()).containsExactly(self.targets());
    }

    @Test
    void standardisedRowsAddUpToOne() {
        Neighbours standardised = neighbours.rowStandardised();
        assertThat(standardised.weights()).containsExactly(1, 1, 1, .5, .5, 1);
        assertThat(standardised.withSelf().rowStandardised().weights()[0]).isEqualTo(.5);
    }

    @Test
    void refusesRowsThatAreNotSortedOrNotThere() {
        assertThatThrownBy(() -> Neighbours.binary(new int[] {0, 2, 2}, new int[] {1, 0}))
                .hasMessageContaining("ascending");
        assertThatThrownBy(() -> Neighbours.binary(new int[] {0, 1}, new int[] {1}))
                .hasMessageContaining("rows");
        assertThatThrownBy(() -> Neighbours.of(new int[] {0, 1}, new int[] {0}, new double[] {Double.NaN}))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> Neighbours.binary(new int[] {1, 1}, new int[] {0}))
                .hasMessageContaining("start at 0");
    }
}
