package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.InMemory;
import org.sightline.SmallRegion;
import org.sightline.area.AreaCode;
import org.sightline.period.ReportingPeriod;
import org.sightline.score.Observation;

/** Trends over HTTP, of a small region whose two authorities go ways that are known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrendsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private App app;

    @BeforeAll
    void start() {
        InMemory region = SmallRegion.create();
        List<Observation> figures = new ArrayList<>();
        series(figures, "A1", "missing_children", year -> 400 + 100 * (year - 2019));
        series(figures, "A2", "missing_children", year -> 400);
        series(figures, "A1", "neet", year -> year == 2024 ? 20 : 800);
        series(figures, "A2", "neet", year -> 800);
        series(figures, "A1", "looked_after_children", year -> year < 2020 ? 300 : 900);
        series(figures, "A2", "looked_after_children", year -> year == 2022 ? 3 : 300);
        app = App.start(
                Config.of(Map.of("port", "0", "title", "Small", "fictional", "true")),
                region.observations(figures).repositories());
    }

    @AfterAll
    void close() {
        app.close();
    }

    private static void series(List<Observation> figures, String area, String id, IntUnaryOperator events) {
        IntStream.rangeClosed(2018, 2024)
                .forEach(year -> figures.add(new Observation(
                        new AreaCode(area),
                        id,
                        ReportingPeriod.ofYear(year),
                        events.applyAsInt(year),
                        10_000,
                        Double.NaN,
                        Observation.Status.KNOWN)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode line(String area, String indicator) throws IOException, InterruptedException {
        HttpResponse<String> response =
                get("/api/v1/scores/trends?level=authority&indicator=" + indicator + "&area=" + area);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body())
                .path("areas")
                .path(0)
                .path("lines")
                .path(0);
    }

    @Test
    void aSteadyRiseIsATrendWithItsIntervalAndTowardsMoreNeed() throws IOException, InterruptedException {
        JsonNode line = line("A1", "missing_children");
        assertThat(line.path("direction").asText()).isEqualTo("rising");
        assertThat(line.path("worse").asBoolean()).isTrue();
        assertThat(line.path("worsening").asBoolean()).isTrue();
        assertThat(line.path("change").path("lower").asDouble()).isPositive();
        assertThat(line("A2", "missing_children").path("direction").asText()).isEqualTo("no clear change");
    }

    @Test
    void aFallByNineTenthsIsAFaultOfTheFeedAndNoTrend() throws IOException, InterruptedException {
        JsonNode line = line("A1", "neet");
        assertThat(line.path("direction").asText()).isEqualTo("no clear change");
        assertThat(line.path("points").path(6).path("break").asText()).contains("fault of the feed");
        assertThat(line.path("change").path("value").asDouble()).isBetween(-1e-9, 1e-9);
    }

    @Test
    void theTrendBeginsAtAStep() throws IOException, InterruptedException {
        JsonNode line = line("A1", "looked_after_children");
        assertThat(line.path("breaks").path(0).asText()).startsWith("2020: At least doubled");
        assertThat(line.path("direction").asText()).isEqualTo("no clear change");
    }

    @Test
    void aHiddenFigureHasNoValueAndTakesNoPart() throws IOException, InterruptedException {
        JsonNode line = line("A2", "looked_after_children");
        JsonNode hidden = line.path("points").path(4).path("figure");
        assertThat(hidden.path("status").asText()).isEqualTo("suppressed");
        assertThat(hidden.has("value")).isFalse();
        assertThat(line.path("breaks")).isEmpty();
        assertThat(line.path("change").path("value").asDouble()).isBetween(-1e-9, 1e-9);
    }

    @Test
    void worseAndWorseningListsTheAreaThatIsBoth() throws IOException, InterruptedException {
        JsonNode areas = JSON.readTree(get("/api/v1/scores/trends?level=authority&only=worse-and-worsening")
                        .body())
                .path("areas");
        assertThat(StreamSupport.stream(areas.spliterator(), false)
                        .map(area -> area.path("code").asText()))
                .containsExactly("A1");
        assertThat(areas.path(0).path("lines").path(0).path("points")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"level=authority&only=x", "level=authority&area=%20", "level=authority&indicator=x", ""})
    void whatIsNotDefinedIsRefused(String question) throws IOException, InterruptedException {
        assertThat(get("/api/v1/scores/trends?" + question).statusCode()).isEqualTo(400);
    }
}
