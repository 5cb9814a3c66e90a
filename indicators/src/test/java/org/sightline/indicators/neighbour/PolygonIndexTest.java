package org.sightline.indicators.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PolygonIndexTest {
    private static final String WEST = "POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))";
    private static final String EAST = "POLYGON((2 0, 4 0, 4 2, 2 2, 2 0))";
    private static final String RING = "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))";

    private static PolygonIndex index(String[] ids, String... wkt) {
        Geometry[] areas = new Geometry[wkt.length];
        try {
            for (int i = 0; i < wkt.length; i++) {
                areas[i] = new WKTReader().read(wkt[i]);
            }
        } catch (ParseException broken) {
            throw new IllegalArgumentException(broken);
        }
        return PolygonIndex.of(ids, areas, 2);
    }

    @Test
    void givesSharedBordersAndCornersToTheLowestId() {
        PolygonIndex index = index(new String[] {"B", "A"}, WEST, EAST);
        assertThat(index.locate(1, 1)).isZero();
        assertThat(index.locate(3, 1)).isEqualTo(1);
        assertThat(index.locate(2, 1)).isEqualTo(1);
        assertThat(index.locate(2, 0)).isEqualTo(1);
        assertThat(index.locate(0, 2)).isZero();
        assertThat(index.locate(4.000001, 1)).isEqualTo(-1);
    }

    @Test
    void comparesIdsAsStrings() {
        assertThat(index(new String[] {"9", "10"}, WEST, EAST).locate(2, 1)).isEqualTo(1);
    }

    @Test
    void keepsHolesOutButTheirBorderIn() {
        PolygonIndex index = index(new String[] {"A"}, RING);
        assertThat(index.locate(4, 4)).isEqualTo(-1);
        assertThat(index.locate(3, 4)).isZero();
        assertThat(index.locate(6, 6)).isZero();
        assertThat(index.locate(1, 4)).isZero();
        assertThat(index.locate(7, 3)).isZero();
    }

    @Test
    void givesOverlapsToTheLowestId() {
        PolygonIndex index = index(new String[] {"C", "B"}, WEST, "POLYGON((1 0, 3 0, 3 2, 1 2, 1 0))");
        assertThat(index.locate(1.5, 1)).isEqualTo(1);
        assertThat(index.locate(.5, 1)).isZero();
    }

    @Test
    void nestedShellsOfOneAreaCutNoHole() {
        PolygonIndex index =
                index(new String[] {"A"}, "MULTIPOLYGON(((0 0, 9 0, 9 9, 0 9, 0 0)), ((3 3, 6 3, 6 6, 3 6, 3 3)))");
        assertThat(index.locate(4, 4)).isZero();
        assertThat(index.locate(1, 1)).isZero();
        assertThat(index.locate(10, 1)).isEqualTo(-1);
    }

    @Test
    void emptyAreasAndUndefinedPointsAreNowhere() {
        PolygonIndex index = index(new String[] {"A", "B"}, "POLYGON EMPTY", WEST);
        assertThat(index.locateAll(
                        new double[] {1, Double.NaN, 1, Double.POSITIVE_INFINITY, 1},
                        new double[] {1, 1, Double.NaN, 1, Double.NEGATIVE_INFINITY},
                        2))
                .containsExactly(1, -1, -1, -1, -1);
        assertThat(index(new String[0]).locate(0, 0)).isEqualTo(-1);
        assertThat(index(new String[] {"A"}, "MULTIPOLYGON EMPTY").locate(0, 0)).isEqualTo(-1);
    }

    @Test
    void refusesWhatIsNotAnArea() {
        assertThatThrownBy(() -> index(new String[] {"A"}, "LINESTRING(0 0, 1 1)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("areas[0]");
        assertThatThrownBy(() -> index(new String[0], WEST)).hasMessageContaining("ids");
    }
}
