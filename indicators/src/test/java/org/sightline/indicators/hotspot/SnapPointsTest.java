package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SnapPointsTest {

    @Test
    void countsPlacesAndPointsThatShareOne() {
        // by hand: three points at (0, 0), one of them written -0; two at (1, 2); one at (1, 3)
        Points points = Points.of(new double[] {0, 1, 0, 1, -0.0, 1}, new double[] {0, 2, 0, 3, 0, 2});

        SnapPoints found = SnapPoints.of(points);

        assertThat(found).isEqualTo(new SnapPoints(6, 3, 5));
        assertThat(found.isSnapped()).isTrue();
    }

    @Test
    void pointsInPlacesOfTheirOwnAreNotSnapped() {
        assertThat(SnapPoints.of(Points.of(new double[] {1, 2, 3}, new double[] {1, 1, 1})))
                .isEqualTo(new SnapPoints(3, 3, 0));
        assertThat(SnapPoints.of(Points.of(new double[0], new double[0])).share())
                .isZero();
    }
}
