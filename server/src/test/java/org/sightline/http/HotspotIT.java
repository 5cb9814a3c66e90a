package org.sightline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.SmallRegion;

/** The hotspot questions over HTTP, on the real server over a small region. */
final class HotspotIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static App app;

    @BeforeAll
    static void start() {
        app = App.start(Config.of(Map.of("port", "0")), SmallRegion.create().repositories());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    @Test
    void localMoranWithPermutationsSaysWhatSoManyCouldFind() throws IOException, InterruptedException {
        JsonNode answer = json("/api/v1/hotspots/areas?level=lsoa&statistic=moran&permutations=99");
        assertThat(answer.path("statistic").asText()).isEqualTo("moran");
        // 18 areas have data: smallest p .02; k of 18 pass at .05 only if .02 <= .05 k / 18, so k >= 7.2
        assertThat(answer.at("/budget/hitsNeeded").asInt()).isEqualTo(8);
        assertThat(answer.at("/runCard/notes").toString()).contains("smallest p is 0.020");
        assertThat(answer.path("areas").findValuesAsText("class"))
                .contains("no-data", "suppressed")
                .doesNotContain("hot", "cold");
    }

    @Test
    void permutationsOutOfRangeAreRefusedByName() throws IOException, InterruptedException {
        HttpResponse<String> refused = get("/api/v1/hotspots/areas?level=lsoa&permutations=10000");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("permutations").doesNotContain("10000");
        assertThat(get("/api/v1/hotspots/areas?level=lsoa&permutations=1.5").statusCode())
                .isEqualTo(400);
    }

    @Test
    void methodPagesAreServedFromHere() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/methods/local-moran");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("In plain words")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(get("/methods/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/methods").body()).contains("Kernel surface");
    }

    @Test
    void contoursAreNestedAndNeverRestOnFew() throws IOException, InterruptedException {
        String query = "cell=250&bandwidth=2000";
        JsonNode answer = json("/api/v1/hotspots/contours?" + query);
        assertThat(answer.path("contours")).isNotEmpty();
        for (JsonNode contour : answer.path("contours")) {
            assertThat(contour.at("/count/value").asInt()).isPositive();
            assertThat(contour.at("/count/value").asInt() % 5).isZero();
            assertThat(contour.path("rings").get(0).size()).isGreaterThanOrEqualTo(6);
        }
        assertThat(answer.path("contours").findValues("level").get(0).asDouble())
                .isEqualTo(answer.at("/classes/0/level").asDouble());
        JsonNode geo = json("/api/v1/hotspots/contours?format=geojson&" + query);
        assertThat(geo.path("features")).hasSameSizeAs(answer.path("contours"));
        assertThat(geo.at("/features/0/geometry/coordinates/0/0/0").asDouble()).isBetween(-2.1, -1.9);
        String csv = get("/api/v1/hotspots/contours?format=csv&" + query).body();
        assertThat(csv.lines().count()).isEqualTo(answer.path("contours").size() + 1);
    }

    @Test
    void theSurfaceGoesOutAsTableAndAsGeoTiff() throws IOException, InterruptedException {
        String csv = get("/api/v1/hotspots/surface?cell=500&bandwidth=2000&format=csv")
                .body();
        assertThat(csv).startsWith("x,y,incidents_per_km2").doesNotContain("NaN");
        HttpResponse<String> tiff = get("/api/v1/hotspots/surface?cell=500&bandwidth=2000&format=tif");
        assertThat(tiff.headers().firstValue("Content-Type")).contains("image/tiff");
        assertThat(tiff.body().substring(0, 2)).isIn("II", "MM");
    }

    @Test
    void aSurfaceRestsOnAtLeastThreePlaces() throws IOException, InterruptedException {
        // places lie 1,000 m apart: within 550 m of a cell there are two at most
        JsonNode narrow = json("/api/v1/hotspots/surface?cell=500&bandwidth=550");
        assertThat(narrow.path("values")).allMatch(JsonNode::isNull);
        assertThat(json("/api/v1/hotspots/surface?cell=500&bandwidth=2000").path("values"))
                .anyMatch(value -> !value.isNull());
    }

    @Test
    void bandwidthsThatWouldShowSingleSquaresAreRefused() throws IOException, InterruptedException {
        HttpResponse<String> refused = get("/api/v1/hotspots/contours?bandwidth=199");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("bandwidth");
    }

    @Test
    void aSeriesHasWholePeriodsOnOneGridWithOneSetOfClasses() throws IOException, InterruptedException {
        String query = "cell=500&bandwidth=3000&from=2025-02&to=2025-12";
        JsonNode answer = json("/api/v1/hotspots/series?" + query);
        // February to December has three whole quarters
        assertThat(answer.path("periods").findValuesAsText("from")).containsExactly("2025-04", "2025-07", "2025-10");
        int shown = 0;
        for (JsonNode period : answer.path("periods")) {
            assertThat(period.path("cells")).hasSameSizeAs(period.path("values"));
            shown += period.path("cells").size();
        }
        assertThat(shown).isPositive();
        assertThat(get("/api/v1/hotspots/series?format=csv&" + query)
                        .body()
                        .lines()
                        .count())
                .isEqualTo(shown + 1);
        assertThat(json("/api/v1/hotspots/series?step=month&" + query).path("periods"))
                .hasSize(11);
        HttpResponse<String> none = get("/api/v1/hotspots/series?step=year&" + query);
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("step");
    }

    @Test
    void aPeriodOfASeriesIsTheSurfaceOfItsMonths() throws IOException, InterruptedException {
        JsonNode series = json("/api/v1/hotspots/series?cell=500&bandwidth=3000");
        JsonNode surface = json("/api/v1/hotspots/surface?cell=500&bandwidth=3000&from=2025-04&to=2025-06");
        JsonNode period = series.path("periods").get(1);
        int cell = period.path("cells").get(0).asInt();
        assertThat(period.path("values").get(0).asDouble())
                .isEqualTo(surface.path("values").get(cell).asDouble());
        assertThat(period.path("n")).isEqualTo(surface.path("n"));
    }
}
