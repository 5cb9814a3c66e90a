package org.sightline.indicators.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.indicators.Links;
import org.sightline.indicators.Reference;
import org.sightline.indicators.neighbour.Neighbours;

final class EmpiricalBayesTest {

    @Test
    @Tag("shared")
    void globalAgreesWithSpdep() {
        Reference table = Reference.read("nc_sids/expected_rates_queen.csv");
        double[] smoothed = EmpiricalBayes.global(table.column("events"), table.column("population"));
        // spdep 1.2-7: EBest(SID74, BIR74, family = "poisson")
        double[] expected = table.column("EB_global");
        for (int i = 0; i < expected.length; i++) {
            assertThat(smoothed[i] / expected[i]).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    @Tag("shared")
    void localAgreesWithSpdep() {
        Reference table = Reference.read("nc_sids/expected_rates_queen.csv");
        double[] smoothed = EmpiricalBayes.local(
                table.column("events"), table.column("population"), Links.read("nc_sids/neighbours_queen.csv", 100));
        // spdep 1.2-7: EBlocal(SID74, BIR74, nb)
        double[] expected = table.column("EB_local");
        for (int i = 0; i < expected.length; i++) {
            assertThat(smoothed[i]).isCloseTo(expected[i], within(1e-9 * expected[i]));
        }
    }

    @Test
    @Tag("shared")
    void intervalsOfThePosteriorHoldTheSmoothedRateAndTheLocalOnesToo() {
        Reference table = Reference.read("nc_sids/expected_rates_queen.csv");
        double[] events = table.column("events");
        double[] people = table.column("population");
        Neighbours w = Links.read("nc_sids/neighbours_queen.csv", 100);
        double[] global = table.column("EB_global");
        double[] local = table.column("EB_local");
        Interval[] all = EmpiricalBayes.globalIntervals(events, people, 0.95);
        Interval[] around = EmpiricalBayes.localIntervals(events, people, w, 0.95);
        for (int i = 0; i < global.length; i++) {
            assertThat(global[i]).isBetween(all[i].lower(), all[i].upper());
            assertThat(all[i].upper() - all[i].lower())
                    .isLessThan(Rates.exact(events[i], people[i], 0.95).upper());
            if (around[i].isDefined()) {
                assertThat(local[i]).isBetween(around[i].lower(), around[i].upper());
            }
        }
    }

    @Test
    void thePosteriorIsAGammaDistributionOfTheMoments() {
        double[] events = {20, 45, 10, 80};
        double[] people = {1000, 1200, 900, 1500};
        Interval[] found = EmpiricalBayes.globalIntervals(events, people, 0.95);
        // R 4.2.2: m <- sum(x)/sum(n); A <- sum(n*(x/n-m)^2)/sum(n) - m/(sum(n)/4); qgamma(c(.025, .975), m^2/A + 20,
        // m/A + 1000)
        assertThat(found[0].lower()).isCloseTo(0.01399202854067, within(1e-9));
        assertThat(found[0].upper()).isCloseTo(0.03102727800902, within(1e-9));
    }

    @Test
    void areasThatAreAllAlikeHaveTheIntervalOfTheirCommonRate() {
        Interval[] found = EmpiricalBayes.globalIntervals(new double[] {10, 20}, new double[] {100, 200}, 0.95);
        assertThat(found[0]).isEqualTo(Rates.interval(30, 300, 0.95));
        assertThat(EmpiricalBayes.globalIntervals(new double[] {0, 0}, new double[] {100, 200}, 0.95)[1].isDefined())
                .isFalse();
    }

    @Test
    void localKeepsTheRawRateOfAnIsland() {
        assertThat(EmpiricalBayes.local(
                        new double[] {3}, new double[] {10}, Neighbours.binary(new int[] {0, 0}, new int[0])))
                .containsExactly(.3);
    }

    @Test
    void drawsASmallAreaMoreThanALargeOne() {
        // raw .1 everywhere but the last two; by hand only the order is stated
        double[] smoothed = EmpiricalBayes.global(new double[] {100, 100, 300, 3}, new double[] {1000, 1000, 1000, 10});
        assertThat(smoothed[2]).isBetween(.28, .3);
        assertThat(smoothed[3]).isBetween(.17, .22);
    }

    @Test
    void givesTheMeanWhereRatesDoNotVaryBeyondChance() {
        assertThat(EmpiricalBayes.global(new double[] {1, 2}, new double[] {10, 20}))
                .containsExactly(new double[] {.1, .1}, within(1e-15));
    }

    @Test
    void leavesAreasWithoutFigureOut() {
        double[] smoothed = EmpiricalBayes.global(
                new double[] {100, 100, 300, Double.NaN, 0}, new double[] {1000, 1000, 1000, 50, 0});
        double[] without = EmpiricalBayes.global(new double[] {100, 100, 300}, new double[] {1000, 1000, 1000});
        assertThat(smoothed[3]).isNaN();
        assertThat(smoothed[4]).isNaN();
        assertThat(smoothed[2]).isEqualTo(without[2]);
    }

    @Test
    void refusesNegativeFigures() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmpiricalBayes.global(new double[] {-1}, new double[] {1}));
    }
}
