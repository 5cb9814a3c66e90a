package org.sightline.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sightline.access.Role;
import org.sightline.job.Job;
import org.sightline.job.Jobs;

/** Follows a job as a stream of server-sent events, and cancels it. */
final class JobControl {
    private static final int NO_CONTENT = 204;
    private static final long LOOK_MILLIS = 300;
    private static final String STREAM = "text/event-stream";

    private final Jobs jobs;
    private final Guard guard;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "job-events");
        thread.setDaemon(true);
        return thread;
    });

    JobControl(Jobs jobs, Guard guard) {
        this.jobs = jobs;
        this.guard = guard;
    }

    /** Streams to who asks for a stream, and lets the other handler answer everybody else. */
    Handler streamOr(Handler other) {
        SseHandler stream = new SseHandler(this::follow);
        return ctx -> {
            if (String.valueOf(ctx.header("Accept")).contains(STREAM)) {
                Job<?> job = permitted(ctx);
                ctx.attribute("job", job);
                stream.handle(ctx);
            } else {
                other.handle(ctx);
            }
        };
    }

    /** Stops a job at its next step. */
    void cancel(Context ctx) {
        permitted(ctx).cancel();
        ctx.status(NO_CONTENT).header("Cache-Control", "no-store");
    }

    private Job<?> permitted(Context ctx) {
        if (!guard.caller(ctx).role().includes(Role.ANALYST)) {
            throw Refused.of(403, "Forbidden", "This needs the role " + Role.ANALYST.id() + ".");
        }
        return JobRoutes.find(jobs, ctx.pathParam("id"));
    }

    private void follow(SseClient client) {
        Job<?> job = JobRoutes.find(jobs, client.ctx().pathParam("id"));
        client.keepAlive();
        ScheduledFuture<?> watching =
                clock.scheduleWithFixedDelay(() -> tell(client, job), 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        client.onClose(() -> watching.cancel(false));
    }

    private static void tell(SseClient client, Job<?> job) {
        if (client.terminated()) {
            return;
        }
        boolean open = job.isOpen();
        client.sendEvent("job", new String(JobRoutes.json(job), StandardCharsets.UTF_8));
        if (!open) {
            client.close();
        }
    }
}
