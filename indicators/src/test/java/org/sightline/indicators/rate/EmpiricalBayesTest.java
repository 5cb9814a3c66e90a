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
