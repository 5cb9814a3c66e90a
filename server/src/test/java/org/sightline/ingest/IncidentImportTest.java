package org.sightline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.area.AreaCode;
import org.sightline.area.CodeChange;
import org.sightline.area.Level;
import org.sightline.dataset.RowIssue;
import org.sightline.incident.Coverage;
import org.sightline.incident.Incident;
import org.sightline.incident.Source;
import org.sightline.period.Month;
import org.sightline.privacy.CoarsePoint;

class IncidentImportTest {
    private static final String HEADER = "occurred,category,easting,northing\n";
    private static final String GOOD = "2025-01,A,300510,400520\n";

    @TempDir
    Path folder = Path.of("");

    private final FakeStore store = TestAreas.store();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ImportResult run(String text) throws IOException {
        return run(text, IncidentOptions.OWN);
    }

    private ImportResult run(String text, IncidentOptions options) throws IOException {
        return new IncidentImport(store.areas, store.incidentRepository)
                .run(List.of(file("in.csv", text)), options, Progress.NONE);
    }

    private void refused(String text, String... words) {
        assertThatThrownBy(() -> run(text))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("\n");
        assertThat(store.commits).isZero();
    }

    private void onlyIssue(String row, String column, String rule) throws IOException {
        ImportResult result = run(HEADER + GOOD + row);
        assertThat(result.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.row()).isEqualTo(3);
            assertThat(issue.column()).isEqualTo(column);
            assertThat(issue.rule()).contains(rule);
        });
    }

    @Test
    void placesRoundsAndKeepsOfTheDayTheWeekday() throws IOException {
        run("occurred,category,easting,northing,hour,place_type,model,method,source,origin_area\n"
                + "2025-01-31,grooming,300512.5,400520,23,taxi rank,online,gifts,discovered,E06000001\n");
        Incident incident = store.incidents.get(0);
        assertThat(incident.month()).isEqualTo(new Month(2025, 1));
        assertThat(incident.weekday()).as("31 January 2025 was a Friday").isEqualTo(5);
        assertThat(incident.hour()).isEqualTo(23);
        assertThat(incident.point()).isEqualTo(CoarsePoint.restore(300_550, 400_550));
        assertThat(incident.areas())
                .isEqualTo(Map.of(
                        Level.LSOA, new AreaCode(TestAreas.WEST), Level.AUTHORITY, new AreaCode(TestAreas.AUTHORITY)));
        assertThat(incident.source()).isEqualTo(Source.DISCOVERED);
        assertThat(incident.origin()).isEqualTo(new AreaCode("E06000001"));
        assertThat(incident.kind().placeType()).isEqualTo("taxi rank");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-02-31,A,300510,400520|occurred|a date that exists",
                "2025-13,A,300510,400520|occurred|from 01 to 12",
                "31/01/2025,A,300510,400520|occurred|a date that exists",
                ",A,300510,400520|occurred|blank",
                "2025-01,,300510,400520|category|blank",
                "2025-01,A,300510,|northing|easting without northing",
                "2025-01,A,x,400520|easting|is a number",
                "2025-01,A,-2.5,53.1|easting|looks like degrees",
                "2025-01,A,900510,400520|easting|swapped",
                "2025-01,A,300510||fewer fields",
                "2025-01,A,300510,400520,B||more fields",
                "2025-01,A,0,0|easting|0,0",
                "2025-01,A,-5000,400520|easting|off the British National Grid"
            })
    void reportsABadRowAndGoesOn(String row, String column, String rule) throws IOException {
        onlyIssue(row + "\n", column == null ? "" : column, rule);
        assertThat(store.incidents).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hour,24,0 to 23",
        "hour,1.5,whole number",
        "hour,-1,not negative",
        "source,hearsay,reported or discovered",
        "origin_area,a b,one area code"
    })
    void reportsABadOptionalField(String field, String value, String rule) throws IOException {
        ImportResult result = run("occurred,category,easting,northing," + field
                + "\n2025-01,A,300510,400520,\n2025-01,A,300510,400520," + value + "\n");
        assertThat(result.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.column()).isEqualTo(field);
            assertThat(issue.rule()).contains(rule).doesNotContain(value);
            assertThat(issue.rejected()).isTrue();
        });
        assertThat(result.version().summary().stored()).isEqualTo(1);
    }

    @Test
    void neverPlacesAtTheOrigin() throws IOException {
        ImportResult result =
                run("occurred,category,longitude,latitude\n2025-01,A,0,0\n2025-01,A,NaN,NaN\n2025-01,A,,\n"
                        + "2025-01,A,-7.55715980690519,49.7668072351426\n");
        assertThat(store.incidents).hasSize(4).allSatisfy(incident -> {
            assertThat(incident.point()).isNull();
            assertThat(incident.areas()).isEmpty();
        });
        assertThat(result.version().summary().unlocated()).isEqualTo(4);
        assertThat(result.issues()).extracting(RowIssue::row).containsExactly(2L, 5L);
    }

    @Test
    void keepsAPointOutsideAllAreasAndCountsItApart() throws IOException {
        ImportResult result = run(HEADER + GOOD + "2025-01,A,500000,500000\n");
        assertThat(store.incidents.get(1).point()).isNotNull();
        assertThat(result.version().summary().unlocated()).isEqualTo(1);
        assertThat(result.version().summary().notes())
                .anyMatch(note -> note.startsWith("1 rows lie outside all areas"));
    }

    @Test
    void refusesAFileWhoseAxesAreSwapped() {
        refused(
                "occurred,category,longitude,latitude\n2025-01,A,53.4,-2.9\n2025-01,A,,\n2025-01,A,53.5,-2.8\n",
                "swapped");
    }

    @Test
    void rejectsOneSwappedRow() throws IOException {
        ImportResult result = run(
                "occurred,category,longitude,latitude\n2025-01,A,-2.9,53.4\n2025-01,A,-2.9,53.4\n2025-01,A,53.5,-2.8\n");
        assertThat(result.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.rule()).contains("swapped"));
    }

    @Test
    void readsQuotedFieldsNewlinesCrLfAndABom() throws IOException {
        ImportResult result = run(
                "\ufeffoccurred,category,place_type,easting,northing\r\n"
                        + "2025-01,\"a, \"\"b\"\"\",\"x\r\ny\",300510,400520\r\n2025-01,c,,300510,400520\r\n2025-13,c,,1,1\r\n");
        assertThat(store.incidents.get(0).kind().category()).isEqualTo("a, \"b\"");
        assertThat(store.incidents.get(0).kind().placeType()).isEqualTo("x\r\ny");
        assertThat(result.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.row()).isEqualTo(5));
    }

    @Test
    void placesByCodeThroughTheLookup() throws IOException {
        store.changes.add(
                new CodeChange(new AreaCode("E01009901"), new AreaCode(TestAreas.WEST), CodeChange.Kind.MERGED));
        store.changes.add(
                new CodeChange(new AreaCode("E01009902"), new AreaCode(TestAreas.WEST), CodeChange.Kind.SPLIT));
        store.changes.add(
                new CodeChange(new AreaCode("E01009902"), new AreaCode(TestAreas.EAST), CodeChange.Kind.SPLIT));
        store.changes.add(
                new CodeChange(new AreaCode("E01009903"), new AreaCode(TestAreas.EAST), CodeChange.Kind.IRREGULAR));
        ImportResult result =
                run("occurred,category,area\n2025-01,A,E01000002\n2025-01,A,E01009901\n2025-01,A,E01009902\n"
                        + "2025-01,A,E01009903\n2025-01,A,E01777777\n2025-01,A,\n2025-01,A,E06000001\n");
        assertThat(store.incidents)
                .extracting(incident -> incident.areas().get(Level.LSOA))
                .containsExactly(new AreaCode(TestAreas.EAST), new AreaCode(TestAreas.WEST), null, null, null, null);
        assertThat(store.incidents.get(2).areas()).containsOnlyKeys(Level.AUTHORITY);
        assertThat(result.version().summary().unlocated()).isEqualTo(2);
        assertThat(result.version().summary().rejected()).isEqualTo(1);
        assertThat(result.issues()).extracting(RowIssue::row).containsExactly(4L, 5L, 6L);
    }

    @Test
    void takesCoverageFromTheFileElseTheReporterElseAssumesIt() throws IOException {
        run(HEADER + GOOD);
        assertThat(store.coverage.basis()).isEqualTo(Coverage.Basis.ASSUMED);
        run(
                "occurred,category,easting,northing,reporter\n2025-01,A,300510,400520,F\n2025-02,A,300510,400520,F\n2025-04,A,300510,400520,F\n");
        assertThat(store.coverage.basis()).isEqualTo(Coverage.Basis.REPORTER);
        assertThat(store.coverage.spans()).hasSize(2);
        Path coverage =
                file("coverage.csv", "reporter,area,from,to\nF,E06000001,2025-01,2025-12\nG,,2025-01,2025-03\n");
        run(HEADER + GOOD, new IncidentOptions(Map.of(), Optional.empty(), Optional.of(coverage), Optional.empty()));
        assertThat(store.coverage.basis()).isEqualTo(Coverage.Basis.DECLARED);
        assertThat(store.coverage.spans().get(0).area()).isEqualTo(new AreaCode("E06000001"));
        assertThat(store.coverage.spans().get(1).area()).isNull();
    }

    @Test
    void readsWithAnotherDelimiterAndAMap() throws IOException {
        run(
                "when;kind;easting;northing\n2025-01;A;300510;400520\n",
                new IncidentOptions(
                        Map.of("occurred", "when", "category", "kind"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(';')));
        assertThat(store.incidents).hasSize(1);
    }
}
