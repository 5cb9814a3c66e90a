package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.sightline.indicators.hotspot.GetisOrdTest.assertColumn;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.indicators.Links;
import org.sightline.indicators.Reference;
import org.sightline.indicators.hotspot.GlobalAssociation.Assumption;
import org.sightline.indicators.hotspot.LocalMoran.Moments;
import org.sightline.indicators.hotspot.LocalMoran.Quadrant;
import org.sightline.indicators.inference.FalseDiscovery;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.indicators.neighbour.Proximity;
import org.sightline.indicators.rate.EmpiricalBayes;

final class LocalMoranTest {

    @ParameterizedTest
    @Tag("shared")
    @CsvSource({
        "columbus, CRIME, published, 49",
        "columbus, CRIME, queen, 49",
        "columbus, HOVAL, published, 49",
        "columbus, HOVAL, queen, 49",
        "nc_sids, SID74, queen, 100",
        "nc_sids, RATE74, queen, 100"
    })
    void agreesWithSpdep(String place, String variable, String set, int areas) {
        Reference table = Reference.read(place + "/expected_" + variable + "_" + set + ".csv");
        Neighbours binary = Links.read(place + "/neighbours_" + set + ".csv", areas);
        Neighbours w = binary.rowStandardised();
        double[] values = table.column("x");
        // spdep 1.2-7: localmoran(x, nb2listw(nb), conditional = TRUE | FALSE), localC, attr quadr
        LocalStatistics conditional = LocalMoran.of(values, w, Moments.CONDITIONAL);
        assertColumn(conditional.statistic(), table.column("Ii"));
        assertColumn(conditional.expected(), table.column("E_Ii_cond"));
        assertColumn(conditional.variance(), table.column("Var_Ii_cond"));
        assertColumn(conditional.z(), table.column("Z_Ii_cond"));
        assertColumn(conditional.p(), table.column("P_Ii_cond"));
        LocalStatistics total = LocalMoran.of(values, w, Moments.TOTAL);
        assertColumn(total.expected(), table.column("E_Ii_tot"));
        assertColumn(total.variance(), table.column("Var_Ii_tot"));
        assertColumn(total.z(), table.column("Z_Ii_tot"));
        assertColumn(FalseDiscovery.benjaminiHochberg(conditional.p()), table.column("P_Ii_cond_fdr"));
        assertColumn(LocalGeary.of(values, w).statistic(), table.column("localC"));
        assertGlobal(Reference.read(place + "/global_" + variable + "_" + set + ".csv"), values, binary);
    }

    @ParameterizedTest
    @Tag("shared")
    @CsvSource({"columbus, CRIME, 49", "nc_sids, SID74, 100", "nc_sids, RATE74, 100"})
    void quadrantsAgreeWithEsda(String place, String variable, int areas) {
        double[] values =
                Reference.read(place + "/expected_" + variable + "_queen.csv").column("x");
        Neighbours w = Links.read(place + "/neighbours_queen.csv", areas).rowStandardised();
        // esda 2.5.0: Moran_Local(y, w).q: 1 HH, 2 LH, 3 LL, 4 HL
        double[] expected =
                Reference.read(place + "/expected_esda_" + variable + ".csv").column("quadrant");
        List<Quadrant> numbered = List.of(Quadrant.HIGH_HIGH, Quadrant.LOW_HIGH, Quadrant.LOW_LOW, Quadrant.HIGH_LOW);
        Quadrant[] quadrants = LocalMoran.quadrants(values, w);
        for (int i = 0; i < areas; i++) {
            assertThat(quadrants[i]).isEqualTo(numbered.get((int) expected[i] - 1));
        }
    }

    private static void assertGlobal(Reference table, double[] values, Neighbours binary) {
        // spdep 1.2-7: moran.test, geary.test (randomisation = TRUE | FALSE), globalG.test
        for (Assumption assumption : Assumption.values()) {
            String suffix = "_" + assumption.name().toLowerCase(Locale.ROOT) + "_";
            for (String style : new String[] {"W", "B"}) {
                Neighbours w = style.equals("W") ? binary.rowStandardised() : binary;
                assertGlobal(GlobalAssociation.moran(values, w, assumption), table, "moran_" + style + suffix, "I");
                assertGlobal(GlobalAssociation.geary(values, w, assumption), table, "geary_" + style + suffix, "C");
            }
        }
        GlobalStatistic g = GlobalAssociation.getisOrd(values, binary);
        assertClose(g.statistic(), table.value("globalG_B"));
        assertClose(g.expected(), table.value("globalG_B_E"));
        assertClose(g.variance(), table.value("globalG_B_Var"));
        assertClose(g.z(), table.value("globalG_B_z"));
    }

    private static void assertGlobal(GlobalStatistic actual, Reference table, String prefix, String letter) {
        assertClose(actual.statistic(), table.value(prefix + letter));
        assertClose(actual.expected(), table.value(prefix + "E"));
        assertClose(actual.variance(), table.value(prefix + "Var"));
        assertClose(actual.z(), table.value(prefix + "z"));
        assertClose(actual.p(), table.value(prefix + "p_two_sided"));
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    @Test
    void knowsTheHandMadeCases() {
        Neighbours rook = Links.rook(3, 3);
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        // references/README.md: 3 × 3 rook lattice, y = 1..9, binary
        assertThat(GlobalAssociation.moran(values, rook, Assumption.RANDOMISATION)
                        .variance())
                .isCloseTo(.0596875, within(1e-12));
        assertThat(GlobalAssociation.moran(values, rook, Assumption.NORMALITY).variance())
                .isCloseTo(.053125, within(1e-12));
        double[] x = {10, 20, 40, 15, 30, 30};
        double[] y = {10, 10, 10, 20, 20, 30};
        // esda 2.5.0 documentation, G, band 15: references/README.md
        assertThat(GlobalAssociation.getisOrd(new double[] {2, 3, 3.2, 5, 8, 7}, Proximity.within(x, y, 15))
                        .statistic())
                .isCloseTo(.55709779, within(5e-9));
    }

    @Test
    @Tag("shared")
    void empiricalBayesMoranAgreesWithSpdep() {
        Reference rates = Reference.read("nc_sids/expected_rates_queen.csv");
        Neighbours w = Links.read("nc_sids/neighbours_queen.csv", 100).rowStandardised();
        double[] scores = EmpiricalBayes.standardised(rates.column("events"), rates.column("population"));
        // spdep 1.2-7: EBImoran.mc(SID74, BIR74, listw, subtract_mean_in_numerator = TRUE)
        assertClose(
                GlobalAssociation.moran(scores, w, Assumption.RANDOMISATION).statistic(),
                Reference.read("nc_sids/global_rates_queen.csv").value("EBImoran_I"));
    }

    @Test
    void isUndefinedWithoutNeighboursOrSpread() {
        Neighbours chain = Links.of(4, new int[][] {{0, 1}, {1, 0}, {1, 2}, {2, 1}});
        LocalStatistics moran = LocalMoran.of(new double[] {1, 2, 4, 9}, chain, Moments.CONDITIONAL);
        assertThat(moran.statistic()[3]).isNaN();
        assertThat(moran.statistic()[0])
                .isEqualTo(LocalMoran.of(
                                new double[] {1, 2, 4},
                                Links.of(3, new int[][] {{0, 1}, {1, 0}, {1, 2}, {2, 1}}),
                                Moments.TOTAL)
                        .statistic()[0]);
        assertThat(LocalMoran.of(new double[] {3, 3, 3, 3}, chain, Moments.TOTAL)
                        .z())
                .containsOnly(Double.NaN);
        assertThat(LocalGeary.of(new double[] {3, 3, 3, 3}, chain).statistic()).containsOnly(Double.NaN);
        assertThat(GlobalAssociation.moran(new double[] {3, 3, 3, 3}, chain, Assumption.NORMALITY)
                        .z())
                .isNaN();
        assertThat(LocalMoran.quadrants(new double[] {1, 2, 4, 9}, chain)[3]).isEqualTo(Quadrant.UNDEFINED);
    }

    @Test
    void refusesNegativeValuesForG() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GlobalAssociation.getisOrd(new double[] {1, -1, 2, 3}, Links.rook(2, 2)));
    }
}
