package org.sightline.indicators.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.indicators.Links;
import org.sightline.indicators.Reference;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.indicators.neighbour.Proximity;

final class GetisOrdTest {

    private static final double[] SIX_X = {10, 20, 40, 15, 30, 30};
    private static final double[] SIX_Y = {10, 10, 10, 20, 20, 30};
    private static final double[] SIX = {2, 3, 3.2, 5, 8, 7};

    static void assertColumn(double[] actual, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-9 * Math.abs(expected[i]) + 1e-15));
        }
    }

    @Test
    void agreesWithEsdaOnItsSixPoints() {
        Neighbours band = Proximity.within(SIX_X, SIX_Y, 15);
        // esda 2.5.0 documentation, G_Local, binary, band 15, first point: references/README.md
        assertThat(GetisOrd.gi(SIX, band).z()[0]).isCloseTo(-1.0136729, within(5e-8));
        assertThat(GetisOrd.giStar(SIX, band).z()[0]).isCloseTo(-1.39727626, within(5e-9));
    }

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
        Neighbours w = Links.read(place + "/neighbours_" + set + ".csv", areas);
        double[] values = table.column("x");
        // spdep 1.2-7: localG(x, nb2listw(nb, style = "B"), return_internals = TRUE); also with include.self(nb), style
        // "W"
        LocalStatistics gi = GetisOrd.gi(values, w);
        assertColumn(gi.z(), table.column("Gi_z"));
        assertColumn(gi.statistic(), table.column("Gi"));
        assertColumn(gi.expected(), table.column("E_Gi"));
        assertColumn(gi.variance(), table.column("V_Gi"));
        LocalStatistics star = GetisOrd.giStar(values, w);
        assertColumn(star.z(), table.column("Gistar_z"));
        assertColumn(star.statistic(), table.column("Gistar"));
        assertColumn(star.expected(), table.column("E_Gistar"));
        assertColumn(star.variance(), table.column("V_Gistar"));
        assertColumn(star.p(), table.column("Gistar_p_two_sided"));
        assertColumn(GetisOrd.gi(values, w.rowStandardised()).z(), table.column("Gi_z_rowstd"));
        assertColumn(GetisOrd.giStar(values, w.withSelf().rowStandardised()).z(), table.column("Gistar_z_rowstd"));
        assertThat(GetisOrd.giStar(values, w.withSelf()).z()).containsExactly(star.z());
    }

    @Test
    void islandsAndAreasWithoutFigureChangeNoOtherArea() {
        double[] values = {1, 5, 2, 9, 4};
        Neighbours chain = Links.of(5, new int[][] {{0, 1}, {1, 0}, {1, 2}, {2, 1}, {2, 3}, {3, 2}, {3, 4}, {4, 3}});
        double[] more = {1, 5, 2, 9, 4, 1000, Double.NaN, 77};
        Neighbours wider = Links.of(8, new int[][] {
            {0, 1}, {1, 0}, {1, 2}, {2, 1}, {2, 3}, {3, 2}, {3, 4}, {4, 3}, {0, 6}, {6, 0}, {6, 7}, {7, 6}
        });
        LocalStatistics alone = GetisOrd.giStar(values, chain);
        LocalStatistics among = GetisOrd.giStar(more, wider);
        for (int i = 0; i < 5; i++) {
            assertThat(among.z()[i]).isEqualTo(alone.z()[i]);
        }
        assertThat(among.z()[5]).isNaN();
        assertThat(among.z()[6]).isNaN();
        assertThat(among.z()[7]).isNaN();
        assertThat(among.neighbours()).containsExactly(1, 2, 2, 2, 1, 0, 0, 0);
    }

    @Test
    void rowsAreStandardisedAgainWhereANeighbourHasNoFigure() {
        Neighbours w = Links.of(4, new int[][] {{0, 1}, {0, 2}, {0, 3}, {1, 0}, {2, 0}, {3, 0}})
                .rowStandardised();
        Neighbours without =
                Links.of(3, new int[][] {{0, 1}, {0, 2}, {1, 0}, {2, 0}}).rowStandardised();
        double[] z = GetisOrd.gi(new double[] {1, 2, 4, Double.NaN}, w).z();
        assertThat(z[1]).isEqualTo(GetisOrd.gi(new double[] {1, 2, 4}, without).z()[1]);
        assertThat(GetisOrd.gi(new double[] {1, 2, 4, Double.NaN}, w).statistic()[0])
                .isEqualTo(GetisOrd.gi(new double[] {1, 2, 4}, without).statistic()[0]);
    }

    @Test
    void isUndefinedWhereValuesDoNotDiffer() {
        Neighbours rook = Links.rook(3, 3);
        double[] same = {.1, .1, .1, .1, .1, .1, .1, .1, .1};
        assertThat(GetisOrd.gi(same, rook).z()).containsOnly(Double.NaN);
        assertThat(GetisOrd.giStar(same, rook).z()).containsOnly(Double.NaN);
        double[] outlier = {.1, .1, .1, .1, 7, .1, .1, .1, .1};
        assertThat(GetisOrd.gi(outlier, rook).z()[4]).isNaN();
        assertThat(GetisOrd.gi(outlier, rook).z()[1]).isPositive();
    }

    @Test
    void unitAndOrderOfAreasDoNotMatter() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6, 5};
        double[] moved = new double[9];
        for (int i = 0; i < 9; i++) {
            moved[i] = values[i] * 1e6 - 3e9;
        }
        double[] z = GetisOrd.giStar(values, Links.rook(3, 3)).z();
        assertThat(GetisOrd.giStar(moved, Links.rook(3, 3)).z()).containsExactly(z, within(1e-9));
    }

    @Test
    void refusesRowStandardisedWeightsWithoutTheAreaItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> GetisOrd.giStar(new double[9], Links.rook(3, 3).rowStandardised()))
                .withMessageContaining("withSelf");
        assertThatIllegalArgumentException().isThrownBy(() -> GetisOrd.gi(new double[8], Links.rook(3, 3)));
    }
}
