package org.sightline.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sightline.access.Role;

/**
 * The app's files, from the folder {@code /web} of the class path. A path is made of plain names only, so there is nothing to climb out
 * with; only files of known kinds are given out.
 */
final class AppFiles {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,4}");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("json", Representation.JSON),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, Representation> loaded = new ConcurrentHashMap<>();

    List<Route> routes() {
        return List.of(
                new Route("/", Role.ANYONE, Route.ANY, Route.Kept.FOREVER, request -> file("index.html")),
                new Route(
                        "/<file>", Role.ANYONE, List.of(), Route.Kept.FOREVER, request -> file(request.path("file"))));
    }

    private Representation file(String path) {
        return find(path).orElseThrow(() -> Refused.of(404, "Not found", "There is nothing at this address."));
    }

    private Optional<Representation> find(String path) {
        @Nullable String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        @Nullable Representation known = loaded.get(path);
        return known != null ? Optional.of(known) : load(path, type);
    }

    private Optional<Representation> load(String path, String type) {
        try (@Nullable InputStream in = AppFiles.class.getResourceAsStream("/web/" + path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            boolean hashed = path.startsWith("assets/");
            Representation file = hashed ? Representation.immutable(type, bytes) : Representation.of(type, bytes);
            loaded.put(path, file);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
