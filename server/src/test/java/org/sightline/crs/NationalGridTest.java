package org.sightline.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NationalGridTest {
    @Test
    void isWithinFiveMetresOfTheOrdnanceSurvey() {
        // Caister water tower, ETRS89 and OSTN15 coordinates as in the Ordnance Survey's
        // "A Guide to Coordinate Systems in Great Britain", worked example: E 651409.903 N 313177.270
        // at 52.65797561 N 1.71605184 E (OSGB36 52 39 27.2531, 1 43 4.5177 shifted to ETRS89: 52 39 28.72 N, 1 42 57.79
        // E).
        double[] pair = {1 + 42 / 60.0 + 57.79 / 3600, 52 + 39 / 60.0 + 28.72 / 3600};
        NationalGrid.toMetres(pair);
        assertThat(pair[0]).isCloseTo(651409.9, within(5.0));
        assertThat(pair[1]).isCloseTo(313177.3, within(5.0));
    }

    @Test
    void comesBackToWhereItStarted() {
        double[] pair = {-3.069006, 53.314233, Double.NaN, Double.NaN};
        NationalGrid.toMetres(pair);
        NationalGrid.toDegrees(pair);
        assertThat(pair[0]).isCloseTo(-3.069006, within(1e-7));
        assertThat(pair[1]).isCloseTo(53.314233, within(1e-7));
        assertThat(pair[2]).isNaN();
    }
}
