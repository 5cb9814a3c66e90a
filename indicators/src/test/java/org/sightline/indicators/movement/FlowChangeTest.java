package org.sightline.indicators.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sightline.indicators.time.PeriodChange;

final class FlowChangeTest {
    @Test
    void isTheExactComparisonWhereCountsVaryAsPoissonCounts() {
        double[] before = {10, 20, 30, 25, 40, 12, 0, Double.NaN};
        double[] after = {22, 41, 58, 52, 79, 23, 0, 4};
        FlowChange change = FlowChange.of(before, after, 12, 24);
        assertThat(change.dispersion()).isEqualTo(1);
        PeriodChange first = PeriodChange.of(new PeriodChange.Period(10, 12), new PeriodChange.Period(22, 24), .95);
        assertThat(change.ratio()[0]).isEqualTo(first.ratio()).isCloseTo(1.1, within(1e-12));
        assertThat(change.lower()[0]).isEqualTo(first.lower());
        assertThat(change.upper()[0]).isEqualTo(first.upper());
        assertThat(change.p()[0]).isEqualTo(first.p());
        assertThat(change.ratio()[6]).isNaN();
        assertThat(change.p()[7]).isNaN();
        assertThat(change.adjusted()[7]).isNaN();
    }

    @Test
    void dispersionByHand() {
        // equal exposures, q = 1/2: (8 - 6)²/(12/4) = 4/3 and (1 - 5)²/(10/4) = 6.4, mean 3.8667
        FlowChange change = FlowChange.of(new double[] {4, 9}, new double[] {8, 1}, 1, 1);
        assertThat(change.dispersion()).isCloseTo((4 / 3.0 + 6.4) / 2, within(1e-12));
    }

    @Test
    void findsWhatChangedAndLittleElse() {
        int found = 0;
        int falseIn = 0;
        int worlds = 200;
        for (int seed = 0; seed < worlds; seed++) {
            CountDraws draws = new CountDraws(new Dispersion(1, 0), seed);
            double[] before = new double[60];
            double[] after = new double[60];
            double[] same = new double[60];
            for (int i = 0; i < before.length; i++) {
                double mean = 3 + i % 20;
                before[i] = draws.next(mean);
                same[i] = draws.next(mean);
                after[i] = i == 59 ? draws.next(8 * mean) : draws.next(mean);
            }
            found += FlowChange.of(before, after, 1, 1).adjusted()[59] <= FlowChange.LEVEL ? 1 : 0;
            double least = Arrays.stream(FlowChange.of(before, same, 1, 1).adjusted())
                    .min()
                    .orElse(1);
            falseIn += least <= FlowChange.LEVEL ? 1 : 0;
        }
        assertThat(found).isGreaterThan(190);
        assertThat(falseIn).isLessThanOrEqualTo(16);
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThatIllegalArgumentException().isThrownBy(() -> FlowChange.of(new double[1], new double[2], 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowChange.of(new double[] {1.5}, new double[] {2}, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> FlowChange.of(new double[] {1}, new double[] {2}, 0, 1));
    }
}
