package org.sightline.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.sightline.access.Caller;

/** Answers a request by its route: checks the caller, reads the parameters, sends what is kept or makes it. */
final class Exchange {
    /** A sixteenth of the memory there is; a full cache turns large new answers away. */
    private static final long KEPT_BYTES =
            Math.max(96_000_000, Runtime.getRuntime().maxMemory() / 16);

    private static final int ACCEPTED = 202;
    private static final int NOT_MODIFIED = 304;

    private final Guard guard;
    private final Supplier<String> state;
    private final Cache<String, Representation> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((String key, Representation answer) -> answer.weight())
            .build();

    /** State is a text that changes whenever any answer may: versions of datasets and code, threshold. */
    Exchange(Guard guard, Supplier<String> state) {
        this.guard = guard;
        this.state = state;
    }

    void answer(Context ctx, Route route) {
        Caller caller = guard.caller(ctx);
        Guard.check(caller, route);
        Request request = Request.of(caller, ctx.pathParamMap(), ctx.queryParamMap(), route);
        switch (route.kept()) {
            case BY_VERSION -> answerKept(ctx, route, request);
            case FOREVER -> {
                Representation answer = route.answer().answer(request);
                send(ctx, answer, Etag.hash(answer.bytes()));
            }
            case NEVER -> sendOnce(ctx, route.answer().answer(request));
        }
    }

    private void answerKept(Context ctx, Route route, Request request) {
        String hash = hash(route, request);
        if (Etag.matches(ctx.header("If-None-Match"), hash)) {
            notModified(ctx, hash);
            return;
        }
        Representation answer = kept(hash, route, request);
        if (answer.location().isEmpty()) {
            send(ctx, answer, hash);
        } else {
            // not an answer yet: nothing to keep
            kept.asMap().remove(hash, answer);
            sendOnce(ctx, answer);
        }
    }

    /** Makes an answer before anybody asks. */
    void prepare(Route route, Request request) {
        kept(hash(route, request), route, request);
    }

    private String hash(Route route, Request request) {
        String role = request.caller().role().id();
        return Etag.hash(String.join("\n", state.get(), route.path(), request.canonical(), role));
    }

    private Representation kept(String hash, Route route, Request request) {
        return kept.get(hash, missing -> route.answer().answer(request));
    }

    private static void notModified(Context ctx, String hash) {
        boolean compressed = String.valueOf(ctx.header("If-None-Match")).contains(Etag.of(hash, true));
        ctx.status(NOT_MODIFIED)
                .header("ETag", Etag.of(hash, compressed))
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding");
    }

    private static void send(Context ctx, Representation answer, String hash) {
        if (Etag.matches(ctx.header("If-None-Match"), hash)) {
            notModified(ctx, hash);
            return;
        }
        boolean compress = answer.isWorthCompressing() && Etag.acceptsGzip(ctx.header("Accept-Encoding"));
        ctx.header("ETag", Etag.of(hash, compress))
                .header("Cache-Control", answer.cacheControl())
                .header("Vary", "Accept-Encoding")
                .contentType(answer.contentType());
        if (compress) {
            ctx.header("Content-Encoding", "gzip");
        }
        write(ctx, compress ? answer.gzip() : answer.bytes());
    }

    private static void sendOnce(Context ctx, Representation answer) {
        if (!answer.location().isEmpty()) {
            ctx.status(ACCEPTED).header("Location", answer.location()).header("Retry-After", "1");
        }
        ctx.header("Cache-Control", "no-store").contentType(answer.contentType());
        write(ctx, answer.bytes());
    }

    /** With its length said beforehand, a large answer goes out in one piece. */
    private static void write(Context ctx, byte[] bytes) {
        ctx.res().setContentLengthLong(bytes.length);
        ctx.result(bytes);
    }
}
