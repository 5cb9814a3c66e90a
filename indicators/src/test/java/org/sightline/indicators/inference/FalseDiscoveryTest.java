package org.sightline.indicators.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.indicators.Reference;

final class FalseDiscoveryTest {

    @Test
    @Tag("shared")
    void agreesWithRsPAdjust() {
        Reference table = Reference.read("p_adjust/expected.csv");
        double[] adjusted = FalseDiscovery.benjaminiHochberg(table.column("p"));
        double[] cautious = FalseDiscovery.benjaminiYekutieli(table.column("p"));
        // R 4.2.2: p.adjust(p, "fdr"), p.adjust(p, "BY")
        assertThat(adjusted).containsExactly(table.column("fdr"), within(1e-14));
        assertThat(cautious).containsExactly(table.column("BY"), within(1e-13));
    }

    @Test
    void adjustsAHandExampleInAnyOrder() {
        // by hand: sorted .01 .02 .03 .5, times 4/1, 4/2, 4/3, 4/4, minimum from above: .04 .04 .04 .5
        assertThat(FalseDiscovery.benjaminiHochberg(new double[] {.5, .02, .01, .03}))
                .containsExactly(new double[] {.5, .04, .04, .04}, within(1e-15));
    }

    @Test
    void leavesUndefinedTestsOutOfTheCount() {
        double[] adjusted = FalseDiscovery.benjaminiHochberg(new double[] {.01, Double.NaN, .04});
        assertThat(adjusted[0]).isCloseTo(.02, within(1e-15));
        assertThat(adjusted[1]).isNaN();
        assertThat(adjusted[2]).isCloseTo(.04, within(1e-15));
    }

    @Test
    void givesEqualPValuesEqualResultsAndNeverMoreThanOne() {
        assertThat(FalseDiscovery.benjaminiHochberg(new double[] {.9, .2, .2, 1, 0, -0.0}))
                .containsExactly(new double[] {1, .3, .3, 1, 0, 0}, within(1e-15));
        assertThat(FalseDiscovery.benjaminiHochberg(new double[0])).isEmpty();
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FalseDiscovery.benjaminiHochberg(new double[] {1.1}))
                .withMessageContaining("p must lie between 0 and 1");
    }
}
