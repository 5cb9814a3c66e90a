package org.sightline.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.sightline.access.Role;
import org.sightline.job.Job;
import org.sightline.job.Jobs;

/**
 * How far long work is. An address whose answer takes long gives 202 and the address of its job; once that is done, the first address
 * gives the answer.
 */
public final class JobRoutes {
    static final String PREFIX = "/api/v1/jobs/";
    static final String PATH = PREFIX + "{id}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jobs jobs;

    public JobRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(new Route(PATH, Role.ANALYST, List.of(), Route.Kept.NEVER, this::job));
    }

    private Representation job(Request request) {
        return Representation.json(json(find(jobs, request.path("id"))));
    }

    static Job<?> find(Jobs jobs, String id) {
        return jobs.find(id)
                .orElseThrow(
                        () -> Refused.of(404, "Not found", "There is no such job, or it ended more than an hour ago."));
    }

    /** The answer when it is there, else where to ask how far it is. */
    static <T> Representation answer(Job<T> job, Function<T, Representation> writer) {
        return job.result().map(writer).orElseGet(() -> Representation.accepted(json(job), PREFIX + job.id()));
    }

    static byte[] json(Job<?> job) {
        Job.Progress progress = job.progress();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", job.id());
        fields.put("title", job.title());
        fields.put("state", job.state().name().toLowerCase(Locale.ROOT));
        fields.put("done", progress.done());
        fields.put("total", progress.total());
        fields.put("doing", progress.doing());
        fields.put("failure", job.failure());
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
