package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
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

/** How sure the places of the sample region's areas are, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RanksIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String RANKS = "/api/v1/scores/ranks?level=authority";

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

    @Test
    void everyRankComesWithIntervalsBandsAndSharesThatFitTogether() throws IOException, InterruptedException {
        JsonNode ranks = json(RANKS);
        int ranked = ranks.path("ranked").asInt();
        assertThat(ranks.path("areas")).hasSize(9);
        assertThat(ranked).isEqualTo(9);
        for (JsonNode area : ranks.path("areas")) {
            int low = area.path("low").asInt();
            int high = area.path("high").asInt();
            assertThat(1 <= low
                            && low <= area.path("median").asInt()
                            && area.path("median").asInt() <= high)
                    .isTrue();
            assertThat(high).isLessThanOrEqualTo(ranked);
            assertThat(area.path("dataHigh").asInt() - area.path("dataLow").asInt())
                    .isLessThanOrEqualTo(high - low);
            double sum = 0;
            for (JsonNode share : area.path("bandShares")) {
                sum += share.asDouble();
            }
            assertThat(Math.abs(sum - 1)).isLessThan(1e-12);
            int first = (low - 1) * 5 / ranked;
            int last = (high - 1) * 5 / ranked;
            assertThat(area.path("band").asText().isEmpty()).isEqualTo(last - first > 1);
        }
    }

    @Test
    void theRankingFollowsTheScoresOfTheSameQuestion() throws IOException, InterruptedException {
        String choices = "&scale=percentile&weight=neet:3";
        JsonNode scores = json("/api/v1/scores?level=authority" + choices).path("areas");
        JsonNode ranks = json(RANKS + choices).path("areas");
        for (int i = 0; i < scores.size(); i++) {
            int above = 0;
            for (JsonNode other : scores) {
                above += other.at("/score/value").asDouble()
                                > scores.path(i).at("/score/value").asDouble()
                        ? 1
                        : 0;
            }
            assertThat(ranks.path(i).path("code")).isEqualTo(scores.path(i).path("code"));
            assertThat(ranks.path(i).path("rank").asInt()).isEqualTo(above + 1);
        }
    }

    @Test
    void anExplanationHasEveryWeightedIndicatorAndShares() throws IOException, InterruptedException {
        JsonNode first = json(RANKS).path("areas").path(0);
        JsonNode found =
                json("/api/v1/scores/explanation?area=" + first.path("code").asText());
        assertThat(found.path("rank")).isEqualTo(first.path("rank"));
        assertThat(found.path("indicators").size()).isGreaterThan(6);
        for (JsonNode part : found.path("indicators")) {
            assertThat(part.path("rankWithout").asInt()).isBetween(1, 9);
            assertThat(part.path("agreement").asDouble()).isBetween(-1.0, 1.0);
        }
        assertThat(found.at("/doubt/data").asDouble()).isBetween(-0.2, 1.2);
    }

    @Test
    void aFigureThatIsSaidToMoveTheBandLiesOnTheRightSideOfTheOneThereIs() throws IOException, InterruptedException {
        int seen = 0;
        for (JsonNode area : json(RANKS).path("areas")) {
            JsonNode found =
                    json("/api/v1/scores/explanation?area=" + area.path("code").asText());
            for (JsonNode part : found.path("indicators")) {
                if (part.path("forHigherBand").isNumber() && part.path("figure").isNumber()) {
                    seen++;
                    assertThat(part.path("forHigherBand").asDouble())
                            .isGreaterThanOrEqualTo(part.path("figure").asDouble());
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void noWeightAtAllLeavesEveryAreaWithoutARank() throws IOException, InterruptedException {
        StringBuilder question = new StringBuilder(RANKS);
        for (String id :
                json("/api/v1/scores?level=authority").path("indicators").findValuesAsText("id")) {
            question.append("&weight=").append(id).append(":0");
        }
        JsonNode ranks = json(question.toString());
        assertThat(ranks.path("ranked").asInt()).isZero();
        for (JsonNode area : ranks.path("areas")) {
            assertThat(area.path("rank").isNull() && area.path("low").isNull()).isTrue();
            assertThat(area.path("topDecileShare").isNull()).isTrue();
        }
    }

    @Test
    void theFileHasARowForEveryAreaAndNoRankWithoutItsInterval() throws IOException, InterruptedException {
        String[] lines = get(RANKS + "&format=csv").body().split("\r?\n");
        assertThat(lines).hasSize(10);
        assertThat(lines[0]).startsWith("area,name,score,status,rank,rank_low,rank_median,rank_high,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"explanation", "explanation?area=x%20y", "ranks?level=authority&weight=luck:2"})
    void aQuestionThatMakesNoSenseIsRefused(String question) throws IOException, InterruptedException {
        assertThat(get("/api/v1/scores/" + question).statusCode()).isEqualTo(400);
    }

    @Test
    void anAreaThatIsNotLoadedHasNoExplanation() throws IOException, InterruptedException {
        assertThat(get("/api/v1/scores/explanation?area=E99999999").statusCode())
                .isEqualTo(404);
    }
}
