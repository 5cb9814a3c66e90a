package org.sightline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaGroup;
import org.sightline.area.Level;

class AreaImportTest {
    private static final String START = "{\"type\":\"FeatureCollection\",\"features\":[";

    @TempDir
    Path folder = Path.of("");

    private final FakeStore store = new FakeStore();

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}";
    }

    private static String square(double x, double y, double side) {
        return "{\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]],\"type\":\"Polygon\"}"
                .formatted(x, y, x + side, y, x + side, y + side, x, y + side, x, y);
    }

    private ImportResult run(String text, AreaOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve("areas.geojson"), text);
        return new AreaImport(store.areas).run(List.of(file), options, Progress.NONE);
    }

    private ImportResult run(String text) throws IOException {
        return run(text, AreaOptions.of(Level.LSOA, 2021));
    }

    private Area only() {
        return store.areas.find(Level.LSOA).orElseThrow().areas().get(0);
    }

    @Test
    void readsDegreesIntoMetresAndFindsTheFields() throws IOException {
        ImportResult result = run(START
                + feature(
                        "\"FID\":1,\"LSOA21CD\":\"E01000001\",\"LSOA21NM\":\"A 001\",\"UTLACD\":\"E10000017\",\"UTLANM\":\"L\",\"CAUTHCD\":null",
                        square(-2.9, 53.4, 0.01))
                + "]}");
        Area area = only();
        assertThat(area.geometry() instanceof MultiPolygon).isTrue();
        assertThat(area.geometry().isValid()).isTrue();
        // 0.01 degree squared at latitude 53.4: 1.1126 km by 0.6649 km on the ellipsoid
        assertThat(area.geometry().getArea()).isCloseTo(740_000, within(5_000.0));
        assertThat(area.name()).isEqualTo("A 001");
        assertThat(area.parents()).containsExactly(new AreaGroup(new AreaCode("E10000017"), "L"));
        assertThat(result.version().summary().notes())
                .anyMatch(note -> note.contains("code taken from LSOA21CD, name from LSOA21NM"))
                .anyMatch(note -> note.contains("parents taken from UTLACD"));
    }

    @Test
    void readsMetresByTheCrsMemberEvenAfterTheFeatures() throws IOException {
        run(START + feature("\"code\":\"a\"", square(300_000, 400_000, 100))
                + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}}}");
        assertThat(only().geometry().getArea()).isEqualTo(10_000);
    }

    @Test
    void refusesCoordinatesThatCannotBeWhatTheFileSays() {
        assertThatThrownBy(() -> run(START + feature("\"code\":\"a\"", square(300_000, 400_000, 100)) + "]}"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("--crs EPSG:27700");
        assertThatThrownBy(() -> run(START + feature("\"code\":\"a\"", square(53.4, -2.9, 0.01)) + "]}"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("swapped");
        assertThatThrownBy(() -> run(START + feature("\"code\":\"a\"", square(-2.9, 53.4, 0.01))
                        + "],\"crs\":{\"properties\":{\"name\":\"EPSG:3857\"}}}"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("neither EPSG:4326 nor EPSG:27700");
        assertThat(store.commits).isZero();
    }

    @Test
    void reportsFeaturesThatCannotBeUsed() throws IOException {
        String good = square(-2.9, 53.4, 0.01);
        ImportResult result = run(START
                + String.join(
                        ",",
                        feature("\"code\":\"a\"", good),
                        feature("\"code\":\"a\"", square(-2.8, 53.4, 0.01)),
                        feature("\"name\":\"no code\"", good),
                        feature("\"code\":\"b\"", "null"),
                        feature("\"code\":\"c\"", "{\"type\":\"Point\",\"coordinates\":[-2.9,53.4]}"),
                        feature(
                                "\"code\":\"d\"",
                                "{\"type\":\"Polygon\",\"coordinates\":[[[\"x\",1],[2,3],[4,5],[6,7]]]}"),
                        feature("\"code\":\"e,f\"", good),
                        feature(
                                "\"code\":\"g\"",
                                "{\"type\":\"Polygon\",\"coordinates\":[[[-2.9,53.4],[-2.8,53.5],[-2.9,53.4]]]}"),
                        "[1,2]")
                + "]}");
        assertThat(result.issues())
                .extracting(issue -> issue.row() + " " + issue.rule())
                .containsExactly(
                        "2 an earlier feature has the same code",
                        "3 the feature has no code",
                        "4 the feature has no geometry",
                        "5 an area is a Polygon or a MultiPolygon",
                        "6 coordinates are pairs of finite numbers",
                        "7 one area code in a cell; composite codes cannot be divided between areas",
                        "8 the geometry is empty",
                        "9 the feature has no code");
        assertThat(result.version().summary().stored()).isEqualTo(1);
        assertThat(result.version().summary().read()).isEqualTo(9);
    }

    @Test
    void repairsABowTie() throws IOException {
        ImportResult result = run(START
                + feature(
                        "\"code\":\"a\"",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[-2.9,53.4],[-2.8,53.5],[-2.8,53.4],[-2.9,53.5],[-2.9,53.4]]]}")
                + "]}");
        assertThat(only().geometry().isValid()).isTrue();
        assertThat(result.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.rejected()).isFalse();
            assertThat(issue.rule()).contains("repaired").contains("self-intersection");
        });
    }

    @Test
    void reportsOverlaps() throws IOException {
        ImportResult result = run(START + feature("\"code\":\"a\"", square(-2.90, 53.4, 0.02)) + ","
                + feature("\"code\":\"b\"", square(-2.89, 53.4, 0.02)) + "]}");
        assertThat(result.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.rule()).contains("overlaps a by 1.4"));
    }

    @Test
    void refusesToGuessBetweenTwoCodes() {
        assertThatThrownBy(() ->
                        run(START + feature("\"LSOA01CD\":\"a\",\"LSOA11CD\":\"b\"", square(-2.9, 53.4, 0.01)) + "]}"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll("LSOA01CD", "LSOA11CD", "--code");
        assertThatThrownBy(() -> run(START + feature("\"x\":\"a\"", square(-2.9, 53.4, 0.01)) + "]}"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("found x");
        assertThatThrownBy(() -> run(
                        START + feature("\"x\":\"a\"", square(-2.9, 53.4, 0.01)) + "]}",
                        new AreaOptions(Level.LSOA, "nope", "", List.of(), 2021, Optional.empty(), Optional.empty())))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("no property \"nope\"");
    }

    @Test
    void takesTheVintagesCodeWhenThereAreTwo() throws IOException {
        run(START + feature("\"LSOA11CD\":\"b\",\"LSOA21CD\":\"a\"", square(-2.9, 53.4, 0.01)) + "]}");
        assertThat(only().code()).isEqualTo(new AreaCode("a"));
    }

    @Test
    void refusesWhatIsNoGeoJson() {
        for (String text :
                List.of("[]", "{}", "{\"type\":\"Feature\"}", START, START + "{\"type\":", "x", START + "]}")) {
            assertThatThrownBy(() -> run(text)).isInstanceOf(ImportRefused.class);
        }
        assertThatThrownBy(() -> run("[".repeat(100_000))).isInstanceOf(ImportRefused.class);
        assertThat(store.commits).isZero();
    }

    @Test
    @Tag("shared")
    void case22RepairsNestedShellsAndReportsOverlaps() {
        ImportResult result = new AreaImport(store.areas)
                .run(
                        List.of(Shared.file("mess/22_invalid_nested_shells_overlap.geojson")),
                        AreaOptions.of(Level.LSOA, 2021),
                        Progress.NONE);
        assertThat(store.areas.find(Level.LSOA).orElseThrow().areas())
                .extracting(Area::geometry)
                .allMatch(Geometry::isValid);
        assertThat(result.issues().stream().filter(issue -> issue.rule().contains("repaired (nested shells)")))
                .hasSize(2);
        assertThat(result.issues())
                .extracting(issue -> issue.rule())
                .anyMatch(rule -> rule.contains("by 0.40 km2"))
                .anyMatch(rule -> rule.contains("by 2.39 km2"));
        assertThat(result.version().summary().rejected()).isZero();
    }

    @Test
    @Tag("shared")
    void readsTheRegionsSmallAreas() {
        ImportResult result = new AreaImport(store.areas)
                .run(
                        List.of(Shared.file("region/boundaries/lsoa21_wgs84.geojson")),
                        AreaOptions.of(Level.LSOA, 2021),
                        Progress.NONE);
        assertThat(result.version().summary().stored()).isEqualTo(4984);
        assertThat(result.version().summary().rejected()).isZero();
        assertThat(only().parents()).hasSize(2);
    }
}
