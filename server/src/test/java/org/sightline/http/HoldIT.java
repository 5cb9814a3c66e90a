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
import org.sightline.App;
import org.sightline.Config;
import org.sightline.InMemory;
import org.sightline.SmallRegion;

/** Does the map hold, over HTTP: stability as a job, accuracy against later months. */
final class HoldIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String STABILITY = "stability?cell=250&bandwidth=2000";
    private static final String ACCURACY = "accuracy?cell=500&bandwidth=3000";
    private static App app;

    @BeforeAll
    static void start() {
        app = App.start(Config.of(Map.of("port", "0")), SmallRegion.ofYears(3).repositories());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String address = path.startsWith("/") ? path : "/api/v1/hotspots/" + path;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + address))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> awaited(String path) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            HttpResponse<String> response = get(path);
            if (response.statusCode() != 202) {
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                return response;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("never answered: " + path);
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(awaited(path).body());
    }

    @Test
    void stabilityIsAJobWhoseAddressGivesTheAnswer() throws IOException, InterruptedException {
        HttpResponse<String> first = get(STABILITY + "&share=0.07");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        JsonNode job = JSON.readTree(
                get(first.headers().firstValue("Location").orElseThrow()).body());
        assertThat(job.path("title").asText()).contains("Does the map hold?");
        HttpResponse<String> answer = awaited(STABILITY + "&share=0.07");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(awaited(STABILITY + "&share=0.07").body()).isEqualTo(answer.body());
    }

    @Test
    void sharesHaveOneDecimalAndAreBlankWhereTheMapIs() throws IOException, InterruptedException {
        JsonNode answer = json(STABILITY);
        JsonNode surface = json("surface?cell=250&bandwidth=2000");
        assertThat(answer.path("grid")).isEqualTo(surface.path("grid"));
        int shown = 0;
        for (int cell = 0; cell < answer.path("values").size(); cell++) {
            JsonNode share = answer.path("values").get(cell);
            // the eastern half, from column 12 on, was not reported for: it is on no map
            boolean onMap = cell % 24 < 12 && !surface.path("values").get(cell).isNull();
            assertThat(share.isNull()).as("cell %d", cell).isEqualTo(!onMap);
            shown += onMap ? 1 : 0;
            assertThat(share.asDouble() * 10).isEqualTo(Math.rint(share.asDouble() * 10));
        }
        assertThat(shown).isPositive();
        assertThat(answer.path("runs").asInt()).isEqualTo(36);
        for (JsonNode hot : answer.path("hot")) {
            assertThat(surface.path("values").get(hot.asInt()).isNull()).isFalse();
        }
    }

    @Test
    void stabilityGoesOutAsTableMapAndTiff() throws IOException, InterruptedException {
        JsonNode answer = json(STABILITY);
        long shown = answer.path("values").size() - answer.path("blank").asLong();
        String csv = awaited(STABILITY + "&format=csv").body();
        assertThat(csv).startsWith("x,y,hot,share\n");
        assertThat(csv.lines().count()).isEqualTo(shown + 1);
        JsonNode geo = json(STABILITY + "&format=geojson");
        assertThat(geo.path("features").findValues("share")).allMatch(share -> share.asDouble() > 0);
        assertThat(awaited(STABILITY + "&format=tif").body().substring(0, 2)).isIn("II", "MM");
    }

    @Test
    void stabilityHasACardThatSaysWhatWasVaried() throws IOException, InterruptedException {
        JsonNode card = json(STABILITY).path("runCard").path("parameters");
        assertThat(card.path("cells drawn").asText()).isEqualTo("125, 250, 500 m");
        assertThat(card.path("bandwidths drawn").asText()).isEqualTo("1500, 2000, 3000 m");
        assertThat(card.path("seed").asText()).isNotEmpty();
        // three quarters of 250 m would be narrower than any map may be
        JsonNode narrow =
                json("stability?cell=250&bandwidth=250").path("runCard").path("parameters");
        assertThat(narrow.path("bandwidths drawn").asText()).isEqualTo("200, 250, 375 m");
    }

    @Test
    void accuracyComparesTheMapWithTheNaiveOne() throws IOException, InterruptedException {
        JsonNode answer = json(ACCURACY);
        assertThat(answer.at("/later/to").asText()).isEqualTo("2025-12");
        // 6 x 6 km, of which the western half was reported for, in cells of 500 m
        assertThat(answer.path("cells").asInt()).isEqualTo(72);
        assertThat(answer.path("rows").findValuesAsText("map"))
                .containsExactly(
                        "surface", "surface", "surface", "surface", "surface", "naive", "naive", "naive", "naive",
                        "naive");
        assertThat(answer.path("rows").get(0).at("/hitRate/status").asText()).isEqualTo("undefined");
        assertThat(get(ACCURACY + "&format=csv").body().lines().count()).isEqualTo(11);
    }

    @Test
    void everyFigureOfAccuracyComesFromRoundedNumbers() throws IOException, InterruptedException {
        JsonNode answer = json(ACCURACY);
        int step = answer.path("roundedTo").asInt();
        assertThat(step).isEqualTo(5);
        double later = answer.at("/later/n/value").asDouble();
        assertThat(later % step).isZero();
        int known = 0;
        for (JsonNode row : answer.path("rows")) {
            if (row.at("/hits/status").asText().equals("known")) {
                double hits = row.at("/hits/value").asDouble();
                assertThat(hits % step).isZero();
                assertThat(row.at("/hitRate/value").asDouble()).isEqualTo(hits / later);
                assertThat(row.at("/pai/value").asDouble())
                        .isEqualTo(hits / later / row.path("searchedShare").asDouble());
                assertThat(row.at("/pei/value").asDouble()).isBetween(0.0, 1.0);
                known++;
            }
        }
        assertThat(known).isPositive();
    }

    @Test
    void periodsThatAreNotGivenFollowFromTheData() throws IOException, InterruptedException {
        JsonNode last = json(ACCURACY);
        assertThat(last.at("/earlier/from").asText()).isEqualTo("2024-01");
        assertThat(last.at("/later/from").asText()).isEqualTo("2025-01");
        JsonNode before = json(ACCURACY + "&later_from=2024-01&later_to=2024-12");
        assertThat(before.at("/earlier/from").asText()).isEqualTo("2023-01");
        assertThat(before.at("/earlier/to").asText()).isEqualTo("2023-12");
        JsonNode after = json(ACCURACY + "&from=2023-01&to=2023-12");
        assertThat(after.at("/later/to").asText()).isEqualTo("2024-12");
    }

    @ParameterizedTest
    @CsvSource({
        "stability?seed=3, query",
        "stability?measure=risk, query",
        "stability?share=0, share",
        "stability?share=0.6, share",
        "stability?share=x, share",
        "stability?bandwidth=199, bandwidth",
        "stability?cell=50&xmin=0&ymin=0&xmax=40000&ymax=40000, cell",
        "stability?xmin=0, ymin",
        "stability?category=nothing, category",
        "stability?format=xlsx, format",
        "accuracy?xmin=0&ymin=0&xmax=1000&ymax=1000, query",
        "accuracy?cell=150, cell",
        "accuracy?later_from=2025-04, later_to",
        "accuracy?later_from=2025-04&later_to=2025-03, later_to",
        "accuracy?from=2024-01&to=2024-12&later_from=2024-10&later_to=2024-12, later_from",
        "accuracy?from=2025-01&to=2025-12, to",
        "accuracy?later_from=2023-01&later_to=2023-12, later_from",
        "accuracy?later_from=x&later_to=2025-06, later_from",
    })
    void refusesByNameWhatCannotBe(String question, String field) throws IOException, InterruptedException {
        HttpResponse<String> response = get(question);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "stability?source=discovered, No incident with a position matches",
        "accuracy?cell=500&bandwidth=300, The map of the earlier months is blank",
        "accuracy?cell=500&bandwidth=5000&from=2025-07&to=2025-09, Fewer than 50 incidents of the later months",
    })
    void saysWhatIsMissing(String question, String reason) throws IOException, InterruptedException {
        HttpResponse<String> response = get(question);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(404);
        assertThat(response.body()).contains(reason);
    }

    @Test
    void withoutIncidentsThereIsNothingToAskOf() throws IOException, InterruptedException {
        try (App empty = App.start(Config.of(Map.of("port", "0")), new InMemory().repositories())) {
            for (String path : new String[] {"stability", "accuracy"}) {
                HttpResponse<String> response = CLIENT.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + empty.port() + "/api/v1/hotspots/" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(response.statusCode()).isEqualTo(404);
                assertThat(response.body()).contains("import incidents first");
            }
        }
    }
}
