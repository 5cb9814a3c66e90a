package org.sightline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

final class AreasTest {
    @Test
    void levelsHaveTheirCounts() throws IOException {
        assertThat(DataFolder.areas("lsoa")).hasSizeBetween(1450, 1550);
        assertThat(DataFolder.areas("msoa")).hasSizeBetween(180, 220);
        assertThat(DataFolder.areas("authority")).hasSize(9);
        assertThat(DataFolder.areas("force")).hasSize(3);
        assertThat(DataFolder.areas("region")).hasSize(1);
    }

    @Test
    void smallAreasTileWithoutGapsOrOverlaps() throws IOException {
        List<DataFolder.Feature> areas = DataFolder.areas("lsoa");
        Geometry[] geometries = areas.stream().map(DataFolder.Feature::geometry).toArray(Geometry[]::new);
        for (DataFolder.Feature area : areas) {
            assertThat(area.geometry().isValid()).as(area.property("code")).isTrue();
        }
        assertThat(CoverageValidator.isValid(geometries)).isTrue();
        Geometry land = CoverageUnion.union(geometries);
        Geometry region = DataFolder.areas("region").get(0).geometry();
        double sum = 0;
        for (Geometry geometry : geometries) {
            sum += geometry.getArea();
        }
        // areas on whole metres: twice each area is a whole number, so equality is exact
        assertThat(sum).isEqualTo(region.getArea());
        assertThat(land.norm().equalsExact(region.norm())).isTrue();
    }

    @Test
    void upperLevelsAreTheUnionOfTheirParts() throws IOException {
        assertDissolves("lsoa", "msoa", "msoa");
        assertDissolves("lsoa", "authority", "authority");
        assertDissolves("msoa", "authority", "authority");
        assertDissolves("authority", "force", "force");
        assertDissolves("force", "region", "region");
    }

    @Test
    void coordinatesAreWholeMetresInsideTheNationalGrid() throws IOException {
        for (DataFolder.Feature area : DataFolder.areas("lsoa")) {
            for (Coordinate p : area.geometry().getCoordinates()) {
                assertThat(p.x).isEqualTo(StrictMath.rint(p.x)).isBetween(0.0, 100_000.0);
                assertThat(p.y).isEqualTo(StrictMath.rint(p.y)).isBetween(100_000.0, 190_000.0);
            }
        }
        assertThat(DataFolder.json("areas-lsoa.geojson")
                        .at("/crs/properties/name")
                        .asText())
                .isEqualTo("urn:ogc:def:crs:EPSG::27700");
    }

    @Test
    void codesAreUniqueAndUnlikeOfficialOnes() throws IOException {
        Set<String> codes = new HashSet<>();
        for (String level : List.of("lsoa", "msoa", "authority", "force", "region")) {
            for (DataFolder.Feature area : DataFolder.areas(level)) {
                assertThat(area.property("code")).matches("S[LMAFR]\\d{8}");
                assertThat(codes.add(area.property("code"))).isTrue();
            }
        }
    }

    private static void assertDissolves(String lower, String upper, String parent) throws IOException {
        Map<String, List<Geometry>> parts = new LinkedHashMap<>();
        for (DataFolder.Feature area : DataFolder.areas(lower)) {
            parts.computeIfAbsent(area.property(parent), unused -> new ArrayList<>())
                    .add(area.geometry());
        }
        for (DataFolder.Feature area : DataFolder.areas(upper)) {
            List<Geometry> own = parts.getOrDefault(area.property("code"), List.of());
            Geometry union = CoverageUnion.union(own.toArray(new Geometry[0]));
            assertThat(union.norm().equalsExact(area.geometry().norm()))
                    .as(lower + " of " + area.property("name"))
                    .isTrue();
        }
    }
}
