package org.sightline.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShownValueTest {
    // one incident at its own place, quartic kernel of 1,000 m: 3/pi a square kilometre = 0.954929...
    @ParameterizedTest
    @CsvSource({
        "0, 0.95493",
        "0.2, 0.95493",
        "1.4, 0.95493",
        "1.5, 1.9099",
        "10, 9.5493",
        "94.9, 94.538",
        "96, 96.448",
        "123.4, 123",
        "12345, 12300"
    })
    void densityGoesInStepsOfOneIncidentThenOfTheThirdDigit(double value, double shown) {
        assertThat(ShownValue.ofDensity(1000).of(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0012345, 0.00123", "0.35, 0.35", "0.9996, 1", "1234, 1230"})
    void ratioHasThreeDigitsAndNoFinestStep(double value, double shown) {
        assertThat(ShownValue.ofRatio().of(value)).isEqualTo(shown);
    }

    @Test
    void shownValuesNeverFallWhereTheValueRises() {
        ShownValue steps = ShownValue.ofDensity(731);
        double before = 0;
        for (double value = 0; value < 2000; value += 0.01) {
            double shown = steps.of(value);
            assertThat(shown)
                    .isGreaterThanOrEqualTo(before)
                    .isCloseTo(Math.max(value, 1.79), within(value * 0.006 + 0.9));
            before = shown;
        }
        assertThat(steps.of(Double.NaN)).isNaN();
    }
}
