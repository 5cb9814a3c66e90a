package org.sightline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.InMemory;
import org.sightline.SmallRegion;
import org.sightline.area.AreaCode;
import org.sightline.area.Population;

/** Every hotspot answer says what it rests on, each kind of answer the lines that apply to it. */
final class RunCardIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static InMemory region;
    private static App app;

    @BeforeAll
    static void start() {
        region = SmallRegion.ofYears(2);
        app = App.start(Config.of(Map.of("port", "0")), region.repositories());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static JsonNode answer(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + app.port() + "/api/v1/" + path);
        for (int i = 0; i < 600; i++) {
            HttpResponse<String> response =
                    CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 202) {
                assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
                return new ObjectMapper().readTree(response.body());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("never answered: " + path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "incidents/counts?level=lsoa | level",
                "hotspots/surface?cell=500&bandwidth=2000 | window, grid, cell, bandwidth, bandwidth chosen by, kernel, edge correction, measure",
                "hotspots/surface?cell=500&bandwidth=2000&measure=risk | window, grid, cell, bandwidth, bandwidth chosen by, kernel, measure",
                "hotspots/contours?cell=500&bandwidth=2000 | window, grid, cell, bandwidth, bandwidth chosen by, kernel, levels",
                "hotspots/series?cell=500&bandwidth=3000 | window, grid, cell, bandwidth, bandwidth chosen by, kernel, step",
                "hotspots/areas?level=lsoa | window, level, statistic, value, weights, neighbours, islands, tests, p rule, permutations, false discovery rate",
                "hotspots/areas?level=lsoa&statistic=moran&permutations=99 | neighbours, islands, tests, p rule, permutations, seed, false discovery rate",
                "hotspots/emerging?level=lsoa | window, level, value, step, steps, weights, neighbours, islands, tests, p rule, trend, false discovery rate",
                "hotspots/when | from",
                "hotspots/change?level=lsoa&from=2025-07&to=2025-09 | window, level, before, tests, p rule, false discovery rate",
                "hotspots/scan?level=lsoa&max_population=0.3 | window, level, people, max_population, simulations, seed, tests, p rule",
                "hotspots/stability?cell=500&bandwidth=2000 | window, grid, cell, bandwidth, bandwidth chosen by, kernel, share, maps, cells drawn, origins, bandwidths drawn, jitter, tests, p rule, seed",
                "hotspots/accuracy?cell=500&bandwidth=3000 | window, grid, cell, bandwidth, bandwidth chosen by, kernel, later_from, later_to, area shares, baseline",
            })
    void theCardHasEveryLineThatApplies(String path, String lines) throws IOException, InterruptedException {
        JsonNode card = answer(path).path("runCard");
        JsonNode parameters = card.path("parameters");
        for (String line : (lines + ", from, to, crs, positions shared").split(", ", -1)) {
            assertThat(parameters.path(line).asText()).as(line).isNotEmpty().doesNotContain("NaN");
        }
        assertThat(card.path("versions").has("areas/lsoa")).isTrue();
        assertThat(card.path("versions").has("incidents/incidents")).isTrue();
        assertThat(card.path("versions").has("populations/populations")).isTrue();
        assertThat(card.path("codeVersion").asText()).isNotEmpty();
        assertThat(card.path("computed").asText()).endsWith(".");
        assertThat(card.path("threshold").asInt()).isEqualTo(5);
        // one incident lies where nobody reported
        assertThat(card.path("refused").toString()).contains("not counted");
    }

    @Test
    void positionsSharedAreToldInStepsOfFivePercentAndNotOfFew() throws IOException, InterruptedException {
        String path = "/runCard/parameters/positions shared";
        assertThat(answer("incidents/counts?level=lsoa").at(path).asText()).startsWith("about 100 %");
        assertThat(answer("incidents/counts?level=lsoa&from=2025-10&to=2025-12")
                        .at(path)
                        .asText())
                .startsWith("fewer than 50");
    }

    @Test
    void newPopulationsMakeNewAnswers() throws IOException, InterruptedException {
        String path = "incidents/counts?level=lsoa";
        double before = answer(path).at("/areas/0/rate/value").asDouble();
        region.populations(List.of(new Population(new AreaCode("S00"), 2025, 0, Population.OLDEST, 3000)));
        JsonNode after = answer(path);
        assertThat(after.at("/areas/0/rate/value").asDouble()).isEqualTo(before / 2);
        assertThat(after.at("/runCard/versions/populations~1populations").asInt())
                .isEqualTo(2);
    }
}
