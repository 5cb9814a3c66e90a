package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sightline.access.Caller;
import org.sightline.access.Role;
import org.sightline.http.Route;
import org.sightline.job.Jobs;

/** The routes and the document that describes them say the same: addresses, parameters, roles, in both directions. */
final class OpenApiTest {
    private static final List<Route> ROUTES =
            App.routes(Config.of(Map.of()), new InMemory().repositories(), Build.current(), new Jobs());

    private static JsonNode document() throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenApiTest.class.getResourceAsStream("/openapi.yaml"))) {
            return new YAMLMapper().readTree(in);
        }
    }

    @Test
    void routesAndDocumentAgree() throws IOException {
        Map<String, String> described = new TreeMap<>();
        JsonNode document = document();
        Iterator<Map.Entry<String, JsonNode>> paths = document.path("paths").fields();
        while (paths.hasNext()) {
            Map.Entry<String, JsonNode> path = paths.next();
            boolean cancels = path.getValue().has("delete") && path.getKey().startsWith("/api/v1/jobs/");
            assertThat(path.getValue().size()).as(path.getKey()).isEqualTo(cancels ? 2 : 1);
            JsonNode get = path.getValue().path("get");
            described.put(path.getKey(), get.path("x-role").asText() + " " + names(document, get.path("parameters")));
        }
        Map<String, String> served = new TreeMap<>();
        for (Route route : ROUTES) {
            TreeSet<String> names = new TreeSet<>(route.parameters());
            names.remove("*");
            route.path().lines().flatMap(OpenApiTest::variables).forEach(names::add);
            served.put(
                    route.path().replace('<', '{').replace('>', '}'),
                    route.role().id() + " " + names);
        }
        assertThat(described).isEqualTo(served);
    }

    private static Stream<String> variables(String path) {
        return Pattern.compile("[{<](\\w+)[}>]").matcher(path).results().map(match -> match.group(1));
    }

    private static TreeSet<String> names(JsonNode document, JsonNode parameters) {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode parameter : parameters) {
            String reference = parameter.path("$ref").asText();
            JsonNode resolved = reference.isEmpty() ? parameter : document.at(reference.substring(1));
            assertThat(names.add(resolved.path("name").asText())).isTrue();
        }
        return names;
    }

    @Test
    void everyReferenceOfTheDocumentLeadsSomewhere() throws IOException {
        JsonNode document = document();
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void nothingUnderTheInterfaceIsForAnyone() {
        assertThat(ROUTES)
                .filteredOn(route -> route.path().startsWith("/api/"))
                .isNotEmpty()
                .allSatisfy(route -> {
                    assertThat(route.role()).isNotEqualTo(Role.ANYONE);
                    assertThat(Caller.UNKNOWN.role().includes(route.role())).isFalse();
                });
    }

    @Test
    void onlyTheseAreOpen() {
        assertThat(ROUTES)
                .filteredOn(route -> route.role() == Role.ANYONE)
                .extracting(Route::path)
                .containsExactlyInAnyOrder("/health", "/openapi.yaml", "/methods", "/methods/{page}", "/", "/<file>");
    }
}
