package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.Repositories;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.Draft;
import org.sightline.score.Activity;
import org.sightline.score.Observation;
import org.sightline.score.ObservationRepository;
import org.sightline.store.Store;

/**
 * Attacks on the scores of the sample region. The attacker knows every denominator, weight and formula and asks whatever can be asked.
 * Two ways: solve for a hidden numerator from what is shown; and tell apart two regions that differ in hidden numerators only.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScoreDisclosureIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SMALL = "possession_offences";
    private static final int THRESHOLD = 5;

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private App honest;

    @SuppressWarnings("NullAway.Init")
    private App changed;

    private final Map<String, Double> truth = new TreeMap<>();
    private final Map<String, String> middleOf = new HashMap<>();
    private final List<String> swapped = new ArrayList<>();

    @BeforeAll
    void load(@TempDir Path folder) throws IOException, InterruptedException {
        store = Store.embedded(folder.resolve("store"));
        SampleRegion.open().load(store, folder, new PrintWriter(new StringWriter()));
        AreaFrame small = store.areas().find(Level.LSOA).orElseThrow();
        small.areas()
                .forEach(area -> middleOf.put(
                        area.code().value(), area.parents().get(0).code().value()));
        store.observations().listObservations().stream()
                .filter(ScoreDisclosureIT::isLatestSmall)
                .forEach(seen -> truth.put(seen.area().value(), seen.numerator()));
        honest = App.start(config(), Repositories.of(store));
        Repositories real = Repositories.of(store);
        changed = App.start(
                config(),
                new Repositories(
                        real.areas(),
                        real.incidents(),
                        new Changed(real.observations(), swaps()),
                        real.movements(),
                        real.datasets()));
    }

    @AfterAll
    void close() {
        honest.close();
        changed.close();
        store.close();
    }

    private static Config config() {
        return Config.of(Map.of("port", "0", "title", "Westreach", "fictional", "true"));
    }

    private static boolean isLatestSmall(Observation seen) {
        return seen.indicator().equals(SMALL) && seen.period().label().equals("2024");
    }

    private static byte[] get(App app, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
                .build();
        HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static <T> T at(Map<String, T> map, String code) {
        return Objects.requireNonNull(map.get(code), code);
    }

    /** Shown counts of the small indicator by area; what is hidden maps to -1. */
    private static Map<String, Long> shown(App app, Level level) throws IOException, InterruptedException {
        Map<String, Long> counts = new TreeMap<>();
        String path = "/api/v1/scores?level=" + level.id();
        for (JsonNode area : JSON.readTree(get(app, path)).path("areas")) {
            String code = area.path("code").asText();
            JsonNode panel = JSON.readTree(get(app, "/api/v1/areas/" + code));
            for (JsonNode indicator : panel.path("indicators")) {
                if (indicator.path("id").asText().equals(SMALL)) {
                    JsonNode figure = indicator.path("figure");
                    assertThat(figure.path("status").asText()).isIn("known", "suppressed");
                    counts.put(code, figure.path("n").asLong(-1));
                }
            }
        }
        return counts;
    }

    /** One up and one down within a middle area, both staying hidden by the threshold: nothing that is shown may change. */
    private Map<String, Double> swaps() throws IOException, InterruptedException {
        Map<String, List<String>> families = truth.keySet().stream().collect(Collectors.groupingBy(middleOf::get));
        Map<String, Double> swaps = new HashMap<>();
        for (List<String> family : families.values()) {
            List<String> up = family.stream()
                    .filter(code -> at(truth, code) >= 1 && at(truth, code) < THRESHOLD - 1)
                    .toList();
            List<String> down = family.stream()
                    .filter(code -> at(truth, code) > 1 && at(truth, code) < THRESHOLD)
                    .toList();
            for (String one : up) {
                for (String other : down) {
                    if (!one.equals(other) && !swaps.containsKey(one) && !swaps.containsKey(other)) {
                        swaps.put(one, at(truth, one) + 1);
                        swaps.put(other, at(truth, other) - 1);
                    }
                }
            }
        }
        swapped.addAll(swaps.keySet());
        return swaps;
    }

    @Test
    void noHiddenNumeratorCanBeSolvedFromTotalsAndSiblings() throws IOException, InterruptedException {
        Map<String, Long> small = shown(honest, Level.LSOA);
        Map<String, Long> middle = shown(honest, Level.MSOA);
        Map<String, List<String>> families = small.keySet().stream().collect(Collectors.groupingBy(middleOf::get));
        int attacked = 0;
        for (Map.Entry<String, List<String>> family : families.entrySet()) {
            long total = at(middle, family.getKey());
            List<String> hidden = family.getValue().stream()
                    .filter(code -> at(small, code) < 0)
                    .toList();
            if (total < 0 || hidden.isEmpty()) {
                continue;
            }
            long left = total
                    - family.getValue().stream()
                            .mapToLong(code -> at(small, code))
                            .filter(n -> n > 0)
                            .sum();
            attacked++;
            assertThat(hidden.size()).as(family.getKey()).isGreaterThan(1);
            assertThat(left - hidden.size()).as(family.getKey()).isGreaterThanOrEqualTo(THRESHOLD - 1L);
        }
        assertThat(attacked).isGreaterThan(50);
    }

    @Test
    void meanAndSpreadComeFromWhatIsShownAlone() throws IOException, InterruptedException {
        JsonNode scores = JSON.readTree(get(honest, "/api/v1/scores?level=lsoa"));
        String csv = new String(
                get(honest, "/api/v1/scores?level=lsoa&format=csv"), java.nio.charset.StandardCharsets.UTF_8);
        List<String> header = List.of(csv.lines().findFirst().orElseThrow().split(","));
        int column = header.indexOf("value_" + SMALL);
        double[] values = csv.lines()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[column])
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        for (JsonNode indicator : scores.path("indicators")) {
            if (indicator.path("id").asText().equals(SMALL)) {
                assertThat(indicator.path("areas").asInt())
                        .isEqualTo(values.length)
                        .isLessThan(1500);
                assertThat(indicator.path("mean").asDouble())
                        .isCloseTo(mean, org.assertj.core.api.Assertions.within(1e-9));
            }
        }
    }

    @Test
    void regionsThatDifferInHiddenNumeratorsOnlyCannotBeToldApart() throws IOException, InterruptedException {
        assertThat(swapped).hasSizeGreaterThan(100);
        List<String> questions = new ArrayList<>();
        for (String level : List.of("lsoa", "msoa", "authority", "force")) {
            questions.add("/api/v1/scores?level=" + level);
            questions.add("/api/v1/scores?format=csv&level=" + level);
            questions.add("/api/v1/scores?weight=" + SMALL + ":50&weight=neet:0&level=" + level);
            questions.add("/api/v1/scores?without=administrative&without=reported&level=" + level);
            questions.add("/api/v1/scores?period=2024&level=" + level);
        }
        questions.add("/api/v1/scores/trends?format=csv&level=lsoa");
        questions.add("/api/v1/scores/funnel?indicator=" + SMALL + "&level=lsoa");
        questions.add("/api/v1/scores/ranks?level=lsoa&weight=" + SMALL + ":50");
        questions.add("/api/v1/scores/ranks?format=csv&level=msoa&weight=" + SMALL + ":50");
        questions.add("/api/v1/scores/funnel?format=csv&adjust=additive&indicator=" + SMALL + "&level=msoa");
        swapped.stream()
                .limit(5)
                .forEach(code -> questions.add("/api/v1/scores/neighbours?covariate=" + SMALL + "&area=" + code));
        swapped.stream().limit(5).forEach(code -> {
            String compare = "/api/v1/scores/compare?weight=" + SMALL + ":50&area=" + code;
            questions.add(compare);
            questions.add(compare + "&against=neighbours&format=csv");
            questions.add(compare + "&against=neighbours&covariate=" + SMALL);
            questions.add("/api/v1/scores/explanation?format=csv&area=" + code);
            questions.add("/api/v1/scores/neighbours?format=csv&covariate=" + SMALL + "&area=" + code);
        });
        questions.add("/api/v1/scores/compare?format=xlsx&area=" + String.join("&area=", swapped.subList(0, 6)));
        questions.add("/api/v1/scores/compare?against=neighbours&area=" + middleOf.get(swapped.get(0)));
        for (String level : List.of("lsoa", "msoa", "authority")) {
            questions.add("/api/v1/scores/summary?weight=" + SMALL + ":50&level=" + level);
        }
        questions.add("/api/v1/scores/trends?only=worse-and-worsening&level=msoa");
        for (String level : List.of("lsoa", "msoa", "authority")) {
            questions.add("/api/v1/scores/expected?weight=" + SMALL + ":50&level=" + level);
        }
        questions.add("/api/v1/scores?format=xlsx&level=lsoa");
        swapped.stream().limit(10).forEach(code -> questions.add("/api/v1/areas/" + code));
        swapped.stream().limit(5).forEach(code -> questions.add("/api/v1/scores/trends?level=lsoa&area=" + code));
        questions.add("/api/v1/areas/" + middleOf.get(swapped.get(0)));
        for (String question : questions) {
            assertThat(get(changed, question)).as(question).isEqualTo(get(honest, question));
        }
    }

    /** The observations with some numerators of the latest period changed. */
    private record Changed(ObservationRepository real, Map<String, Double> numerators)
            implements ObservationRepository {
        @Override
        public List<Observation> listObservations() {
            return real.listObservations().stream().map(this::change).toList();
        }

        private Observation change(Observation seen) {
            Double numerator = isLatestSmall(seen) ? numerators.get(seen.area().value()) : null;
            return numerator == null
                    ? seen
                    : new Observation(
                            new AreaCode(seen.area().value()),
                            seen.indicator(),
                            seen.period(),
                            numerator,
                            seen.denominator(),
                            seen.value() * numerator / seen.numerator(),
                            seen.status());
        }

        @Override
        public List<DatasetVersion> listVersions() {
            return real.listVersions();
        }

        @Override
        public Draft<Observation> open(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Activity> listActivities() {
            return real.listActivities();
        }

        @Override
        public Draft<Activity> openActivities(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
