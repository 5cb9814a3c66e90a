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
}
