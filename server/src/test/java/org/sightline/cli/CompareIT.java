package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.store.Store;

/** Areas side by side and summaries by force, on the sample region. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CompareIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String AREA = "SA06000003";

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private App app;

    @BeforeAll
    void load(@TempDir Path folder) throws IOException {
        store = Store.embedded(folder.resolve("store"));
        SampleRegion.open().load(store, folder, new PrintWriter(new StringWriter()));
        app = App.start(Config.of(Map.of("port", "0", "title", "Westreach", "fictional", "true")), store);
    }

    @AfterAll
    void close() {
        app.close();
        store.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::path);
    }

    @Test
    void sideBySideSaysWhatRanksScoresAndTrendsSay() throws IOException, InterruptedException {
        JsonNode found = json("/api/v1/scores/compare?area=SA06000004&area=" + AREA);
        JsonNode ranks = json("/api/v1/scores/ranks?level=authority").path("areas");
        JsonNode trend = json("/api/v1/scores/trends?level=authority&area=" + AREA)
                .path("areas")
                .path(0);
        assertThat(found.path("areas").findValuesAsText("code")).startsWith("SA06000004");
        JsonNode area = found.path("areas").path(1);
        JsonNode rank = stream(ranks)
                .filter(one -> one.path("code").asText().equals(AREA))
                .findFirst()
                .orElseThrow();
        for (String field : List.of("rank", "low", "high", "band", "bandShares")) {
            assertThat(area.path(field)).isEqualTo(rank.path(field));
        }
        assertThat(area.path("scoreTrend")).isEqualTo(trend.path("score"));
        for (int k = 0; k < area.path("lines").size(); k++) {
            assertThat(area.path("lines").path(k).path("trend"))
                    .isEqualTo(trend.path("lines").path(k));
        }
        assertThat(area.path("lines")).hasSameSizeAs(found.path("indicators"));
    }

    @Test
    void againstTheRegionTheCentreIsTheMeanOfTheScores() throws IOException, InterruptedException {
        JsonNode found = json("/api/v1/scores/compare?area=" + AREA);
        JsonNode scores = json("/api/v1/scores?level=authority").path("indicators");
        JsonNode lines = found.path("areas").path(0).path("lines");
        for (int k = 0; k < scores.size(); k++) {
            JsonNode line = lines.path(k);
            double mean = scores.path(k).path("mean").asDouble();
            assertThat(line.at("/against/centre").asDouble()).isCloseTo(mean, within(1e-12 * Math.abs(mean)));
            assertThat(line.at("/against/units").asInt())
                    .isEqualTo(scores.path(k).path("areas").asInt());
            if (line.at("/figure").has("lower")) {
                String expected = line.at("/figure/lower").asDouble() > mean
                        ? "higher"
                        : line.at("/figure/upper").asDouble() < mean ? "lower" : "not different";
                assertThat(line.path("standing").asText()).isEqualTo(expected);
            }
        }
    }

    @Test
    void againstNeighboursTheSetIsTheAreaAndItsNeighboursAndContributionsAddUp()
            throws IOException, InterruptedException {
        JsonNode area = json("/api/v1/scores/compare?against=neighbours&count=4&area=" + AREA)
                .path("areas")
                .path(0);
        List<String> nearest = json("/api/v1/scores/neighbours?count=4&area=" + AREA)
                .path("areas")
                .findValuesAsText("code");
        assertThat(area.at("/within/others").findValuesAsText("code")).isEqualTo(nearest.subList(1, 5));
        assertThat(area.at("/within/of").asInt()).isEqualTo(5);
        assertThat(area.at("/within/rank").asInt()).isBetween(1, 5);
        double sum = 0;
        for (JsonNode part : area.at("/within/contributions")) {
            sum += part.asDouble();
        }
        assertThat(sum).isCloseTo(area.at("/within/score/value").asDouble(), within(1e-12));
        // the centre is the plain mean of the published figures
        Map<String, Double> neet = new HashMap<>();
        JsonNode columns = json("/api/v1/scores?level=authority").path("indicators");
        int k = columns.findValuesAsText("id").indexOf("neet");
        for (String code : nearest) {
            JsonNode figure =
                    json("/api/v1/areas/" + code).path("indicators").path(k).path("figure");
            if (figure.has("value")) {
                neet.put(code, figure.path("value").asDouble());
            }
        }
        assertThat(area.path("lines").path(k).at("/against/units").asInt()).isEqualTo(neet.size());
        assertThat(area.path("lines").path(k).at("/against/centre").asDouble())
                .isCloseTo(
                        neet.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
    }

    @Test
    void withoutAFigureOfEnglandThereIsNothingToCompareWithAndNoNumber() throws IOException, InterruptedException {
        JsonNode area = json("/api/v1/scores/compare?against=england&area=" + AREA)
                .path("areas")
                .path(0);
        for (JsonNode line : area.path("lines")) {
            if (line.at("/against/centre").isNull()) {
                assertThat(line.path("standing").asText()).isEqualTo("unknown");
            }
        }
        assertThat(area.at("/within/score/status").asText()).isEqualTo("undefined");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare",
                "compare?area=x!",
                "compare?area=SA06000003&area=SF23000001",
                "compare?area=SA06000001&area=SA06000002&area=SA06000003&area=SA06000004&area=SA06000005&area=SA06000006"
                        + "&area=SA06000007",
                "compare?area=SA06000003&against=france",
                "compare?area=SA06000003&against=neighbours&covariate=luck",
                "summary",
                "summary?level=authority&from=2025-01"
            })
    void whatIsNotDefinedIsRefused(String question) throws IOException, InterruptedException {
        assertThat(get("/api/v1/scores/" + question).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lsoa", "msoa", "authority"})
    void forcesAddUpToTheRegionAndToTheRanks(String level) throws IOException, InterruptedException {
        JsonNode groups = json("/api/v1/scores/summary?level=" + level).path("groups");
        JsonNode whole = groups.path(groups.size() - 1);
        assertThat(whole.path("level").asText()).isEqualTo("region");
        JsonNode ranks = json("/api/v1/scores/ranks?level=" + level);
        assertThat(whole.path("areas").asInt()).isEqualTo(ranks.path("areas").size());
        assertThat(whole.path("ranked").asInt()).isEqualTo(ranks.path("ranked").asInt());
        for (String field : List.of("areas", "ranked", "noBand", "complete", "worseAndWorsening")) {
            int sum = stream(groups)
                    .filter(group -> group.path("level").asText().equals("force"))
                    .mapToInt(group -> group.path(field).asInt())
                    .sum();
            assertThat(sum).as(field).isEqualTo(whole.path(field).asInt());
        }
        int banded = 0;
        for (JsonNode band : whole.path("bands")) {
            banded += band.path("areas").asInt();
            assertThat(band.path("sure").asInt())
                    .isLessThanOrEqualTo(band.path("areas").asInt());
        }
        assertThat(banded + whole.path("noBand").asInt())
                .isEqualTo(whole.path("ranked").asInt());
        int read = stream(whole.path("recorded"))
                .mapToInt(one -> one.path("areas").asInt())
                .sum();
        assertThat(read).isEqualTo(whole.path("areas").asInt());
    }

    @Test
    void everyTableHasTheRowsOfItsAnswer() throws IOException, InterruptedException {
        int columns =
                json("/api/v1/scores/compare?area=" + AREA).path("indicators").size();
        Map<String, Integer> rows = Map.of(
                "compare?area=SA06000001&area=" + AREA,
                2 * (columns + 1),
                "summary?level=authority",
                4,
                "neighbours?count=3&area=" + AREA,
                4,
                "explanation?area=" + AREA,
                json("/api/v1/scores/explanation?area=" + AREA)
                                .path("indicators")
                                .size()
                        + 5);
        Set<Integer> widths = new HashSet<>();
        for (Map.Entry<String, Integer> table : rows.entrySet()) {
            String csv = get("/api/v1/scores/" + table.getKey() + "&format=csv").body();
            assertThat(csv.lines()).as(table.getKey()).hasSize(table.getValue() + 1);
            assertThat(csv).doesNotContain("NaN", "null");
            widths.add(csv.lines().findFirst().orElseThrow().split(",").length);
            assertThat(get("/api/v1/scores/" + table.getKey() + "&format=xlsx").statusCode())
                    .isEqualTo(200);
        }
        assertThat(widths).hasSizeGreaterThan(2);
    }
}
