package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.App;
import org.sightline.Config;
import org.sightline.store.Store;

/** Scores of a real region, North West England and North Wales, from published files (figures: shared/data/region/PROVENANCE.txt). */
@Tag("shared")
final class RealRegionIT {
    private static final String LANCASHIRE = "E10000017";

    private static Path region() {
        Path found = Path.of("shared/data/region");
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve("shared/data/region"))) {
                found = up.resolve("shared/data/region");
                break;
            }
        }
        boolean there = Files.exists(found);
        if ("1".equals(System.getenv("REQUIRE_SHARED"))) {
            assertThat(there).as("../shared/data/region is required").isTrue();
        }
        assumeTrue(there, "no ../shared/data/region");
        return found;
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(region().resolve("indicators").resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
    }

    /** Seven proxies of 24 English upper tiers and 6 Welsh authorities; possession offences of Lancashire are those of its districts. */
    private static Path observations(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of("area,indicator,period,numerator,denominator,value"));
        for (String[] row : rows("indicators_utla_long.csv")) {
            if (row[2].equals("utla") && !row[0].isEmpty()) {
                String id = switch (row[4]) {
                    case "children_looked_after_rate" -> "looked_after_children";
                    case "neet_or_not_known_16_17" -> "neet";
                    default -> row[4];
                };
                if (List.of(
                                "under18_conceptions",
                                "suspensions_total",
                                "permanent_exclusions_total",
                                "unauthorised_absence_total",
                                "neet",
                                "looked_after_children",
                                "cla_missing_from_care")
                        .contains(id)) {
                    lines.add(row[0] + "," + id + "," + row[5] + ",,," + row[6]);
                }
            }
        }
        Map<String, double[]> offences = new TreeMap<>();
        for (String[] row : rows("drug_offences_lad24_2025.csv")) {
            double[] sums =
                    offences.computeIfAbsent(row[0].startsWith("E07") ? LANCASHIRE : row[0], key -> new double[2]);
            sums[0] += row[3].equals("Y") ? Double.parseDouble(row[4]) : Double.NaN;
            sums[1] += Double.parseDouble(row[5]);
        }
        offences.forEach((area, sums) -> lines.add(area + ",possession_offences,2025,"
                + (Double.isNaN(sums[0]) ? "x" : Long.toString((long) sums[0])) + "," + (long) sums[1] + ","));
        return Files.write(folder.resolve("real.csv"), lines);
    }

    private static String at(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    @Test
    void theEnglishUpperTiersAreScoredWithIntervalsAndWalesIsNot(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("scores.csv");
        Outcome outcome = Outcome.of(
                "score", "--observations", observations(folder).toString(), "--draws", "500", "--out", out.toString());
        assertThat(outcome.status()).as(outcome.err()).isZero();
        List<Map<String, String>> scored = Outcome.rows(out).stream()
                .filter(row -> at(row, "standing").equals("scored"))
                .toList();
        assertThat(scored).hasSize(24).allSatisfy(row -> {
            assertThat(at(row, "area")).startsWith("E");
            assertThat(Integer.parseInt(at(row, "rank_low")))
                    .isLessThanOrEqualTo(Integer.parseInt(at(row, "rank_high")));
            double sum = row.entrySet().stream()
                    .filter(cell -> cell.getKey().startsWith("contribution_")
                            && !cell.getValue().isEmpty())
                    .mapToDouble(cell -> Double.parseDouble(cell.getValue()))
                    .sum();
            assertThat(sum).isCloseTo(Double.parseDouble(at(row, "score")), within(1e-12));
        });
        List<Map<String, String>> wales = Outcome.rows(out).stream()
                .filter(row -> at(row, "area").startsWith("W"))
                .toList();
        assertThat(wales)
                .hasSize(6)
                .allSatisfy(row -> assertThat(at(row, "reason")).startsWith("not scored: 6 of 7 indicators missing"));
        // PROVENANCE: no police data for Greater Manchester, E08000001 to E08000010
        assertThat(scored.stream().filter(row -> at(row, "area").matches("E080000(0\\d|10)")))
                .hasSize(10)
                .allSatisfy(row -> {
                    assertThat(Double.parseDouble(at(row, "completeness"))).isCloseTo(6 / 7.0, within(1e-12));
                    assertThat(at(row, "reason")).contains("possession_offences: no figure published");
                });
    }

    private static void runs(Path store, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", store.toString()));
        Outcome outcome = Outcome.of(all.toArray(String[]::new));
        assertThat(outcome.status()).as(outcome.err()).isZero();
    }

    @Test
    void theMapMarksWhatDistrictsShareAndWhatNobodyPublished(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path store = folder.resolve("store");
        String boundaries = region().resolve("boundaries").toString();
        String indicators = region().resolve("indicators").toString();
        runs(store, "import", "areas", boundaries + "/lad24_derived_wgs84.geojson", "--level", "authority");
        runs(store, "import", "areas", boundaries + "/msoa21_wgs84.geojson", "--level", "msoa");
        runs(store, "import", "indicators", indicators + "/indicators_utla_long.csv", "--preset", "lait");
        runs(
                store,
                "import",
                "indicators",
                indicators + "/drug_offences_lad24_2025.csv",
                "--map",
                "area=lad24_code",
                "--map",
                "numerator=drug_offences_2025",
                "--map",
                "denominator=pop_all_2020",
                "--set",
                "indicator=possession_offences",
                "--set",
                "period=2025");
        try (Store opened = Store.embedded(store);
                App app = App.start(Config.of(Map.of("port", "0")), opened)) {
            JsonNode scores = get(app, "/api/v1/scores?level=authority");
            assertThat(scores.path("notScored").asInt()).isEqualTo(6);
            Map<String, JsonNode> areas = StreamSupport.stream(
                            scores.path("areas").spliterator(), false)
                    .collect(Collectors.toMap(area -> area.path("code").asText(), area -> area));
            areas.forEach((code, area) -> {
                if (code.startsWith("W")) {
                    assertThat(area.path("score").path("reason").asText())
                            .isEqualTo("Not scored: 6 of 7 indicators missing.");
                } else {
                    assertThat(area.path("score").path("status").asText()).isEqualTo("known");
                    assertThat(area.path("shared").size()).isEqualTo(code.startsWith("E07") ? 7 : 0);
                }
            });
            assertThat(areas.keySet().stream().filter(code -> code.startsWith("E07")))
                    .hasSize(12);
            assertThat(Objects.requireNonNull(areas.get("E08000003"))
                            .path("missing")
                            .toString())
                    .isEqualTo("[\"possession_offences\"]");
            JsonNode small = get(app, "/api/v1/scores?level=msoa");
            assertThat(small.path("areas")).hasSize(1026);
            small.path("areas").forEach(area -> {
                boolean wales = area.path("code").asText().startsWith("W");
                assertThat(area.path("score").path("status").asText()).isEqualTo(wales ? "undefined" : "known");
            });
        }
    }

    private static JsonNode get(App app, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }
}
