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
import java.util.concurrent.TimeUnit;
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

/** Clusters of areas over HTTP, and an attack on what they could give away. */
final class ClusterIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static App app;
    private static App other;

    @BeforeAll
    static void start() {
        Config config = Config.of(Map.of("port", "0"));
        app = App.start(config, SmallRegion.create().repositories());
        InMemory changed = SmallRegion.create();
        changed.incidents(
                TimeIT.swapped(changed.repositories().incidents().find().orElseThrow()));
        other = App.start(config, changed.repositories());
    }

    @AfterAll
    static void stop() {
        app.close();
        other.close();
    }

    private static HttpResponse<String> get(App server, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/hotspots/" + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String awaited(App server, String path) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            HttpResponse<String> response = get(server, path);
            if (response.statusCode() != 202) {
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                return response.body();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("never answered: " + path);
    }

    @Test
    void aScanFindsTheColumnWithMoreThanItsResidentsExplain() throws IOException, InterruptedException {
        JsonNode answer = new ObjectMapper()
                .readTree(awaited(app, "scan?level=lsoa&people=all&max_population=0.12&simulations=199"));
        // 36 areas, of which the eastern 18 were not reported for
        assertThat(answer.path("scanned").asInt()).isEqualTo(18);
        assertThat(answer.path("notScanned")).hasSize(18);
        JsonNode first = answer.path("clusters").get(0);
        assertThat(first.path("class").asText()).isEqualTo("cluster");
        assertThat(first.path("areas").findValuesAsText("code")).allMatch(code -> code.endsWith("0"));
        // at most 12 in 100 of the residents of 18 alike areas: two areas; each of the first column has 12, which is
        // shown
        assertThat(first.path("areas")).hasSize(2);
        assertThat(first.at("/count/value").asInt()).isEqualTo(24);
        // 90 incidents over 18 areas with as many residents
        assertThat(first.path("expected").asDouble()).isEqualTo(10);
        assertThat(first.path("p").asDouble()).isEqualTo(1 / 200.0);
        assertThat(awaited(app, "scan?level=lsoa&people=all&max_population=0.12&simulations=199&format=csv"))
                .startsWith(
                        "rank,class,llr,p,areas,hidden_areas,count,count_status,expected,relative_risk,ids\n1,cluster,");
    }

    @Test
    void aClusterIsOneShapeForAMap() throws IOException, InterruptedException {
        JsonNode features = new ObjectMapper()
                .readTree(awaited(app, "scan?level=lsoa&people=all&max_population=0.12&simulations=199&format=geojson"))
                .path("features");
        assertThat(features.at("/0/properties/class").asText()).isEqualTo("cluster");
        assertThat(features.at("/0/properties/areas")).hasSize(2);
        assertThat(features.at("/0/geometry/coordinates"))
                .as("two squares beside each other are one")
                .hasSize(1);
    }

    @Test
    void clustersOfHiddenCountsAreWithheld() throws IOException, InterruptedException {
        // in a quarter no small area has five: every count but 0 is hidden
        JsonNode answer =
                new ObjectMapper().readTree(awaited(app, "scan?level=lsoa&from=2025-04&to=2025-06&max_population=0.5"));
        assertThat(answer.path("clusters")).isEmpty();
    }

    /** What does not change with a number cannot tell it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan?level=lsoa&from=2025-04&to=2025-06&max_population=0.5",
                "scan?level=lsoa&from=2025-10&to=2025-12&people=all&format=csv",
                "scan?level=authority&from=2025-10&to=2025-12&max_population=0.5",
            })
    void aRegionThatDiffersInHiddenCountsOnlyGetsTheSameBytes(String path) throws IOException, InterruptedException {
        assertThat(awaited(other, path)).isEqualTo(awaited(app, path));
    }

    @ParameterizedTest
    @CsvSource({
        "scan, level",
        "scan?level=lsoa&seed=1, query",
        "scan?level=lsoa&max_population=0, max_population",
        "scan?level=lsoa&max_population=0.6, max_population",
        "scan?level=lsoa&simulations=98, simulations",
        "scan?level=lsoa&simulations=999.5, simulations",
        "scan?level=lsoa&simulations=10000, simulations",
        "scan?level=lsoa&people=some, people",
        "scan?level=lsoa&category=nothing, category",
        "scan?level=lsoa&format=xlsx, format",
    })
    void refusesByNameWhatCannotBe(String question, String field) throws IOException, InterruptedException {
        HttpResponse<String> response = get(app, question);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "scan?level=lsoa&from=2001-01&to=2001-12, No incident matches",
        "scan?level=msoa, No areas of level msoa are loaded",
        "near-repeat?distance=100, ./sightline hotspot near-repeat",
        "clusters, ./sightline hotspot clusters",
    })
    void saysWhatIsMissing(String question, String reason) throws IOException, InterruptedException {
        HttpResponse<String> response = get(app, question);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(404);
        assertThat(response.body()).contains(reason);
    }
}
