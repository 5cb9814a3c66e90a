package org.sightline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
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
import org.sightline.dataset.DatasetKind;

/** The interface as the app and scripts see it, on the real server over a small region. */
final class ApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static InMemory region;
    private static App app;

    @BeforeAll
    static void start() {
        region = SmallRegion.create();
        app = App.start(
                Config.of(Map.of("port", "0", "title", "Smallshire", "fictional", "true")), region.repositories());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static JsonNode area(JsonNode areas, String code) {
        for (JsonNode area : areas) {
            if (area.path("code").asText().equals(code)) {
                return area;
            }
        }
        throw new AssertionError("no area " + code);
    }

    @Test
    void regionSaysWhatIsLoaded() throws IOException, InterruptedException {
        JsonNode answer = json("/api/v1/region");
        assertThat(answer.path("title").asText()).isEqualTo("Smallshire");
        assertThat(answer.path("fictional").asBoolean()).isTrue();
        assertThat(answer.path("threshold").asInt()).isEqualTo(5);
        assertThat(answer.path("extent").toString()).isEqualTo("[400000,300000,406000,306000]");
        assertThat(answer.path("levels").findValuesAsText("level")).containsExactly("lsoa", "authority", "force");
        assertThat(answer.path("incidents").path("coverageBasis").asText()).isEqualTo("declared");
        assertThat(answer.path("movements").path("levels").toString()).isEqualTo("[\"authority\",\"force\"]");
        assertThat(answer.path("first").size()).isPositive();
    }

    @Test
    void shapesAreDeltaCodedWholeMetres() throws IOException, InterruptedException {
        JsonNode shape = area(json("/api/v1/shapes?level=lsoa").path("areas"), "S00");
        assertThat(shape.path("parents").path("authority").asText()).isEqualTo("A1");
        assertThat(shape.path("parents").path("force").asText()).isEqualTo("F1");
        assertThat(shape.path("polygons").toString()).isEqualTo("[[[400000,300000,0,1000,1000,0,0,-1000]]]");
        assertThat(shape.path("centre").toString()).isEqualTo("[400500,300500]");
    }

    @Test
    void areasAreGeoJsonInDegreesUnlessAskedOtherwise() throws IOException, InterruptedException {
        JsonNode point = json("/api/v1/areas?level=lsoa").at("/features/0/geometry/coordinates/0/0/0");
        // false origin of the grid: 400,000 east is longitude 2 W on Airy 1830; about 2.0015 W on WGS 84
        assertThat(point.get(0).asDouble()).isBetween(-2.01, -1.98);
        assertThat(point.get(1).asDouble()).isBetween(52.5, 52.7);
        JsonNode metres = json("/api/v1/areas?level=lsoa&crs=27700").at("/features/0/geometry/coordinates/0/0/0");
        assertThat(metres.get(0).asInt()).isBetween(400_000, 401_000);
    }

    @Test
    void countsTellZeroFromHiddenFromNoData() throws IOException, InterruptedException {
        JsonNode areas = json("/api/v1/incidents/counts?level=lsoa").path("areas");
        assertThat(area(areas, "S00").path("count").path("value").asInt()).isEqualTo(12);
        assertThat(area(areas, "S01").path("count").toString()).isEqualTo("{\"status\":\"suppressed\"}");
        assertThat(area(areas, "S01").path("rate").toString()).isEqualTo("{\"status\":\"suppressed\"}");
        assertThat(area(areas, "S02").path("count").path("value").asInt()).isZero();
        JsonNode east = area(areas, "S03").path("count");
        assertThat(east.path("status").asText()).isEqualTo("no-data");
        assertThat(east.has("value")).isFalse();
    }

    @Test
    void surfaceIsBlankWhereTooFewIncidentsOrPlacesAreNear() throws IOException, InterruptedException {
        // the incidents of a square share one place: a cell needs those of three squares
        JsonNode surface = json("/api/v1/hotspots/surface?bandwidth=1100&cell=500");
        assertThat(surface.path("values").size())
                .isEqualTo(surface.at("/grid/columns").asInt()
                        * surface.at("/grid/rows").asInt());
        assertThat(surface.path("values")).anyMatch(JsonNode::isNull).anyMatch(JsonNode::isNumber);
        assertThat(surface.path("noData").findValuesAsText("code")).isNotEmpty();
        assertThat(surface.path("bandwidth").asInt()).isEqualTo(1100);
        JsonNode onePlace = json("/api/v1/hotspots/surface?bandwidth=500&cell=500");
        assertThat(onePlace.path("values")).allMatch(JsonNode::isNull);
    }

    @Test
    void localStatisticsHideSmallCounts() throws IOException, InterruptedException {
        JsonNode areas = json("/api/v1/hotspots/areas?level=lsoa").path("areas");
        assertThat(area(areas, "S01").path("class").asText()).isEqualTo("suppressed");
        assertThat(area(areas, "S01").path("p").isNull()).isTrue();
        assertThat(area(areas, "S03").path("class").asText()).isEqualTo("no-data");
    }

    @Test
    void scoresAddUp() throws IOException, InterruptedException {
        for (JsonNode area : json("/api/v1/scores?level=authority").path("areas")) {
            double sum = 0;
            for (JsonNode part : area.path("contributions")) {
                sum += part.asDouble();
            }
            assertThat(sum).isCloseTo(area.at("/score/value").asDouble(), within(1e-12));
        }
    }

    @Test
    void flowsBelowTheThresholdAreNotListed() throws IOException, InterruptedException {
        JsonNode flows = json("/api/v1/movements/flows?level=authority");
        // 40 one way and 2 the other: where one is shown, neither their sum nor what arrives or leaves is
        assertThat(flows.path("flows").size()).isEqualTo(1);
        assertThat(flows.at("/flows/0/count").asInt()).isEqualTo(40);
        assertThat(flows.at("/hidden/flows").asInt()).isEqualTo(1);
        assertThat(flows.at("/hidden/total/status").asText()).isEqualTo("suppressed");
        assertThat(area(flows.path("areas"), "A1").at("/in/status").asText()).isEqualTo("suppressed");
        assertThat(area(flows.path("areas"), "A2").at("/out/status").asText()).isEqualTo("suppressed");
    }

    @Test
    void panelBringsAllThreeTogether() throws IOException, InterruptedException {
        JsonNode panel = json("/api/v1/areas/A1");
        assertThat(panel.path("level").asText()).isEqualTo("authority");
        assertThat(panel.at("/population/value").asInt()).isEqualTo(27_000);
        assertThat(panel.at("/recorded/count/value").asInt()).isEqualTo(90);
        assertThat(panel.path("indicators").size()).isEqualTo(5);
        assertThat(panel.path("movement").isObject()).isTrue();
    }

    @Test
    void rowsComeAsCsvToo() throws IOException, InterruptedException {
        HttpResponse<byte[]> csv = get("/api/v1/incidents/counts?level=lsoa&format=csv");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8).lines()).hasSize(37);
    }

    @Test
    void etagsAreStrongAndSpareTheBody() throws IOException, InterruptedException {
        HttpResponse<byte[]> first = get("/api/v1/shapes?level=lsoa");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        HttpResponse<byte[]> second = get("/api/v1/shapes?level=lsoa", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).hasValue(tag);
        assertThat(get("/api/v1/shapes?level=force", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void eachRepresentationHasItsOwnEtag() throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = get("/api/v1/shapes?level=lsoa");
        HttpResponse<byte[]> gzip = get("/api/v1/shapes?level=lsoa", "Accept-Encoding", "gzip");
        assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(gzip.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(gzip.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(get("/api/v1/shapes?level=lsoa", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aNewVersionChangesTheEtag() throws IOException, InterruptedException {
        String before = get("/api/v1/datasets").headers().firstValue("ETag").orElseThrow();
        region.version(DatasetKind.ACTIVITIES, "activities", 1);
        HttpResponse<byte[]> after = get("/api/v1/datasets", "If-None-Match", before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(new String(after.body(), StandardCharsets.UTF_8)).contains("activities");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/shapes, level",
        "/api/v1/shapes?level=galaxy, level",
        "/api/v1/incidents/counts?level=lsoa&from=2025-01, to",
        "/api/v1/incidents/counts?level=lsoa&from=2025-13&to=2025-12, from",
        "/api/v1/incidents/counts?level=lsoa&from=2025-12&to=2025-01, to",
        "/api/v1/incidents/counts?level=lsoa&source=rumour, source",
        "/api/v1/incidents/counts?level=lsoa&level=force, level",
        "/api/v1/incidents/counts?level=lsoa&format=xml, format",
        "/api/v1/hotspots/surface?cell=0, cell",
        "/api/v1/hotspots/surface?cell=1e3, cell",
        "/api/v1/hotspots/surface?bandwidth=NaN, bandwidth",
        "/api/v1/hotspots/surface?xmin=1, ymin",
        "/api/v1/scores?level=authority&indicator=luck, indicator",
        "/api/v1/movements/flows?level=authority&boundary=river, boundary"
    })
    void namesTheFieldThatBreaksARule(String path, String field) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("field").asText()).isEqualTo(field);
        assertThat(problem.path("rule").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/shapes?level=msoa",
                "/api/v1/areas/NOWHERE",
                "/api/v1/areas/A%20B",
                "/api/v1/datasets/99/issues",
                "/api/v1/datasets/x/issues",
                "/api/v1/nothing"
            })
    void whatIsNotThereIsNotFound(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
