package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
import org.sightline.area.AreaFrame;
import org.sightline.area.Atlas;
import org.sightline.area.Level;
import org.sightline.store.Store;

/** Recorded against expected in the sample region, over HTTP, against what was planted there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExpectedIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String EXPECTED = "/api/v1/scores/expected?level=";

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private App app;

    @SuppressWarnings("NullAway.Init")
    private JsonNode truth;

    @BeforeAll
    void load(@TempDir Path folder) throws IOException {
        store = Store.embedded(folder.resolve("store"));
        SampleRegion.open().load(store, folder, new PrintWriter(new StringWriter()));
        app = App.start(Config.of(Map.of("port", "0", "title", "Westreach", "fictional", "true")), store);
        try (InputStream in = Objects.requireNonNull(ExpectedIT.class.getResourceAsStream("/sample/truth.json"))) {
            truth = JSON.readTree(in);
        }
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

    private Map<String, JsonNode> areas(String question) throws IOException, InterruptedException {
        HttpResponse<String> response = get(EXPECTED + question);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        Map<String, JsonNode> areas = new HashMap<>();
        JSON.readTree(response.body())
                .path("areas")
                .forEach(area -> areas.put(area.path("code").asText(), area));
        return areas;
    }

    private static String name(JsonNode area) {
        return area.path("class").asText();
    }

    private String planted(String what) {
        return truth.path(what).path("authority").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authority", "authority&source=reported&without=discovered"})
    void theAuthorityThatRecordsTooLittleIsUnseenAndNoOther(String question) throws IOException, InterruptedException {
        Map<String, JsonNode> areas = areas(question);
        JsonNode silent = Objects.requireNonNull(areas.get(planted("under_recording")));
        assertThat(name(silent)).isEqualTo("unseen?");
        assertThat(silent.path("ratio").path("upper").asDouble()).isLessThan(0.7);
        assertThat(areas.values().stream()
                        .filter(area -> name(area).equals("unseen?"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aFeedThatStoppedIsNotUnseenAndAfterItsEndNoData() throws IOException, InterruptedException {
        String stopped = planted("stopped_feed");
        assertThat(name(Objects.requireNonNull(areas("authority").get(stopped))))
                .isNotEqualTo("unseen?");
        JsonNode after = Objects.requireNonNull(
                areas("authority&from=2025-01&to=2025-08").get(stopped));
        assertThat(name(after)).isEqualTo("no data");
        assertThat(after.path("recorded").path("status").asText()).isEqualTo("no-data");
        assertThat(after.path("reason").asText()).contains("not a count of 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"msoa", "lsoa"})
    void hardlyAnySmallAreaElsewhereIsCalledUnseen(String level) throws IOException, InterruptedException {
        Map<String, JsonNode> areas = areas(level);
        String silent = planted("under_recording");
        Level own = Level.find(level).orElseThrow();
        Atlas atlas = Atlas.of(Stream.of(Level.values())
                .flatMap(each -> store.areas().find(each).stream())
                .toList());
        AreaFrame frame = atlas.find(own).orElseThrow();
        int[] up = atlas.ancestors(own, Level.AUTHORITY);
        int others = 0;
        int flagged = 0;
        for (int i = 0; i < up.length; i++) {
            String code = frame.areas().get(i).code().value();
            boolean unseen = name(Objects.requireNonNull(areas.get(code))).equals("unseen?");
            String authority = atlas.find(Level.AUTHORITY)
                    .orElseThrow()
                    .areas()
                    .get(up[i])
                    .code()
                    .value();
            others += authority.equals(silent) ? 0 : 1;
            flagged += unseen && !authority.equals(silent) ? 1 : 0;
        }
        assertThat(flagged).isLessThanOrEqualTo(others / 20);
    }

    @Test
    void anAreaWithASmallCountIsHiddenWithEverythingAboutIt() throws IOException, InterruptedException {
        Map<String, JsonNode> areas = areas("lsoa&from=2024-09&to=2025-08");
        long hidden = areas.values().stream()
                .filter(area -> name(area).equals("hidden"))
                .peek(area -> {
                    for (String figure : new String[] {"recorded", "expected", "ratio"}) {
                        assertThat(area.path(figure).path("status").asText()).isEqualTo("suppressed");
                        assertThat(area.path(figure).has("value")).isFalse();
                    }
                    assertThat(area.path("p").isNull()).isTrue();
                })
                .count();
        assertThat(hidden).isGreaterThan(100);
        areas.values().stream()
                .filter(area -> area.path("recorded").has("value"))
                .forEach(area -> assertThat(area.path("recorded").path("value").asInt())
                        .satisfiesAnyOf(
                                n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThan(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authority&source=other", "authority&category=nothing", "authority&weight=x:1", "nowhere"})
    void whatIsNotDefinedIsRefused(String question) throws IOException, InterruptedException {
        HttpResponse<String> response = get(EXPECTED + question);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("other\"");
    }
}
