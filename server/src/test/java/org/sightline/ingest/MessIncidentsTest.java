package org.sightline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.area.AreaCode;
import org.sightline.area.CodeChange;
import org.sightline.area.Level;
import org.sightline.incident.Source;

/** The outcomes that shared/data/mess/README.txt demands of the incident files. */
@Tag("shared")
class MessIncidentsTest {
    @TempDir
    Path folder = Path.of("");

    private final FakeStore store = TestAreas.store();

    private ImportResult run(Path file, IncidentOptions options) {
        return new IncidentImport(store.areas, store.incidentRepository).run(List.of(file), options, Progress.NONE);
    }

    private ImportResult police(String mess) {
        return run(Shared.file("mess/" + mess), IncidentOptions.POLICE_UK);
    }

    @Test
    void case01KeepsNoLocationRowsUnlocated() {
        ImportResult result = police("01_no_location_blank_coords.csv");
        assertThat(result.version().summary().stored()).isEqualTo(40);
        assertThat(result.version().summary().unlocated()).isEqualTo(40);
        assertThat(store.incidents)
                .allSatisfy(incident -> assertThat(incident.point()).isNull());
    }

    @Test
    void case03TakesRowsWithoutAnId() {
        ImportResult result = police("03_blank_id_not_asb.csv");
        assertThat(result.version().summary().rejected()).isZero();
        assertThat(store.incidents.stream().filter(incident -> incident.source() == Source.DISCOVERED))
                .allSatisfy(incident -> assertThat(incident.kind().category()).isIn("Drugs", "Possession of weapons"));
    }

    @Test
    void case05KeepsIdenticalRows() throws IOException {
        Path file = Shared.file("mess/05_identical_rows_asb.csv");
        ImportResult result = run(file, IncidentOptions.POLICE_UK);
        long lines = Files.readAllLines(file).stream().skip(1).count();
        assertThat(result.version().summary().stored()).isEqualTo(lines);
        Map<Object, Long> repeats =
                store.incidents.stream().collect(Collectors.groupingBy(incident -> incident, Collectors.counting()));
        assertThat(repeats.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(12));
    }

    @Test
    void case06ReadsWelshInBothEncodings() throws IOException {
        Path utf8 = Shared.file("mess/06_welsh_diacritics_utf8.csv");
        IncidentOptions options = new IncidentOptions(
                Map.of("place_type", "Location", "occurred", "Month", "category", "Crime type"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        run(utf8, options);
        List<String> expected = store.incidents.stream()
                .map(incident -> incident.kind().placeType())
                .toList();
        assertThat(expected).anyMatch(text -> text.contains("Lôn"));
        String text = Files.readString(utf8, StandardCharsets.UTF_8);
        Path windows = folder.resolve("windows.csv");
        Files.write(windows, text.getBytes(Charset.forName("windows-1252")));
        store.incidents.clear();
        ImportResult result = run(windows, options);
        assertThat(result.version().summary().notes()).anyMatch(note -> note.contains("Windows-1252"));
        assertThat(store.incidents.stream().map(incident -> incident.kind().placeType()))
                .containsExactlyElementsOf(expected.stream()
                        .map(name -> name.replaceAll("[ŵŷŴŶ]", "?"))
                        .toList());
    }

    @Test
    void case09ReadsCommasInQuotes() {
        IncidentOptions names = new IncidentOptions(
                Map.of("place_type", "LSOA name", "occurred", "Month", "category", "Crime type"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        run(Shared.file("mess/09_comma_in_quoted_field.csv"), names);
        assertThat(store.incidents.get(0).kind().placeType()).isEqualTo("Bournemouth, Christchurch and Poole 029A");
    }

    @Test
    void case12ComparesRetiredCodesThroughTheLookup() {
        // E01024027 was split in 2021; here its parts are a square around the station and one elsewhere.
        store.load(
                Level.LSOA,
                2021,
                List.of(
                        TestAreas.square("E01035310", 600_000, 140_000, 3000, ""),
                        TestAreas.square("E01035311", 590_000, 140_000, 10_000, "")));
        ImportResult result = police("12_lsoa2011_codes_not_in_lsoa2021.csv");
        assertThat(store.agreement.compared()).isZero();
        assertThat(result.version().summary().notes()).anyMatch(note -> note.contains("not comparable"));
        store.changes.add(new CodeChange(new AreaCode("E01024027"), new AreaCode("E01035310"), CodeChange.Kind.SPLIT));
        store.changes.add(new CodeChange(new AreaCode("E01024027"), new AreaCode("E01035311"), CodeChange.Kind.SPLIT));
        ImportResult again = police("12_lsoa2011_codes_not_in_lsoa2021.csv");
        assertThat(store.agreement.compared()).isPositive();
        assertThat(store.agreement.agree()).isEqualTo(store.agreement.compared());
        assertThat(again.version().summary().notes()).anyMatch(note -> note.contains("100.00 %"));
    }

    @Test
    void case24NeverPlacesAMissingGridReference() {
        IncidentOptions metres = new IncidentOptions(
                Map.of(
                        "occurred", "month",
                        "category", "education_phase"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        for (String columns : List.of("easting,northing", "longitude,latitude")) {
            Path copy = withMonth(columns);
            store.incidents.clear();
            ImportResult result = run(copy, metres);
            // ten rows at 0,0 (or its degrees), five without any, eight good ones
            assertThat(store.incidents).hasSize(23);
            assertThat(store.incidents.subList(0, 15)).allSatisfy(incident -> {
                assertThat(incident.point()).isNull();
                assertThat(incident.areas()).isEmpty();
            });
            assertThat(store.incidents.subList(15, 23))
                    .allSatisfy(incident -> assertThat(incident.point()).isNotNull());
            assertThat(result.version().summary().rejected()).isZero();
            assertThat(result.issues()).hasSize(10);
        }
    }

    /** The file with a month and only one pair of coordinates. */
    private Path withMonth(String columns) {
        try {
            List<String> lines = Files.readAllLines(Shared.file("mess/24_gias_zero_and_missing_grid_refs.csv"));
            String header = lines.get(0);
            for (String column : List.of("easting", "northing", "longitude", "latitude")) {
                header = columns.contains(column) ? header : header.replace("," + column, ",unused_" + column);
            }
            StringBuilder text = new StringBuilder("month," + header + "\n");
            lines.stream()
                    .skip(1)
                    .forEach(line -> text.append("2025-01,").append(line).append('\n'));
            return Files.writeString(folder.resolve("gias.csv"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
