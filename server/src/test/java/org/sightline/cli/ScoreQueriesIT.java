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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.store.Store;

/** Questions about the scores of the sample region, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScoreQueriesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

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

    @ParameterizedTest
    @CsvSource({
        "z, arithmetic, skewed",
        "robust-z, geometric, keep",
        "percentile, arithmetic, winsorise",
        "min-max, geometric, skewed",
        "exponential, geometric, skewed"
    })
    void contributionsAddUpByEveryMethod(String scale, String mean, String outliers)
            throws IOException, InterruptedException {
        JsonNode scores =
                json("/api/v1/scores?level=authority&scale=" + scale + "&mean=" + mean + "&outliers=" + outliers);
        assertThat(scores.at("/method/scale").asText()).isEqualTo(scale);
        assertThat(scores.at("/method/mean").asText()).isEqualTo(mean);
        for (JsonNode area : scores.path("areas")) {
            double sum = 0;
            for (JsonNode part : area.path("contributions")) {
                sum += part.asDouble();
            }
            double score = area.at("/score/value").asDouble();
            assertThat(sum).isCloseTo(score, within(1e-12 * Math.max(1, Math.abs(score))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"weight=luck:2", "weight=neet", "weight=neet:101", "without=gossip", "scale=ruler", "mean=golden"
            })
    void whatIsNotDefinedIsRefusedByTheNameOfTheParameter(String parameter) throws IOException, InterruptedException {
        HttpResponse<String> refused = get("/api/v1/scores?level=authority&" + parameter);
        String[] parts = parameter.split("=", 2);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).path("field").asText()).isEqualTo(parts[0]);
        assertThat(refused.body()).doesNotContain(parts[1]);
    }

    @Test
    void withoutDiscoveredSourcesTheyHaveNoWeightAndNoContribution() throws IOException, InterruptedException {
        JsonNode scores = json("/api/v1/scores?level=authority&without=discovered");
        int k = 0;
        Set<String> seen = new HashSet<>();
        for (JsonNode indicator : scores.path("indicators")) {
            if (indicator.path("source").asText().equals("discovered")) {
                seen.add(indicator.path("id").asText());
                assertThat(indicator.path("weight").asDouble()).isZero();
                for (JsonNode area : scores.path("areas")) {
                    assertThat(area.path("contributions").get(k).isNull()).isTrue();
                }
            }
            k++;
        }
        assertThat(seen).containsExactly("possession_offences");
        assertThat(scores.at("/runCard/parameters/without").asText()).isEqualTo("discovered");
    }

    @Test
    void noWeightAtAllGivesAReasonAndNoScore() throws IOException, InterruptedException {
        List<String> all =
                json("/api/v1/scores?level=authority").path("indicators").findValuesAsText("id");
        StringBuilder question = new StringBuilder("/api/v1/scores?level=authority");
        all.forEach(id -> question.append("&weight=").append(id).append(":0"));
        for (JsonNode area : json(question.toString()).path("areas")) {
            assertThat(area.at("/score/status").asText()).isEqualTo("undefined");
            assertThat(area.at("/score/reason").asText()).startsWith("Not scored: no indicator has a weight");
        }
    }

    @Test
    void thePanelOfAnAreaHasTheScoreOfTheMapForTheSameChoices() throws IOException, InterruptedException {
        String choices = "weight=neet:3&scale=percentile&mean=geometric";
        for (JsonNode area : json("/api/v1/scores?level=authority&" + choices).path("areas")) {
            JsonNode panel = json("/api/v1/areas/" + area.path("code").asText() + "?" + choices);
            assertThat(panel.at("/score")).isEqualTo(area.at("/score"));
        }
    }

    @Test
    void aFunnelShowsEveryAuthorityWithItsLimitsAndTheForcesAsWholes() throws IOException, InterruptedException {
        JsonNode funnel = json("/api/v1/scores/funnel?level=authority&indicator=missing_children");
        assertThat(funnel.path("points")).hasSize(9);
        assertThat(funnel.path("curve")).hasSize(60);
        double target = funnel.path("target").asDouble();
        int known = 0;
        for (JsonNode point : funnel.path("points")) {
            if (!point.path("figure").path("status").asText().equals("known")) {
                assertThat(point.path("class").asText()).isEqualTo("no figure");
                assertThat(point.path("upper95").isNull()).isTrue();
                continue;
            }
            known++;
            assertThat(point.path("lower998").asDouble())
                    .isLessThan(point.path("lower95").asDouble());
            assertThat(target)
                    .isBetween(
                            point.path("lower95").asDouble(),
                            point.path("upper95").asDouble());
        }
        // the authority whose feed stopped does not publish it
        assertThat(known).isEqualTo(8);
        assertThat(funnel.path("groups")).hasSize(4);
    }

    @Test
    void limitsAreWiderThanChanceUnlessAskedOtherwise() throws IOException, InterruptedException {
        JsonNode usual = json("/api/v1/scores/funnel?level=authority&indicator=suspensions");
        JsonNode plain = json("/api/v1/scores/funnel?level=authority&indicator=suspensions&adjust=none");
        assertThat(usual.path("dispersion").asDouble()).isGreaterThan(1);
        assertThat(plain.path("dispersion").asDouble()).isEqualTo(1);
        assertThat(usual.path("points").path(0).path("upper95").asDouble())
                .isGreaterThan(plain.path("points").path(0).path("upper95").asDouble());
    }

    @Test
    void hiddenCountsAreOnNoFunnel() throws IOException, InterruptedException {
        JsonNode funnel = json("/api/v1/scores/funnel?level=lsoa&indicator=possession_offences");
        int hidden = 0;
        for (JsonNode point : funnel.path("points")) {
            if (point.path("figure").path("status").asText().equals("suppressed")) {
                hidden++;
                assertThat(point.path("z").isNull()).isTrue();
                assertThat(point.path("exposure").isNull()).isTrue();
                assertThat(point.path("class").asText()).isEqualTo("no figure");
            }
        }
        assertThat(hidden).isGreaterThan(50);
    }

    @Test
    void statisticalNeighboursComeNearestFirst() throws IOException, InterruptedException {
        JsonNode areas = json("/api/v1/scores/neighbours?area=SA06000003&count=5&covariate=density&covariate=neet")
                .path("areas");
        assertThat(areas).hasSize(6);
        assertThat(areas.path(0).path("code").asText()).isEqualTo("SA06000003");
        double before = 0;
        for (JsonNode area : areas) {
            assertThat(area.path("figures")).hasSize(2);
            assertThat(area.path("distance").asDouble()).isGreaterThanOrEqualTo(before);
            before = area.path("distance").asDouble();
        }
        assertThat(json("/api/v1/scores/neighbours?area=SA06000003").path("areas"))
                .hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funnel?level=authority",
                "funnel?level=authority&indicator=x",
                "funnel?level=authority&indicator=cla_missing_from_care",
                "funnel?level=authority&indicator=neet&adjust=x",
                "neighbours",
                "neighbours?area=SA06000003&covariate=x",
                "neighbours?area=SA06000003&count=0"
            })
    void aComparisonThatIsNotDefinedIsRefused(String question) throws IOException, InterruptedException {
        assertThat(get("/api/v1/scores/" + question).statusCode()).isEqualTo(400);
    }

    @Test
    void theTimeLineOfAnAreaHasItsActivities() throws IOException, InterruptedException {
        JsonNode areas = json("/api/v1/scores/trends?level=authority").path("areas");
        int found = 0;
        for (JsonNode area : areas) {
            assertThat(area.path("activities")).isEmpty();
            JsonNode own = json("/api/v1/scores/trends?level=authority&area="
                            + area.path("code").asText())
                    .path("areas")
                    .path(0)
                    .path("activities");
            String before = "";
            for (JsonNode activity : own) {
                assertThat(activity.path("date").asText()).isGreaterThanOrEqualTo(before);
                before = activity.path("date").asText();
                found++;
            }
        }
        assertThat(found).isPositive();
    }
}
