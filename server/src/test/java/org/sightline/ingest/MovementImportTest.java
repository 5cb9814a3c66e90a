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
import org.sightline.dataset.RowIssue;
import org.sightline.movement.Movement;

class MovementImportTest {
    private static final String A = "E01000001";
    private static final String B = "E01000002";

    @TempDir
    Path folder = Path.of("");

    private final FakeStore store = TestAreas.store();

    private ImportResult read(String text) throws IOException {
        return read(text, TableOptions.OWN);
    }

    private ImportResult read(String text, TableOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve("moves.csv"), text);
        return new MovementImport(store.areas, store.movementRepository).run(List.of(file), options, Progress.NONE);
    }

    private static List<String> notes(ImportResult result) {
        return result.version().summary().notes();
    }

    @Test
    void keepsRowsOfUnknownAreasAndNamesEach() throws IOException {
        ImportResult result = read("origin,destination,period,children\n" + A + ",E09999999,2024,3\nX1,X2,2024,2\n");
        assertThat(store.movements).hasSize(2);
        assertThat(result.issues()).extracting(RowIssue::row).containsExactly(2L, 3L);
        assertThat(result.issues()).extracting(RowIssue::column).containsExactly("destination", "origin");
        assertThat(result.issues()).noneMatch(RowIssue::rejected);
        assertThat(result.version().summary().unlocated()).isEqualTo(2);
    }

    /** Incidents that say where the child came from are movements, too: one a row, of the kind that is given. */
    @Test
    void takesIncidentsWithAnAreaOfOrigin() throws IOException {
        ImportResult result = read(
                "occurred,category,area,origin_area\n2025-01-31,missing," + A + "," + B + "\n2025-02,missing," + B
                        + ",\n2025-02-30,missing," + A + "," + B + "\n",
                new TableOptions(
                        Map.of("origin", "origin_area", "destination", "area", "period", "occurred"),
                        Map.of("episodes", "1", "category", "found elsewhere"),
                        "",
                        Optional.empty()));
        assertThat(store.movements).hasSize(1);
        Movement movement = store.movements.get(0);
        assertThat(movement.category()).isEqualTo("found elsewhere");
        assertThat(movement.months().toString()).isEqualTo("2025-01 to 2025-01");
        assertThat(result.issues()).extracting(RowIssue::column).containsExactly("origin_area", "occurred");
    }

    @Test
    void namesTheRuleOfEveryBadRowAndKeepsTheOthers() throws IOException {
        ImportResult result = read("origin,destination,period,children,episodes\n"
                + A + "," + B + ",2024,-1,\n"
                + A + "," + B + ",2024,1.5,\n"
                + A + "," + B + ",,3,\n"
                + A + "," + B + ",2024,3,2\n"
                + A + "," + B + ",2024,2,3\n");
        assertThat(store.movements).hasSize(1);
        assertThat(result.issues())
                .extracting(RowIssue::rule)
                .containsExactly(
                        "children is not negative",
                        "children is a whole number",
                        "period is blank",
                        "a row has no more children than episodes");
    }

    @Test
    void saysWhenAPairOccursInTwoKindsAndKeepsBoth() throws IOException {
        ImportResult result = read("origin,destination,period,category,children\n"
                + A + "," + B + ",2024,missing,3\n"
                + A + "," + B + ",2024,placement,4\n"
                + B + "," + A + ",2024,missing,4\n"
                + B + "," + A + ",2024,placement,4\n"
                + B + "," + A + ",2024,placement,1\n");
        assertThat(store.movements).extracting(Movement::category).hasSize(5).contains("missing", "placement");
        assertThat(result.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.row()).isEqualTo(3);
            assertThat(issue.column()).isEqualTo("category");
            assertThat(issue.rejected()).isFalse();
        });
        assertThat(notes(result))
                .anyMatch(note -> note.startsWith("kinds of movement: missing, placement"))
                .anyMatch(note -> note.startsWith("2 times a pair"))
                .anyMatch(note -> note.startsWith("1 rows repeat"));
    }

    @Test
    void saysWhenThereIsNothingBetweenAreas() throws IOException {
        assertThat(notes(read("origin,destination,period,children\n" + A + "," + A + ",2024,3\n")))
                .anyMatch(note -> note.startsWith("all rows name one area"));
        assertThat(notes(read("origin,destination,period,children\n" + A + "," + A + ",2024,3\n" + B + "," + B
                        + ",2024,3\n")))
                .anyMatch(note -> note.startsWith("every movement stays within"));
    }

    @Test
    void saysWhenPairsGoOneWayOnly() throws IOException {
        assertThat(notes(read("origin,destination,period,children\n" + A + "," + B + ",2024,3\n" + A
                        + ",E01000003,2024,3\n")))
                .anyMatch(note -> note.startsWith("no pair of areas occurs in both directions"));
    }

    @Test
    void takesTheKindFromColumnsThatSayIt() throws IOException {
        read("home_authority,placement_authority,period,children\n" + A + "," + B + ",2024,3\n");
        read("missing_from,found_in,period,children,episodes\n" + A + "," + B + ",2024,3,9\n");
        assertThat(store.movements).extracting(Movement::category).containsExactly("placement", "missing and found");
        TableOptions set = new TableOptions(Map.of(), Map.of("category", "care"), "", Optional.empty());
        read("home_authority,placement_authority,period,children\n" + A + "," + B + ",2024,3\n", set);
        assertThat(store.movements.get(2).category()).isEqualTo("care");
    }

    @Test
    void refusesAFileOfWhichNoRowIsGood() {
        assertThatThrownBy(() -> read("origin,destination,period,children\n" + A + "," + B + ",never,3\n"))
                .isInstanceOf(ImportRefused.class);
    }
}
