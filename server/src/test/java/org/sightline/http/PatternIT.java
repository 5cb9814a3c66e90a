package org.sightline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.App;
import org.sightline.Config;

/** Corridors and measures over HTTP, and that they tell nothing that the flows do not. */
final class PatternIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static App app;

    @BeforeAll
    static void start() {
        app = App.start(Config.of(Map.of("port", "0")), MovedRegion.create().repositories());
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
        HttpResponse<String> response = get("/api/v1/movements/" + path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    @Test
    void findsTheOneCorridorAndHowMovementFallsWithDistance() throws IOException, InterruptedException {
        JsonNode answer = json("corridors?level=authority");
        assertThat(answer.path("found").asInt()).isEqualTo(1);
        assertThat(answer.at("/flows/0/origin").asText()).isEqualTo("A00");
        assertThat(answer.at("/flows/0/destination").asText()).isEqualTo("A22");
        assertThat(answer.at("/flows/0/corridor").asBoolean()).isTrue();
        assertThat(answer.at("/flows/0/ratio/lower").asDouble()).isGreaterThan(1);
        assertThat(answer.at("/flows/0/distanceKm").asDouble()).isCloseTo(20 * Math.sqrt(8), within(1e-9));
        assertThat(answer.at("/flows/1/corridor").asBoolean()).isFalse();
        assertThat(answer.at("/beta/lower").asDouble()).isLessThan(1 / 11.0);
        assertThat(answer.at("/beta/upper").asDouble()).isGreaterThan(1 / 11.0);
        // all of them are tested, whatever is listed
        JsonNode across = json("corridors?level=authority&boundary=force&top=3");
        assertThat(across.path("flows").size()).isEqualTo(3);
        assertThat(across.at("/flows/0")).isEqualTo(answer.at("/flows/0"));
    }

    @Test
    void saysWhatIsLeftOutOfTheList() throws IOException, InterruptedException {
        JsonNode all = json("flows?level=authority");
        JsonNode cut = json("flows?level=authority&top=5");
        int shown = all.path("flows").size();
        assertThat(cut.path("flows").size()).isEqualTo(5);
        assertThat(cut.at("/cut/of").asInt()).isEqualTo(shown);
        assertThat(cut.path("shown").asText())
                .startsWith("5 of " + shown + " flows, ")
                .endsWith("; 72 pairs of areas");
        long five = 0;
        for (JsonNode flow : cut.path("flows")) {
            five += flow.path("count").asLong();
        }
        long between = all.at("/total/value").asLong() - all.at("/within/value").asLong();
        assertThat(cut.at("/cut/share/value").asDouble()).isCloseTo((double) five / between, within(1e-9));
    }

    @Test
    void measuresFollowFromTheFlows() throws IOException, InterruptedException {
        JsonNode flows = json("flows?level=authority");
        JsonNode area = json("measures?level=authority").at("/areas/0");
        double sum = 0;
        double squares = 0;
        double across = 0;
        for (JsonNode flow : flows.path("flows")) {
            if (flow.path("origin").asText().equals("A00")) {
                double count = flow.path("count").asDouble();
                sum += count;
                squares += count * count;
                across += flow.path("destination").asText().startsWith("A0") ? 0 : count;
            }
        }
        assertThat(area.at("/departures/concentration/value").asDouble()).isCloseTo(squares / sum / sum, within(1e-12));
        assertThat(area.at("/departures/forceShare/value").asDouble()).isCloseTo(across / sum, within(1e-12));
        double out = area.at("/out/value").asDouble();
        assertThat(area.at("/departures/forceShare/lower").asDouble()).isCloseTo(across / out, within(1e-12));
        assertThat(area.at("/rate/value").asDouble()).isCloseTo(out / 5000 * 1000, within(1e-9));
        assertThat(area.at("/net/value").asDouble())
                .isEqualTo(area.at("/in/value").asDouble() - out);
    }

    @Test
    void groupsRestOnTheFlowsShown() throws IOException, InterruptedException {
        JsonNode flows = json("flows?level=authority");
        JsonNode answer = json("groups?level=authority");
        assertThat(answer.at("/p/value").asDouble()).isBetween(0.005, 1.0);
        for (JsonNode group : answer.path("groups")) {
            List<String> codes = new ArrayList<>();
            group.path("areas").forEach(code -> codes.add(code.asText()));
            long within = 0;
            for (JsonNode flow : flows.path("flows")) {
                boolean isIn = codes.contains(flow.path("origin").asText())
                        && codes.contains(flow.path("destination").asText());
                within += isIn ? flow.path("count").asLong() : 0;
            }
            assertThat(group.path("observed").asDouble()).isEqualTo(within);
            assertThat(group.path("p").asDouble()).isLessThanOrEqualTo(.05);
        }
        // the one corridor ties its two ends together
        assertThat(answer.at("/groups/0/areas").toString()).contains("A00").contains("A22");
        assertThat(json("groups?level=force").path("groups").size()).isZero();
        assertThat(json("groups?level=force").at("/p/reason").asText()).startsWith("Too few flows");
    }

    @Test
    void hubsAddUpTheFlowsShown() throws IOException, InterruptedException {
        Map<String, Long> arrivals = new TreeMap<>();
        Map<String, Integer> origins = new TreeMap<>();
        for (JsonNode flow : json("flows?level=authority").path("flows")) {
            arrivals.merge(flow.path("destination").asText(), flow.path("count").asLong(), Long::sum);
            origins.merge(flow.path("destination").asText(), 1, Integer::sum);
        }
        double expected = 0;
        for (JsonNode area : json("hubs?level=authority").path("areas")) {
            String code = area.path("code").asText();
            assertThat(area.path("arrivals").asLong()).isEqualTo(arrivals.getOrDefault(code, 0L));
            assertThat(area.path("origins").asInt()).isEqualTo(origins.getOrDefault(code, 0));
            expected += area.at("/expected/value").asDouble();
        }
        // everybody who leaves arrives somewhere
        assertThat(expected)
                .isCloseTo(arrivals.values().stream().mapToLong(Long::longValue).sum(), within(1e-6));
    }

    @Test
    void changeComparesWhatIsShownOfEachPeriod() throws IOException, InterruptedException {
        Map<String, Long> before = counts(json("flows?level=authority&from=2024-01&to=2024-12"));
        Map<String, Long> after = counts(json("flows?level=authority&from=2025-01&to=2025-12"));
        JsonNode answer = json("change?level=authority&from=2025-01&to=2025-12");
        assertThat(answer.path("before").asText()).isEqualTo("2024-01 to 2024-12");
        int both = 0;
        for (JsonNode flow : answer.path("flows")) {
            String pair =
                    flow.path("origin").asText() + flow.path("destination").asText();
            for (String side : List.of("before", "after")) {
                Map<String, Long> shown = side.equals("before") ? before : after;
                assertThat(flow.at("/" + side + "/status").asText())
                        .isEqualTo(shown.containsKey(pair) ? "known" : "suppressed");
                assertThat(flow.at("/" + side + "/value").asLong()).isEqualTo(shown.getOrDefault(pair, 0L));
            }
            boolean told = before.containsKey(pair) && after.containsKey(pair);
            both += told ? 1 : 0;
            assertThat(flow.path("change").asText().equals("not told")).isEqualTo(!told);
            if (told) {
                assertThat(flow.at("/ratio/value").asDouble())
                        .isCloseTo(
                                (double) after.getOrDefault(pair, 0L) / before.getOrDefault(pair, 1L), within(1e-12));
            }
        }
        assertThat(both).isPositive().isEqualTo(answer.path("tests").asInt());
    }

    @Test
    void linesGoFromAreaToArea() throws IOException, InterruptedException {
        JsonNode line =
                json("flows?level=authority&top=1&format=geojson&crs=27700").at("/features/0");
        assertThat(line.at("/geometry/type").asText()).isEqualTo("LineString");
        JsonNode degrees =
                json("corridors?level=authority&top=1&format=geojson").at("/features/0/geometry/coordinates");
        // A00: the middle of a square whose south-west corner is 300000, 300000
        assertThat(degrees.at("/0/0").asDouble()).isBetween(-3.5, -3.2);
        assertThat(degrees.at("/0/1").asDouble()).isBetween(52.6, 52.8);
    }

    @ParameterizedTest
    @CsvSource({
        "corridors?level=authority&top=0, top",
        "flows?level=authority&top=1.5, top",
        "corridors?level=authority&decay=linear, decay",
        "measures?level=authority&boundary=force, query",
        "change?level=authority, from",
        "change?level=authority&from=2025-01&to=2025-12&before_from=2025-03&before_to=2025-04, before_to",
        "groups?level=authority&decay=linear, decay",
        "flows?level=authority&format=shp, format"
    })
    void refusesByName(String path, String field) throws IOException, InterruptedException {
        HttpResponse<String> response = get("/api/v1/movements/" + path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new ObjectMapper().readTree(response.body()).path("field").asText())
                .isEqualTo(field);
    }

    @Test
    void nothingIsToldThatTheFlowsDoNotTell() throws IOException, InterruptedException {
        int hidden = 0;
        for (String question : questions()) {
            JsonNode flows = json("flows?" + question);
            Map<String, Long> counts = counts(flows);
            assertThat(counts(json("corridors?" + question))).as(question).isEqualTo(counts);
            JsonNode measures = json("measures?" + question).path("areas");
            for (int area = 0; area < measures.size(); area++) {
                for (String side : List.of("in", "out", "within")) {
                    assertThat(measures.get(area).path(side)).isEqualTo(flows.at("/areas/" + area + "/" + side));
                }
                boolean told =
                        flows.at("/areas/" + area + "/out/status").asText().equals("known");
                hidden += told ? 0 : 1;
                assertThat(measures.get(area).at("/rate/status").asText())
                        .as(question)
                        .isEqualTo(told ? "known" : "suppressed");
            }
        }
        assertThat(hidden).isGreaterThan(0);
    }

    private static Map<String, Long> counts(JsonNode answer) {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode flow : answer.path("flows")) {
            counts.put(
                    flow.path("origin").asText() + flow.path("destination").asText(),
                    flow.path("count").asLong());
        }
        return counts;
    }

    /** Every level and time. */
    private static List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (String level : List.of("authority", "force")) {
            for (String time : List.of("", "&from=2024-01&to=2024-12", "&from=2025-01&to=2025-12")) {
                questions.add("level=" + level + time);
            }
        }
        return questions;
    }

    @Test
    void saysWhyNothingIsExpectedOfTooFewFlows() throws IOException, InterruptedException {
        JsonNode answer = json("corridors?level=force");
        for (String figure : List.of("beta", "halfKm", "dispersion")) {
            assertThat(answer.path(figure).path("reason").asText()).as(figure).startsWith("Too few flows are shown");
        }
        assertThat(answer.path("found").asInt()).isZero();
    }

    @Test
    void everyFormAnswers() throws IOException, InterruptedException {
        for (String path : List.of(
                "measures?level=force&format=csv",
                "groups?level=authority&format=csv",
                "groups?level=force&format=csv",
                "hubs?level=authority&format=csv",
                "hubs?level=force&format=csv",
                "change?level=authority&from=2025-01&to=2025-12&format=csv",
                "corridors?level=authority&format=csv",
                "corridors?level=authority&decay=power&format=geojson",
                "flows?level=force&boundary=force&format=csv")) {
            HttpResponse<String> response = get("/api/v1/movements/" + path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.body()).as(path).doesNotContain("NaN");
        }
    }
}
