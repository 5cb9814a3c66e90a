package org.sightline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.access.Role;
import org.sightline.job.Job;
import org.sightline.job.Jobs;

/** Long work over HTTP: 202, follow, cancel, answer. */
final class JobIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Jobs jobs = new Jobs();
    private final CountDownLatch go = new CountDownLatch(1);
    private Site site;

    @BeforeEach
    void start() {
        Route work = new Route("/api/v1/work", Role.ANALYST, List.of(), Route.Kept.NEVER, request -> {
            Job<String> job = jobs.of("work", "Working", steps -> {
                steps.at(1, 2, "half");
                awaitGo();
                steps.at(2, 2, "all");
                return "{\"answer\":42}";
            });
            return JobRoutes.answer(job, text -> Representation.json(text.getBytes(StandardCharsets.UTF_8)));
        });
        List<Route> routes = List.of(new JobRoutes(jobs).routes().get(0), work);
        site = Site.start(new SitePlan("127.0.0.1", Limits.DEFAULT, routes, jobs, () -> ""), 0);
    }

    @AfterEach
    void stop() {
        go.countDown();
        jobs.close();
        site.close();
    }

    private void awaitGo() {
        try {
            assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode awaitState(String job, String state) throws IOException, InterruptedException {
        for (int i = 0; i < 400; i++) {
            JsonNode answer = JSON.readTree(send("GET", job).body());
            if (answer.path("state").asText().equals(state)) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(25);
        }
        throw new AssertionError("never " + state);
    }

    @Test
    void theAnswerComesFromTheSameAddressOnceTheWorkIsDone() throws IOException, InterruptedException {
        HttpResponse<String> first = send("GET", "/api/v1/work");
        assertThat(first.statusCode()).isEqualTo(202);
        String job = first.headers().firstValue("Location").orElseThrow();
        assertThat(awaitState(job, "running").path("title").asText()).isEqualTo("Working");
        go.countDown();
        assertThat(awaitState(job, "done").path("done").asInt()).isEqualTo(2);
        HttpResponse<String> last = send("GET", "/api/v1/work");
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.body()).isEqualTo("{\"answer\":42}");
    }

    @Test
    void theStreamOfEventsEndsWithTheWork() throws IOException, InterruptedException {
        String job =
                send("GET", "/api/v1/work").headers().firstValue("Location").orElseThrow();
        go.countDown();
        HttpResponse<String> stream = send("GET", job, "Accept", "text/event-stream");
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(stream.body()).contains("event: job").contains("\"state\":\"done\"");
    }

    @Test
    void workCanBeCancelledButNotByAnotherSite() throws IOException, InterruptedException {
        String job =
                send("GET", "/api/v1/work").headers().firstValue("Location").orElseThrow();
        awaitState(job, "running");
        assertThat(send("DELETE", job, "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(send("DELETE", job).statusCode()).isEqualTo(204);
        assertThat(awaitState(job, "cancelled").path("failure").asText()).isEmpty();
        assertThat(send("DELETE", "/api/v1/work").statusCode()).isEqualTo(405);
        assertThat(send("GET", "/api/v1/jobs/none").statusCode()).isEqualTo(404);
    }
}
