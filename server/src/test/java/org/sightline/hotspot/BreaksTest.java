package org.sightline.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the classes of a surface begin. */
final class BreaksTest {
    @Test
    void eachClassHoldsAboutAsMuch() {
        // 1 + … + 10 = 55; a third is 18.3: 1..5 add up to 15, 1..6 to 21; two thirds are 36.7: 1..8 add up to 36
        double[] values = {Double.NaN, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
        assertThat(Breaks.holdingEqually(values, 3)).containsExactly(6, 9);
    }

    @Test
    void equalValuesMakeOneClassAndNoneMakeNone() {
        assertThat(Breaks.holdingEqually(new double[] {2, 2, 2}, 6)).isEmpty();
        assertThat(Breaks.holdingEqually(new double[] {Double.NaN, 0}, 6)).isEmpty();
    }
}
