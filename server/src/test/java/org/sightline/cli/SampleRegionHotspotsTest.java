package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.sightline.indicators.neighbour.Contiguity;
import org.sightline.indicators.neighbour.Neighbours;
import org.sightline.indicators.time.AreaPattern;
import org.sightline.indicators.time.EmergingHotspots;
import org.sightline.indicators.time.EmergingPlan;
import org.sightline.indicators.time.Pattern;
import org.sightline.indicators.time.SpaceTimeCube;

/** Emerging hot spots of the sample region, whose truth is known: small areas by quarter, per child aged 10 to 17. */
final class SampleRegionHotspotsTest {
    private static final Path DATA = root().resolve("sample-data/data");
    private static final int QUARTERS = 12;
    private static AreaTable areas;
    private static EmergingHotspots found;
    private static Neighbours neighbours;
    private static JsonNode truth;

    @BeforeAll
    static void look(@TempDir Path work) throws IOException {
        truth = new ObjectMapper().readTree(DATA.resolve("truth.json").toFile());
        Path file = DATA.resolve("areas-lsoa.geojson");
        areas = AreaTable.read(file, new AreaTable.Fields("code", List.of(), List.of("authority"), null, null));
        Path assigned = work.resolve("assigned.csv");
        Outcome outcome = Outcome.of(
                "assign --x easting --y northing --id code --points",
                DATA.resolve("incidents.csv"),
                "--areas",
                file,
                "--out",
                assigned);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        neighbours = Contiguity.queen(areas.geometries("test"), 0, 2);
        EmergingPlan plan = new EmergingPlan(1, EmergingPlan.Compared.CUBE, EmergingPlan.Rule.SKEWED, 0.05, 2);
        found = EmergingHotspots.of(cube(assigned), neighbours, plan);
    }

    private static SpaceTimeCube cube(Path assigned) {
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, areas.size()).forEach(i -> places.put(areas.ids()[i], i));
        double[] count = new double[areas.size() * QUARTERS];
        String stopped = truth.path("stopped_feed").path("authority").asText();
        int last = quarter(truth.path("stopped_feed").path("last_month").asText());
        for (int bin = 0; bin < count.length; bin++) {
            boolean silent = areas.texts("authority")[bin / QUARTERS].equals(stopped) && bin % QUARTERS > last;
            count[bin] = silent ? Double.NaN : 0;
        }
        String[] where = CsvColumns.read(assigned, List.of(), List.of("area")).texts("area");
        String[] when = CsvColumns.read(DATA.resolve("incidents.csv"), List.of(), List.of("occurred"))
                .texts("occurred");
        for (int i = 0; i < where.length; i++) {
            Integer place = places.get(where[i]);
            if (place != null) {
                count[place * QUARTERS + quarter(when[i])]++;
            }
        }
        return new SpaceTimeCube(QUARTERS, children(places), count);
    }

    private static double[] children(Map<String, Integer> places) {
        CsvColumns rows = CsvColumns.read(
                DATA.resolve("populations.csv"), List.of("population", "age_from", "age_to"), List.of("area"));
        double[] children = new double[places.size()];
        for (int i = 0; i < rows.size(); i++) {
            Integer place = places.get(rows.texts("area")[i]);
            if (place != null && rows.numbers("age_from")[i] == 10 && rows.numbers("age_to")[i] == 17) {
                children[place] = rows.numbers("population")[i];
            }
        }
        return children;
    }

    private static int quarter(String date) {
        int months = 12 * Integer.parseInt(date.substring(0, 4)) + Integer.parseInt(date.substring(5, 7));
        return (months - 12 * 2022 - 9) / 3;
    }

    private static Path root() {
        Path up = Path.of("").toAbsolutePath();
        while (up.getParent() != null && !Files.exists(up.resolve("sample-data/data"))) {
            up = up.getParent();
        }
        return up;
    }

    private static AreaPattern pattern(JsonNode hotspot) {
        return found.areas()
                .get(Arrays.asList(areas.ids()).indexOf(hotspot.path("lsoa").asText()));
    }

    @Test
    void everyPlantedHotspotIsHotWhenItIsThere() {
        for (JsonNode hotspot : truth.path("hotspots")) {
            AreaPattern area = pattern(hotspot);
            String id = hotspot.path("id").asText();
            switch (hotspot.path("kind").asText()) {
                case "stable" -> {
                    assertThat(area.hotSteps()).as(id).isGreaterThanOrEqualTo(11);
                    assertThat(area.pattern()).as(id).isIn(Pattern.PERSISTENT, Pattern.INTENSIFYING);
                }
                case "emerging" -> {
                    assertThat(area.words()).as(id).isEqualTo("consecutive hot spot");
                    assertThat(area.trend().z()).as(id).isGreaterThan(1.96);
                    int began = quarter(hotspot.path("first_month").asText());
                    assertThat(area.hotSteps()).as(id).isBetween(4, QUARTERS - began);
                }
                default -> {
                    assertThat(area.hotSteps()).as(id).isBetween(4, 8);
                    assertThat(area.pattern()).as(id).isEqualTo(Pattern.NONE);
                    assertThat(area.trend().z()).as(id).isLessThan(-1.96);
                }
            }
        }
    }

    /** Everything hot lies within a planted circle or next to an area that touches it: at most 1 in 20 elsewhere. */
    @Test
    void nothingElseIsHotBeyondChance() {
        Set<Integer> explained = explained();
        int hot = 0;
        int elsewhere = 0;
        for (int i = 0; i < areas.size(); i++) {
            hot += found.areas().get(i).hotSteps();
            elsewhere += explained.contains(i) ? 0 : found.areas().get(i).hotSteps();
        }
        assertThat(hot).isGreaterThan(300);
        assertThat(elsewhere).isLessThanOrEqualTo(hot / 20);
    }

    private static Set<Integer> explained() {
        Set<Integer> explained = new TreeSet<>();
        Geometry[] shapes = areas.geometries("test");
        for (JsonNode hotspot : truth.path("hotspots")) {
            Geometry circle = new GeometryFactory()
                    .createPoint(new Coordinate(
                            hotspot.path("easting").asDouble(),
                            hotspot.path("northing").asDouble()))
                    .buffer(hotspot.path("radius_m").asDouble());
            for (int i = 0; i < shapes.length; i++) {
                if (shapes[i].intersects(circle)) {
                    explained.add(i);
                    for (int k = neighbours.offsets()[i]; k < neighbours.offsets()[i + 1]; k++) {
                        explained.add(neighbours.targets()[k]);
                    }
                }
            }
        }
        return explained;
    }

    @Test
    void anAuthorityThatStoppedReportingIsNotCold() {
        String stopped = truth.path("stopped_feed").path("authority").asText();
        for (int i = 0; i < areas.size(); i++) {
            if (areas.texts("authority")[i].equals(stopped)) {
                assertThat(found.areas().get(i).pattern()).isEqualTo(Pattern.NO_DATA);
            }
        }
    }
}
