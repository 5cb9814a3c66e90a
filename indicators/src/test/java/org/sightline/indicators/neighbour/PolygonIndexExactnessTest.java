package org.sightline.indicators.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The index against plain ray crossing over everything, at the points where rounding would show. */
class PolygonIndexExactnessTest {
    private static final String CRIME = "data/region/incidents/police_uk_2025_drugs_weapons_robbery_violence.csv.gz";
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static String[] shuffledIds(int count, long seed) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add("E" + i);
        }
        Collections.shuffle(ids, new Random(seed));
        return ids.toArray(String[]::new);
    }

    private static void assertAgrees(String[] ids, Geometry[] areas, double[][] points) {
        int[] expected = new int[points[0].length];
        Arrays.setAll(expected, i -> Tessellation.slowly(ids, areas, points[0][i], points[1][i]));
        assertThat(PolygonIndex.of(ids, areas, 2).locateAll(points[0], points[1], 2))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"60000, 1000, 1", "60000, 0.1, 2", "64, 1, 3", "1, 1000000, 4", "6, 1e13, 5"})
    void agreesWithPlainRayCrossingEverywhere(double size, double scale, long seed) {
        Geometry[] areas = Tessellation.voronoi(300, size, scale, seed);
        assertAgrees(shuffledIds(areas.length, seed), areas, Tessellation.awkwardPoints(areas, 2000, seed));
    }

    @Test
    void agreesForMultipolygonsWithHolesAndOverlaps() {
        Geometry[] cells = Tessellation.voronoi(120, 100, 1000, 7);
        Geometry[] areas = new Geometry[40];
        Random random = new Random(7);
        for (int i = 0; i < areas.length; i++) {
            Geometry ring = GEOMETRY.createPoint(new Coordinate(100 * random.nextDouble(), 100 * random.nextDouble()))
                    .buffer(5 + 10 * random.nextDouble())
                    .difference(cells[i].buffer(1));
            areas[i] = i % 3 == 0 ? cells[i].union(cells[i + 40]) : ring;
        }
        assertAgrees(shuffledIds(areas.length, 7), areas, Tessellation.awkwardPoints(areas, 3000, 7));
    }

    @Test
    void agreesForACombOfSpikesAndForSlivers() {
        Coordinate[] comb = new Coordinate[2003];
        for (int i = 0; i < 2001; i++) {
            comb[i] = new Coordinate(i, i % 2 == 0 ? 0 : 1000 + i % 7);
        }
        comb[2001] = new Coordinate(2000, -1);
        comb[2002] = comb[0];
        Geometry sliver = GEOMETRY.createPolygon(new Coordinate[] {
            new Coordinate(0, 0), new Coordinate(2000, 1e-9), new Coordinate(2000, 0), new Coordinate(0, 0)
        });
        Geometry[] areas = {GEOMETRY.createPolygon(comb), sliver};
        assertAgrees(new String[] {"b", "a"}, areas, Tessellation.awkwardPoints(areas, 3000, 8));
    }

    @Test
    void farApartClustersStaySmallAndRight() {
        Geometry[] near = Tessellation.voronoi(100, 10, 1000, 9);
        Geometry[] areas = new Geometry[2 * near.length + 1];
        for (int i = 0; i < near.length; i++) {
            areas[i] = near[i];
            areas[near.length + i] =
                    AffineTransformation.translationInstance(1e9, 1e9).transform(near[i]);
        }
        areas[2 * near.length] = GEOMETRY.toGeometry(new Envelope(-1e12, -1e12 + 1, 5, 6));
        assertAgrees(shuffledIds(areas.length, 9), areas, Tessellation.awkwardPoints(areas, 3000, 9));
    }

    @Test
    void oneAreaWithVeryManyVerticesAgrees() {
        Geometry round = GEOMETRY.createPoint(new Coordinate(3, 4)).buffer(2, 50_000);
        Geometry[] areas = {round};
        double[][] all = Tessellation.awkwardPoints(areas, 0, 10);
        double[][] some = new double[2][300];
        for (int i = 0; i < 300; i++) {
            some[0][i] = all[0][i * (all[0].length / 300)];
            some[1][i] = all[1][i * (all[0].length / 300)];
        }
        assertAgrees(new String[] {"a"}, areas, some);
    }

    @Test
    void neitherOrderOfAreasNorThreadsChangeAnAnswer() {
        Geometry[] areas = Tessellation.voronoi(200, 60000, 10, 11);
        String[] ids = shuffledIds(areas.length, 11);
        double[][] points = Tessellation.awkwardPoints(areas, 2000, 11);
        int[] one = PolygonIndex.of(ids, areas).locateAll(points[0], points[1], 1);
        int[] three = PolygonIndex.of(ids, areas, 3).locateAll(points[0], points[1], 3);
        assertThat(three).isEqualTo(one);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(12));
        String[] otherIds = order.stream().map(i -> ids[i]).toArray(String[]::new);
        Geometry[] others = order.stream().map(i -> areas[i]).toArray(Geometry[]::new);
        int[] shuffled = PolygonIndex.of(otherIds, others, 2).locateAll(points[0], points[1], 2);
        for (int i = 0; i < one.length; i++) {
            assertThat(shuffled[i] < 0 ? -1 : order.get(shuffled[i])).isEqualTo(one[i]);
        }
    }

    @Test
    @Tag("shared")
    void agreesOnTheRealSmallAreasOfTheRegion() {
        SharedFiles.Areas areas = SharedFiles.areas("data/region/boundaries/lsoa21_wgs84.geojson", "LSOA21CD");
        assertThat(areas.ids()).hasSize(4984);
        double[][] all = Tessellation.awkwardPoints(areas.geometries(), 0, 13);
        int step = all[0].length / 4000;
        double[][] some = new double[2][4000];
        for (int i = 0; i < 4000; i++) {
            some[0][i] = all[0][i * step];
            some[1][i] = all[1][i * step];
        }
        assertAgrees(areas.ids(), areas.geometries(), some);
    }

    @Test
    @Tag("shared")
    void givesOverlapsOfInvalidNestedShellsToTheLowestId() {
        SharedFiles.Areas areas = SharedFiles.areas("data/mess/22_invalid_nested_shells_overlap.geojson", "LSOA21CD");
        assertThat(areas.ids()).contains("E01019227", "E01019228", "W01000067", "W01000068");
        assertAgrees(areas.ids(), areas.geometries(), Tessellation.awkwardPoints(areas.geometries(), 5000, 14));
    }

    @Test
    @Tag("shared")
    void agreesWithThePublishedAreasOfStreetCrime() {
        SharedFiles.Areas areas = SharedFiles.areas("data/region/boundaries/lsoa21_wgs84.geojson", "LSOA21CD");
        PolygonIndex index = PolygonIndex.of(areas.ids(), areas.geometries(), 2);
        List<String> located = new ArrayList<>();
        int agreeing = 0;
        for (String line : SharedFiles.lines(CRIME)) {
            String[] cells = line.split(",", -1);
            if (cells[4].isEmpty() || cells[4].equals("Longitude")) {
                continue;
            }
            int at = index.locate(Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
            if (at >= 0) {
                located.add(areas.ids()[at]);
                agreeing += line.contains("," + areas.ids()[at] + ",") ? 1 : 0;
            }
        }
        // shapely 2.1 (GEOS), STRtree.query(points, predicate="intersects"), lowest code of several
        assertThat(located).hasSize(233_940);
        assertThat(agreeing).isEqualTo(224_036);
    }
}
