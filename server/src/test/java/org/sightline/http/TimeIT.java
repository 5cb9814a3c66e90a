package org.sightline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.InMemory;
import org.sightline.SmallRegion;
import org.sightline.area.Level;
import org.sightline.incident.IncidentFrame;

/** Emerging hot spots and period change over HTTP, and an attack on what they could give away. */
final class TimeIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static App app;
    private static App other;
    private static App twoYears;
    private static int moved;

    @BeforeAll
    static void start() {
        app = App.start(Config.of(Map.of("port", "0")), SmallRegion.create().repositories());
        InMemory changed = SmallRegion.create();
        IncidentFrame frame = changed.repositories().incidents().find().orElseThrow();
        other = App.start(
                Config.of(Map.of("port", "0")),
                changed.incidents(swapped(frame)).repositories());
        twoYears =
                App.start(Config.of(Map.of("port", "0")), SmallRegion.ofYears(2).repositories());
    }

    @AfterAll
    static void stop() {
        app.close();
        other.close();
        twoYears.close();
    }

    /** Moves incidents from one small area to its eastern neighbour where the counts of both are hidden before and after. */
    static IncidentFrame swapped(IncidentFrame frame) {
        IncidentFrame.Words words = Objects.requireNonNull(frame.areas().get(Level.LSOA));
        int[] codes = words.codes().clone();
        for (int row = 0; row < 6; row++) {
            int from = words.dictionary().indexOf("S" + row + "0");
            int to = words.dictionary().indexOf("S" + row + "1");
            for (int quarter = 0; quarter < 4; quarter++) {
                if (count(frame, codes, from, quarter) == 3 && count(frame, codes, to, quarter) == 3) {
                    move(frame, codes, from, to, quarter);
                    moved++;
                }
            }
        }
        Map<Level, IncidentFrame.Words> areas = new EnumMap<>(frame.areas());
        areas.put(Level.LSOA, new IncidentFrame.Words(words.dictionary(), codes));
        return new IncidentFrame(
                frame.version(),
                frame.month(),
                frame.weekday(),
                frame.hour(),
                frame.x(),
                frame.y(),
                frame.categories(),
                frame.placeTypes(),
                frame.models(),
                frame.methods(),
                frame.reporters(),
                frame.origins(),
                frame.source(),
                areas,
                frame.coverage(),
                frame.agreement());
    }

    private static int quarter(IncidentFrame frame, int row) {
        return frame.month()[row] % 12 / 3;
    }

    private static long count(IncidentFrame frame, int[] codes, int code, int quarter) {
        long count = 0;
        for (int row = 0; row < codes.length; row++) {
            count += codes[row] == code && quarter(frame, row) == quarter ? 1 : 0;
        }
        return count;
    }

    private static void move(IncidentFrame frame, int[] codes, int from, int to, int quarter) {
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] == from && quarter(frame, row) == quarter) {
                codes[row] = to;
                return;
            }
        }
    }

    private static HttpResponse<String> get(App server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return json(app, path);
    }

    private static JsonNode json(App server, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(server, path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private static JsonNode area(JsonNode answer, String code) {
        for (JsonNode area : answer.path("areas")) {
            if (area.path("code").asText().equals(code)) {
                return area;
            }
        }
        throw new AssertionError("no area " + code);
    }

    @Test
    void emergingGivesEachAreaAClassAndItsSteps() throws IOException, InterruptedException {
        JsonNode answer = json("/api/v1/hotspots/emerging?level=lsoa");
        assertThat(answer.path("steps").size()).isEqualTo(4);
        assertThat(answer.at("/steps/3/to").asText()).isEqualTo("2025-12");
        assertThat(area(answer, "S00").path("class").asText()).isEqualTo("no-pattern");
        assertThat(area(answer, "S00").at("/last/status").asText()).isEqualTo("suppressed");
        // nobody reported for the eastern half
        assertThat(area(answer, "S05").path("class").asText()).isEqualTo("no-data");
        assertThat(area(answer, "S05").path("steps").asText()).isEqualTo("no-data no-data no-data no-data");
        assertThat(get(app, "/api/v1/hotspots/emerging?level=lsoa&measure=rate&format=csv")
                        .body())
                .startsWith("code,name,class,trend_z,");
    }

    @Test
    void changeTellsShownFromHiddenFromNoData() throws IOException, InterruptedException {
        JsonNode answer = json(
                twoYears,
                "/api/v1/hotspots/change?level=lsoa&from=2025-01&to=2025-12&before_from=2024-01&before_to=2024-12");
        assertThat(area(answer, "S00").at("/ratio/value").asDouble()).isEqualTo(1);
        assertThat(area(answer, "S00").path("class").asText()).isEqualTo("not-significant");
        assertThat(area(answer, "S01").path("class").asText()).isEqualTo("suppressed");
        assertThat(area(answer, "S01").at("/ratio/status").asText()).isEqualTo("suppressed");
        assertThat(area(answer, "S05").path("class").asText()).isEqualTo("no-data");
        JsonNode usual = json(twoYears, "/api/v1/hotspots/change?level=lsoa&from=2025-01&to=2025-12");
        assertThat(usual.path("areas")).isEqualTo(answer.path("areas"));
        assertThat(get(twoYears, "/api/v1/hotspots/change?level=lsoa&from=2025-01&to=2025-12&format=csv")
                        .body())
                .startsWith("code,name,before,before_status,");
    }

    @Test
    void rowsWithShapesHaveTheColumnsOfTheTableAndNothingWhereTheyHaveNothing()
            throws IOException, InterruptedException {
        String change = "/api/v1/hotspots/change?level=lsoa&from=2025-01&to=2025-12&format=";
        JsonNode features = json(twoYears, change + "geojson").path("features");
        assertThat(features).hasSize(36);
        JsonNode hidden = features.get(1).path("properties");
        assertThat(hidden.path("code").asText()).isEqualTo("S01");
        assertThat(hidden.path("before").isNull()).isTrue();
        assertThat(hidden.path("before_status").asText()).isEqualTo("suppressed");
        assertThat(features.get(0).at("/properties/ratio").asDouble()).isEqualTo(1);
        assertThat(features.get(0).at("/geometry/type").asText()).isEqualTo("MultiPolygon");
        for (String path : new String[] {"emerging?level=lsoa", "areas?level=lsoa"}) {
            assertThat(json("/api/v1/hotspots/" + path + "&format=geojson").path("features"))
                    .hasSize(36);
        }
    }

    /** What does not change with a number cannot tell it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/hotspots/emerging?level=lsoa",
                "/api/v1/hotspots/emerging?level=lsoa&measure=rate&format=csv",
                "/api/v1/hotspots/emerging?level=authority",
                "/api/v1/hotspots/change?level=lsoa&from=2025-10&to=2025-12",
                "/api/v1/hotspots/change?level=lsoa&from=2025-04&to=2025-06&format=csv",
                "/api/v1/hotspots/change?level=authority&from=2025-04&to=2025-06",
                "/api/v1/hotspots/areas?level=lsoa&from=2025-10&to=2025-12",
                "/api/v1/hotspots/areas?level=lsoa&from=2025-04&to=2025-06&statistic=moran&measure=rate&format=csv",
            })
    void aRegionThatDiffersInHiddenCountsOnlyGetsTheSameBytes(String path) throws IOException, InterruptedException {
        assertThat(moved).isPositive();
        for (int first = 1; first < 12; first += 3) {
            String counts = "/api/v1/incidents/counts?level=lsoa&format=csv&from=2025-%02d&to=2025-%02d"
                    .formatted(first, first + 2);
            assertThat(get(other, counts).body()).isEqualTo(get(app, counts).body());
        }
        assertThat(get(app, path).statusCode()).isEqualTo(200);
        assertThat(get(other, path).body()).isEqualTo(get(app, path).body());
    }

    @ParameterizedTest
    @CsvSource({
        "emerging?level=lsoa&step=5, step",
        "emerging?level=lsoa&step=1.5, step",
        "emerging?level=lsoa&step=12, step",
        "emerging?level=lsoa&steps=3, query",
        "emerging?measure=rate, level",
        "change?level=lsoa, from",
        "change?level=lsoa&from=2025-07&to=2025-12&before_from=2025-01, before_to",
        "change?level=lsoa&from=2025-07&to=2025-12&before_from=2025-02&before_to=2025-01, before_to",
        "change?level=lsoa&from=2025-07&to=2025-12&before_from=2025-02&before_to=2025-07, before_to",
        "change?level=lsoa&from=2025-07&to=2025-12&before_from=x&before_to=2025-01, before_from",
    })
    void refusesByNameWhatCannotBe(String question, String field) throws IOException, InterruptedException {
        HttpResponse<String> response = get(app, "/api/v1/hotspots/" + question);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("\"" + field + "\"");
    }
}
