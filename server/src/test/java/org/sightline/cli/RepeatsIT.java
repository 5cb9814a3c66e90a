package org.sightline.cli;

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
import org.junit.jupiter.api.Test;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.SmallRegion;
import org.sightline.area.AreaCode;
import org.sightline.indicators.rate.Interval;
import org.sightline.indicators.rate.Rates;
import org.sightline.period.ReportingPeriod;
import org.sightline.score.Observation;

/** Episodes over HTTP: their interval allows for children with many, and never tells a hidden number of children. */
final class RepeatsIT {
    private static final int PEOPLE = 20_000;

    private static JsonNode episodes(int[] children, int[] episodes, String area)
            throws IOException, InterruptedException {
        List<Observation> figures = new ArrayList<>();
        for (int i = 0; i < children.length; i++) {
            figures.add(figure("A" + (i + 1), "missing_children", children[i]));
            figures.add(figure("A" + (i + 1), "missing_episodes", episodes[i]));
        }
        App app = App.start(
                Config.of(Map.of("port", "0", "title", "Small", "fictional", "true")),
                SmallRegion.create().observations(figures).repositories());
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://127.0.0.1:" + app.port() + "/api/v1/scores/compare?area=" + area))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            JsonNode answer = new ObjectMapper().readTree(response.body());
            assertThat(answer.path("indicators").path(1).path("id").asText()).isEqualTo("missing_episodes");
            return answer.path("areas").path(0).path("lines").path(1).path("figure");
        } finally {
            app.close();
        }
    }

    private static Observation figure(String area, String id, int count) {
        return new Observation(
                new AreaCode(area),
                id,
                ReportingPeriod.ofYear(2024),
                count,
                PEOPLE,
                Double.NaN,
                Observation.Status.KNOWN);
    }

    @Test
    void theIntervalAllowsForRepeats() throws IOException, InterruptedException {
        JsonNode figure = episodes(new int[] {100, 90}, new int[] {400, 100}, "A1");
        Interval expected = Rates.repeats(400, 100, PEOPLE, 0.95).times(1000);
        assertThat(figure.path("value").asDouble()).isCloseTo(20, within(1e-12));
        assertThat(figure.path("lower").asDouble()).isCloseTo(expected.lower(), within(1e-9));
        assertThat(figure.path("upper").asDouble()).isCloseTo(expected.upper(), within(1e-9));
        assertThat(expected.upper() - expected.lower())
                .isGreaterThan(2 * (Rates.interval(400, PEOPLE, 0.95).upper() * 1000 - 20));
    }

    @Test
    void aHiddenNumberOfChildrenShowsInNoInterval() throws IOException, InterruptedException {
        JsonNode two = episodes(new int[] {2, 90}, new int[] {60, 100}, "A1");
        JsonNode four = episodes(new int[] {4, 90}, new int[] {60, 100}, "A1");
        assertThat(two).isEqualTo(four);
        assertThat(two.path("value").asDouble()).isCloseTo(3, within(1e-12));
        assertThat(two.has("lower")).isFalse();
    }
}
