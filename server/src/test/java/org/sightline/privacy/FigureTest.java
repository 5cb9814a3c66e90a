package org.sightline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class FigureTest {
    @Test
    void hidesCountsOfOneToFourAndNoOthers() {
        for (long count = 0; count < 10; count++) {
            boolean hidden = Figure.Known.count(count).hiding(Threshold.DEFAULT) instanceof Figure.Hidden;
            assertThat(hidden).isEqualTo(count >= 1 && count <= 4);
        }
    }

    @Test
    void hidesARateThatRestsOnASmallCount() {
        Figure rate = new Figure.Known(12.5, 3, 30, 3);
        assertThat(rate.hiding(Threshold.DEFAULT)).isInstanceOf(Figure.Hidden.class);
    }

    @Test
    void leavesNoDataAsItIs() {
        Figure none = new Figure.Undefined(Figure.Reason.NO_DATA, "nobody reported");
        assertThat(none.hiding(Threshold.DEFAULT)).isSameAs(none);
    }

    @Test
    void isNeverANumberThatIsNone() {
        assertThatThrownBy(() -> Figure.Known.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void restoresOnlyCoarsePoints() {
        CoarsePoint point = CoarsePoint.of(384_123.4, 398_099.9);
        assertThat(point.x()).isEqualTo(384_150);
        assertThat(point.y()).isEqualTo(398_050);
        assertThat(CoarsePoint.restore(384_150, 398_050)).isEqualTo(point);
        assertThatThrownBy(() -> CoarsePoint.restore(384_123, 398_050)).isInstanceOf(IllegalArgumentException.class);
    }
}
