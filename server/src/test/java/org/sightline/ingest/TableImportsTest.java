package org.sightline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.area.AreaCode;
import org.sightline.area.CodeChange;
import org.sightline.area.Population;
import org.sightline.dataset.RowIssue;
import org.sightline.movement.Movement;
import org.sightline.score.Activity;

class TableImportsTest {
    @TempDir
    Path folder = Path.of("");

    private final FakeStore store = TestAreas.store();

    private List<Path> file(String text) throws IOException {
        return List.of(Files.writeString(folder.resolve("table.2024.csv"), text));
    }

    @Test
    void readsALookup() throws IOException {
        ImportResult result = new LookupImport(store.areas)
                .run(
                        file("LSOA11CD,LSOA21CD,CHGIND\nA,B,U\nA,C,S\nD,E,merged\nF,G,X\nH,I,?\n"),
                        TableOptions.OWN,
                        Progress.NONE);
        assertThat(store.changes)
                .extracting(CodeChange::kind)
                .containsExactly(
                        CodeChange.Kind.UNCHANGED,
                        CodeChange.Kind.SPLIT,
                        CodeChange.Kind.MERGED,
                        CodeChange.Kind.IRREGULAR);
        assertThat(result.issues()).extracting(RowIssue::column).containsExactly("CHGIND");
        assertThat(result.version().name()).isEqualTo("table");
    }

    @Test
    void readsPopulations() throws IOException {
        TableOptions options = new TableOptions(
                Map.of("population", "pop"), Map.of("period", "2023", "age_from", "10"), "p", Optional.empty());
        ImportResult result = new PopulationImport(store.areas)
                .run(
                        file(
                                "area,pop,age_to\nE01000001,30,17\nE01000009,1.5,\nE01000001,-1,17\nE01000001,,17\nE01000001,5,9\n"),
                        options,
                        Progress.NONE);
        assertThat(store.populations)
                .containsExactly(
                        new Population(new AreaCode("E01000001"), 2023, 10, 17, 30),
                        new Population(new AreaCode("E01000009"), 2023, 10, Population.OLDEST, 1.5));
        assertThat(result.version().summary().unlocated()).isEqualTo(1);
        assertThat(result.issues())
                .extracting(RowIssue::rule)
                .containsExactly(
                        "a population is not negative", "population is blank", "age_to is an age from age_from up");
        assertThat(result.version().summary().notes()).anyMatch(note -> note.contains("E01000009"));
    }

    @Test
    void readsMovementsAndCarriesOldCodes() throws IOException {
        store.changes.add(new CodeChange(new AreaCode("OLD"), new AreaCode(TestAreas.EAST), CodeChange.Kind.MERGED));
        store.changes.add(new CodeChange(new AreaCode("ODD"), new AreaCode(TestAreas.EAST), CodeChange.Kind.IRREGULAR));
        ImportResult result = new MovementImport(store.areas, store.movementRepository)
                .run(
                        file(
                                "origin,destination,period,children\nOLD,E01000001,2023/24,3\nE01000001,E01000001,2024,2\nE01000001,E01000001,2024,2\n"
                                        + "ODD,E01000001,2024,1\nE01000001,\"E1,E2\",2024,1\nE01000001,E01000002,0,1\nE01000001,E01000002,2024,1.5\nE01000001,E01000002,2024,\n"),
                        TableOptions.OWN,
                        Progress.NONE);
        assertThat(store.movements).hasSize(3);
        Movement first = store.movements.get(0);
        assertThat(first.origin()).isEqualTo(new AreaCode(TestAreas.EAST));
        assertThat(first.months()).hasToString("2023-09 to 2024-08");
        assertThat(first.episodes()).isEqualTo(Movement.UNKNOWN);
        assertThat(result.issues()).extracting(RowIssue::row).containsExactly(5L, 6L, 7L, 8L, 9L);
        assertThat(result.issues().get(1).rule()).contains("composite codes");
    }

    @Test
    void readsActivities() throws IOException {
        ImportResult result = new ActivityImport(store.observationRepository)
                .run(
                        file(
                                "date,area,kind,note\n2024-02-29,E06000001,training,for taxi drivers\n2023-02-29,E06000001,training,\n"),
                        TableOptions.OWN,
                        Progress.NONE);
        assertThat(store.activities)
                .containsExactly(new Activity(
                        LocalDate.of(2024, 2, 29), new AreaCode("E06000001"), "training", "for taxi drivers"));
        assertThat(result.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.row()).isEqualTo(3));
        assertThatThrownBy(() -> new ActivityImport(store.observationRepository)
                        .run(
                                file("date,area,kind,note\n2024-02-29,E06000001,training,call 07700 900123\n"),
                                TableOptions.OWN,
                                Progress.NONE))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("telephone");
    }

    @Test
    void refusesAnUnknownConstantOrMapping() {
        TableOptions set = new TableOptions(Map.of(), Map.of("colour", "red"), "", Optional.empty());
        assertThatThrownBy(() -> new LookupImport(store.areas).run(file("from,to,change\nA,B,U\n"), set, Progress.NONE))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("--set names the field \"colour\"");
        TableOptions map = new TableOptions(Map.of("from", "colour"), Map.of(), "", Optional.empty());
        assertThatThrownBy(() -> new LookupImport(store.areas).run(file("from,to,change\nA,B,U\n"), map, Progress.NONE))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("no column \"colour\"");
        assertThat(store.commits).isZero();
    }
}
