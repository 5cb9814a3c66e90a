package org.sightline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TablesTest {
    @Test
    void populationsFollowTheAgeRangesOfEverySmallArea() throws IOException {
        List<Map<String, String>> rows = DataFolder.rows("populations.csv");
        Set<String> seen = new HashSet<>();
        int smallAreas = DataFolder.areas("lsoa").size();
        for (int i = 0; i < 3 * smallAreas; i += 3) {
            assertThat(number(rows.get(i), "population")).isBetween(1000, 3000);
            assertThat(number(rows.get(i + 1), "population")).isLessThan(number(rows.get(i), "population"));
            assertThat(number(rows.get(i + 2), "population")).isLessThan(number(rows.get(i + 1), "population"));
            assertThat(seen.add(rows.get(i).get("area"))).isTrue();
        }
        assertThat(seen).isEqualTo(codes("lsoa"));
    }

    @Test
    void incidentsAreDatedPlacedAndWorded() throws IOException {
        List<Map<String, String>> rows = DataFolder.rows("incidents.csv");
        Set<String> origins = codes("lsoa");
        Set<String> forces = codes("force");
        assertThat(rows).hasSizeBetween(23_000, 26_000);
        for (Map<String, String> row : rows) {
            assertThat(LocalDate.parse(field(row, "occurred")))
                    .isBetween(LocalDate.of(2022, 9, 1), LocalDate.of(2025, 8, 31));
            assertThat(field(row, "category")).isNotEmpty();
            assertThat(field(row, "easting")).matches("(\\d{4}0)?");
            assertThat(field(row, "northing").isEmpty())
                    .isEqualTo(field(row, "easting").isEmpty());
            assertThat(field(row, "hour")).matches("(1?\\d|2[0-3])?");
            assertThat(field(row, "source")).isIn("reported", "discovered");
            assertThat(forces.contains(field(row, "reporter"))).isTrue();
            if (!field(row, "origin_area").isEmpty()) {
                assertThat(origins.contains(field(row, "origin_area"))).isTrue();
            }
        }
        // shares of the plan (Incidents), four binomial standard errors at 23,700 rows are about 0.012
        assertThat(blankShare(rows, "hour")).isBetween(0.288, 0.312);
        assertThat(blankShare(rows, "origin_area")).isBetween(0.658, 0.682);
        assertThat(blankShare(rows, "easting")).isBetween(0.009, 0.015);
    }

    @Test
    void movementsCountChildrenAndEpisodesApart() throws IOException {
        Set<String> areas = codes("msoa");
        Set<String> keys = new HashSet<>();
        int many = 0;
        for (Map<String, String> row : DataFolder.rows("movements.csv")) {
            assertThat(areas.contains(field(row, "origin"))).isTrue();
            assertThat(areas.contains(field(row, "destination"))).isTrue();
            assertThat(field(row, "period")).matches("202[2-5]-(0[1-9]|1[0-2])");
            assertThat(number(row, "children")).isPositive().isLessThanOrEqualTo(number(row, "episodes"));
            assertThat(keys.add(String.join(
                            "|",
                            field(row, "origin"),
                            field(row, "destination"),
                            field(row, "period"),
                            field(row, "category"))))
                    .isTrue();
            many += number(row, "episodes") > 10 ? 1 : 0;
        }
        assertThat(many).isPositive();
    }

    @Test
    void indicatorsAreWholeSeriesAtTheirPublishedLevel() throws IOException {
        Set<String> authorities = codes("authority");
        Set<String> small = codes("lsoa");
        List<Map<String, String>> rows = DataFolder.rows("indicators.csv");
        assertThat(rows).hasSize(4 * (8 * authorities.size() + small.size()));
        int withheld = 0;
        int absent = 0;
        for (Map<String, String> row : rows) {
            boolean possession = field(row, "indicator").equals("possession_offences");
            assertThat((possession ? small : authorities).contains(field(row, "area")))
                    .isTrue();
            assertThat(number(row, "denominator")).isPositive();
            withheld += field(row, "value").equals("c") ? 1 : 0;
            absent += field(row, "value").equals("x") ? 1 : 0;
            if (field(row, "value").matches("[cx]")) {
                assertThat(field(row, "numerator")).isEqualTo(field(row, "value"));
            } else {
                assertThat(number(row, "numerator")).isBetween(0, number(row, "denominator"));
            }
        }
        JsonNode truth = DataFolder.json("truth.json");
        assertThat(withheld)
                .isPositive()
                .isEqualTo(truth.get("suppressed_cells").size());
        assertThat(absent)
                .isPositive()
                .isEqualTo(truth.get("not_available_cells").size());
    }

    @Test
    void manifestDescribesEveryFile() throws IOException, NoSuchAlgorithmException {
        for (JsonNode file : DataFolder.json("manifest.json").get("files")) {
            byte[] bytes =
                    Files.readAllBytes(DataFolder.PATH.resolve(file.get("name").asText()));
            assertThat(file.get("bytes").asInt()).isEqualTo(bytes.length);
            assertThat(file.get("sha256").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    private static Set<String> codes(String level) throws IOException {
        Set<String> codes = new HashSet<>();
        DataFolder.areas(level).forEach(area -> codes.add(area.property("code")));
        return codes;
    }

    private static double blankShare(List<Map<String, String>> rows, String column) {
        return rows.stream().filter(row -> field(row, column).isEmpty()).count() / (double) rows.size();
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(field(row, column));
    }

    private static String field(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
