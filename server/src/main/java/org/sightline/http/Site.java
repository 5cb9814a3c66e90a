package org.sightline.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.sightline.access.Caller;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.QueryRefused;
import org.sightline.job.TooManyJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: routes behind one guard, with limits, headers and error pages that no route can leave out. */
public final class Site implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);
    private static final int SECONDS = 1000;

    private final Javalin javalin;
    private final Exchange exchange;
    private final List<Route> routes;

    private Site(Javalin javalin, Exchange exchange, List<Route> routes) {
        this.javalin = javalin;
        this.exchange = exchange;
        this.routes = routes;
    }

    /**
     * Starts to answer.
     *
     * @param plan what to answer, and how
     * @param port 0 for any that is free
     */
    public static Site start(SitePlan plan, int port) {
        Guard guard = new Guard(plan.host(), plan.limits());
        Exchange exchange = new Exchange(guard, plan.state());
        Javalin javalin = Javalin.create(config -> {
            limit(config, plan);
            config.routes.before(ctx -> {
                SecurityHeaders.ALL.forEach(ctx::header);
                guard.admit(ctx);
            });
            config.routes.beforeMatched(Site::refuseWithoutRole);
            answerErrors(config);
            JobControl jobs = new JobControl(plan.jobs(), guard);
            plan.routes().forEach(route -> register(config, exchange, route, jobs));
        });
        return new Site(javalin.start(plan.host(), port), exchange, plan.routes());
    }

    private static void limit(JavalinConfig config, SitePlan plan) {
        Limits limits = plan.limits();
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = limits.bodyBytes();
        config.http.asyncTimeout = limits.idleMillis();
        config.http.generateEtags = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.host = plan.host();
        config.jetty.multipartConfig.maxFileSize(limits.bodyBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(limits.bodyBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(limits.bodyBytes(), SizeUnit.BYTES);
        config.jetty.threadPool = new QueuedThreadPool(limits.threads(), 4, 60 * SECONDS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setRequestHeaderSize(limits.headerBytes());
            http.setIdleTimeout(limits.idleMillis());
            http.setMinRequestDataRate(limits.bytesPerSecond());
            // one look is needed to see that there is no body: without it every connection is closed after one answer
            http.setMaxUnconsumedRequestContentReads(1);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new ProblemPages()));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ProblemPages()));
    }

    private static void register(JavalinConfig config, Exchange exchange, Route route, JobControl jobs) {
        boolean isJob = route.path().equals(JobRoutes.PATH);
        Handler read = ctx -> exchange.answer(ctx, route);
        config.routes.get(route.path(), isJob ? jobs.streamOr(read) : read, new Needs(route.role()));
        if (isJob) {
            config.routes.delete(route.path(), jobs::cancel, new Needs(route.role()));
        }
        config.routes.head(route.path(), ctx -> exchange.answer(ctx, route), new Needs(route.role()));
    }

    /** Deny when empty: an address without a role is nobody's. */
    private static void refuseWithoutRole(Context ctx) {
        if (ctx.routeRoles().isEmpty()) {
            throw Refused.of(403, "Forbidden", "This address has no role.");
        }
    }

    private static void answerErrors(JavalinConfig config) {
        config.routes.exception(Refused.class, (refused, ctx) -> answer(ctx, refused.problem()));
        config.routes.exception(
                QueryRefused.class, (refused, ctx) -> answer(ctx, Problem.field(refused.field(), refused.rule())));
        config.routes.exception(
                NotAvailable.class, (missing, ctx) -> answer(ctx, Problem.of(404, "Not available", text(missing))));
        config.routes.exception(TooManyJobs.class, (busy, ctx) -> {
            ctx.header("Retry-After", "30");
            answer(ctx, Problem.of(503, "Busy", "As much long work waits as the program takes on: ask again later."));
        });
        config.routes.exception(
                HttpResponseException.class,
                (e, ctx) -> answer(ctx, Problem.of(e.getStatus(), title(e.getStatus()), "")));
        config.routes.exception(Exception.class, (e, ctx) -> {
            String id = UUID.randomUUID().toString();
            LOG.error("{} on {}", id, ctx.endpoint().path, e);
            answer(ctx, Problem.ours(id));
        });
    }

    private static String text(NotAvailable missing) {
        return String.valueOf(missing.getMessage());
    }

    private static String title(int status) {
        return HttpStatus.getMessage(status);
    }

    private static void answer(Context ctx, Problem problem) {
        ctx.status(problem.status())
                .header("Cache-Control", "no-store")
                .contentType(Problem.CONTENT_TYPE)
                .result(problem.json());
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Makes the answer of a route without parameters before anybody asks for it. */
    public void prepare(String path) {
        routes.stream().filter(route -> route.path().equals(path)).forEach(route -> {
            Request request = Request.of(Caller.LOCAL_ANALYST, Map.of(), Map.of(), route);
            exchange.prepare(route, request);
        });
    }

    /** Waits until the server is stopped. */
    public void await() throws InterruptedException {
        javalin.jettyServer().server().join();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
