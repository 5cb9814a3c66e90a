package org.sightline.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.access.Role;
import org.sightline.dataset.DatasetRepository;

/** Whether the server is up, what it can be asked, and the app's own files. */
public final class SystemRoutes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = "/openapi.yaml";

    private final DatasetRepository datasets;
    private final String codeVersion;

    public SystemRoutes(DatasetRepository datasets, String codeVersion) {
        this.datasets = datasets;
        this.codeVersion = codeVersion;
    }

    /** The routes, and the app's files last, because they take every address that is left. */
    public List<Route> routes() {
        return List.of(
                new Route("/health", Role.ANYONE, List.of(), Route.Kept.NEVER, request -> health()),
                new Route(DOCUMENT, Role.ANYONE, List.of(), Route.Kept.FOREVER, request -> document()));
    }

    /** The app's own files. */
    public static List<Route> app() {
        return new AppFiles().routes();
    }

    private Representation health() {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", "ok");
        health.put("version", codeVersion);
        health.put("datasets", datasets.listCurrent().size());
        try {
            return Representation.json(JSON.writeValueAsBytes(health));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Representation document() {
        try (@Nullable InputStream in = SystemRoutes.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without its openapi.yaml");
            }
            return Representation.of("application/yaml; charset=utf-8", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
