package org.sightline.indicators.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeriodChangeTest {
    // R 4.2.2: t = poisson.test(c(b, a), c(B, A)); t$estimate; t$conf.int; q = B/(A+B);
    // min(1, 2*min(pbinom(b, a+b, q), 1 - pbinom(b-1, a+b, q)))
    @ParameterizedTest
    @CsvSource({
        "5, 20, 12, 12, 4, 1.45677650431755, 13.638831336088, 0.00407731533050537",
        "0, 6, 12, 6, Infinity, 2.35484945144836, Infinity, 0.00274348422496562",
        "30, 0, 12, 12, 0, 0, 0.130842181473498, 1.86264514923096e-09",
        "11, 21, 800, 3011, 0.507231061864074, 0.233794207134499, 1.16492222984871, 0.112017319575399",
        "400, 470, 12, 12, 1.175, 1.02613514906544, 1.34596917179874, 0.0192670528486092"
    })
    void agreesWithR(
            double before,
            double after,
            double first,
            double second,
            double ratio,
            double lower,
            double upper,
            double p) {
        PeriodChange change =
                PeriodChange.of(new PeriodChange.Period(before, first), new PeriodChange.Period(after, second), 0.95);
        close(change.ratio(), ratio, 1e-12);
        close(change.lower(), lower, 1e-9);
        close(change.upper(), upper, 1e-9);
        close(change.p(), p, 1e-6);
    }

    @Test
    void nothingAtAllIsUndefined() {
        PeriodChange change = PeriodChange.of(new PeriodChange.Period(0, 1), new PeriodChange.Period(0, 1), 0.95);
        assertThat(change.ratio()).isNaN();
        assertThat(change.p()).isNaN();
    }

    @Test
    void turningThePeriodsRoundTurnsTheRatioRound() {
        PeriodChange.Period one = new PeriodChange.Period(17, 12);
        PeriodChange.Period other = new PeriodChange.Period(31, 7);
        PeriodChange there = PeriodChange.of(one, other, 0.9);
        PeriodChange back = PeriodChange.of(other, one, 0.9);
        assertThat(back.ratio()).isCloseTo(1 / there.ratio(), within(1e-12));
        assertThat(back.lower()).isCloseTo(1 / there.upper(), within(1e-10));
        assertThat(back.p()).isCloseTo(there.p(), within(1e-12));
    }

    @Test
    void pIsAtMostTheLevelExactlyWhenTheIntervalLeavesOutOne() {
        for (int a = 0; a < 15; a++) {
            for (int b = 0; b < 15; b++) {
                if (a + b > 0) {
                    PeriodChange change =
                            PeriodChange.of(new PeriodChange.Period(a, 3), new PeriodChange.Period(b, 2), 0.95);
                    assertThat(change.p() <= 0.05).isEqualTo(change.lower() >= 1 || change.upper() <= 1);
                }
            }
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new PeriodChange.Period(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeriodChange.Period(1.5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeriodChange.Period(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeriodChange.Period(1, 0)).isInstanceOf(IllegalArgumentException.class);
        PeriodChange.Period one = new PeriodChange.Period(1, 1);
        assertThatThrownBy(() -> PeriodChange.of(one, one, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void close(double actual, double expected, double relative) {
        if (Double.isInfinite(expected)) {
            assertThat(actual).isEqualTo(expected);
        } else {
            assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
        }
    }
}
