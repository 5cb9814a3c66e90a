package org.sightline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.AreaGroup;
import org.sightline.area.Level;

class GeometryReadersTest {
    private static final String TOPOLOGY = """
            {"type":"Topology","crs":{"properties":{"name":"EPSG:27700"}},
             "transform":{"scale":[10,10],"translate":[300000,400000]},
             "arcs":[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,0],[10,0],[0,10],[-10,0]]],
             "objects":{"areas":{"type":"GeometryCollection","geometries":[
               {"type":"Polygon","id":"W","arcs":[[0,1]],"properties":{"name":"West"}},
               {"type":"MultiPolygon","id":"E","arcs":[[[2,-1]]]},
               {"type":"Polygon","id":"X","arcs":[[7]]},
               {"type":"Point","id":"P","coordinates":[0,0]}]}}}""";

    @TempDir
    Path folder = Path.of("");

    private final FakeStore store = new FakeStore();

    private ImportResult run(Path file, AreaOptions options) {
        return new AreaImport(store.areas).run(List.of(file), options, Progress.NONE);
    }

    private AreaFrame frame(Level level) {
        return store.areas.find(level).orElseThrow();
    }

    private static AreaOptions layer(Level level, String layer) {
        return new AreaOptions(level, "", "", List.of(), 2024, Optional.empty(), Optional.of(layer));
    }

    @Test
    void readsATopologyWithSharedArcs() throws IOException {
        Path file = Files.writeString(folder.resolve("t.json"), TOPOLOGY);
        ImportResult result = run(file, AreaOptions.of(Level.LSOA, 2021));
        assertThat(frame(Level.LSOA).areas())
                .extracting(area ->
                        area.code() + " " + area.name() + " " + area.geometry().getArea())
                .containsExactly("E E 10000.0", "W West 10000.0");
        assertThat(result.issues()).hasSize(2);
        assertThat(result.version().summary().rejected()).isEqualTo(2);
    }

    @Test
    void choosesAnObjectOfATopology() throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.topojson"),
                TOPOLOGY.replace(
                        "\"objects\":{",
                        "\"objects\":{\"other\":{\"type\":\"GeometryCollection\",\"geometries\":[]},"));
        assertThatThrownBy(() -> run(file, AreaOptions.of(Level.LSOA, 2021)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("--layer NAME: other, areas");
        run(file, layer(Level.LSOA, "areas"));
        assertThat(frame(Level.LSOA).size()).isEqualTo(2);
    }

    @Test
    @Tag("shared")
    void readsAGeoPackageLayerByName() {
        Path file = Shared.file("region/boundaries/region_bng27700.gpkg");
        assertThatThrownBy(() -> run(file, AreaOptions.of(Level.AUTHORITY, 2024)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll("has 5 layers", "lsoa21", "--layer");
        List<String> layers = GeoPackageLayers.of(file);
        String lad =
                layers.stream().filter(name -> name.contains("lad")).findFirst().orElseThrow();
        run(file, layer(Level.AUTHORITY, lad));
        assertThat(frame(Level.AUTHORITY).size()).isEqualTo(41);
        assertThat(frame(Level.AUTHORITY).areas()).allSatisfy(area -> {
            assertThat(area.geometry().isValid()).isTrue();
            assertThat(area.parents()).isNotEmpty();
        });
    }

    @Test
    @Tag("shared")
    void readsAShapefileLikeTheGeoJsonOfTheSameAreas() throws IOException {
        ImportResult result =
                run(Shared.file("region/boundaries/lad24_bng27700.shp"), AreaOptions.of(Level.AUTHORITY, 2024));
        List<Area> shapes = frame(Level.AUTHORITY).areas();
        assertThat(result.version().summary().notes())
                .anyMatch(note -> note.contains("does not say its encoding; the attributes were read as UTF-8"));
        run(Shared.file("region/boundaries/lad24_derived_wgs84.geojson"), AreaOptions.of(Level.AUTHORITY, 2024));
        List<Area> json = frame(Level.AUTHORITY).areas();
        assertThat(shapes).hasSize(41);
        for (int i = 0; i < 41; i++) {
            assertThat(shapes.get(i).code()).isEqualTo(json.get(i).code());
            assertThat(shapes.get(i).name()).isEqualTo(json.get(i).name());
            // same borders, once rounded to 6 decimals of a degree and once in metres: within 1 part in 1,000
            assertThat(shapes.get(i).geometry().getArea()
                            / json.get(i).geometry().getArea())
                    .isCloseTo(1, within(1e-3));
        }
        assertThat(json.get(0).parents()).contains(new AreaGroup(new AreaCode("E23000006"), "Cheshire"));
    }

    @Test
    @Tag("shared")
    void readsAShapefileFromAZip() throws IOException {
        Path zip = folder.resolve("lad.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String ending : List.of("shp", "dbf", "prj")) {
                out.putNextEntry(new ZipEntry("folder/LAD." + ending));
                out.write(Files.readAllBytes(Shared.file("region/boundaries/lad24_bng27700." + ending)));
            }
        }
        run(zip, AreaOptions.of(Level.AUTHORITY, 2024));
        assertThat(frame(Level.AUTHORITY).size()).isEqualTo(41);
    }

    @Test
    @Tag("shared")
    void refusesAShapefileThatDoesNotSayItsCoordinateSystem() throws IOException {
        for (String ending : List.of("shp", "dbf")) {
            Files.copy(Shared.file("region/boundaries/lad24_bng27700." + ending), folder.resolve("lad." + ending));
        }
        assertThatThrownBy(() -> run(folder.resolve("lad.shp"), AreaOptions.of(Level.AUTHORITY, 2024)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("--crs");
        run(
                folder.resolve("lad.shp"),
                new AreaOptions(Level.AUTHORITY, "", "", List.of(), 2024, Optional.of("EPSG:27700"), Optional.empty()));
        assertThat(frame(Level.AUTHORITY).size()).isEqualTo(41);
    }

    @Test
    void refusesAShapefileWithoutAttributesAndAZipWithoutShapes() throws IOException {
        Path shp = Files.write(folder.resolve("a.shp"), new byte[] {0, 0, 0x27, 0x0a, 0, 0});
        assertThatThrownBy(() -> run(shp, AreaOptions.of(Level.LSOA, 2021)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining(".dbf");
        Path zip = folder.resolve("a.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertThatThrownBy(() -> run(zip, AreaOptions.of(Level.LSOA, 2021)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("holds no .shp");
    }
}
