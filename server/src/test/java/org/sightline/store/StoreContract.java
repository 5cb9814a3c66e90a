package org.sightline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.area.Area;
import org.sightline.area.AreaCode;
import org.sightline.area.AreaFrame;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.DatasetVersion;
import org.sightline.dataset.Draft;
import org.sightline.dataset.ImportSummary;
import org.sightline.dataset.RowIssue;

/** What every store does with versions: the same tests run on the embedded store and on PostGIS. */
abstract class StoreContract {
    private Store store;

    /** Opens the same, at first empty, store each time it is called within one test. */
    abstract Store openStore();

    @BeforeEach
    final void open() {
        store = openStore();
    }

    @AfterEach
    final void close() {
        store.close();
    }

    final Store store() {
        return store;
    }

    @Test
    void answersWhenOpen() {
        assertThat(store.answers()).isTrue();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(store.datasets().listVersions()).isEmpty();
        assertThat(store.datasets().listCurrent()).isEmpty();
        assertThat(store.datasets().find(1)).isEmpty();
        assertThat(store.areas().listLevels()).isEmpty();
        assertThat(store.areas().find(Level.LSOA)).isEmpty();
        assertThat(store.areas().listPopulations()).isEmpty();
        assertThat(store.areas().listCodeChanges()).isEmpty();
        assertThat(store.incidents().find()).isEmpty();
        assertThat(store.movements().find()).isEmpty();
        assertThat(store.observations().listObservations()).isEmpty();
        assertThat(store.observations().listVersions()).isEmpty();
        assertThat(store.observations().listActivities()).isEmpty();
    }

    @Test
    void numbersVersionsFromOneForEachKindAndName() {
        assertThat(writeAreas(Level.LSOA, 1).number()).isEqualTo(1);
        assertThat(writeAreas(Level.LSOA, 2).number()).isEqualTo(2);
        assertThat(writeAreas(Level.MSOA, 3).number()).isEqualTo(1);
    }

    @Test
    void theNewestVersionIsCurrentAndTheOlderStayListed() {
        DatasetVersion first = writeAreas(Level.LSOA, 1);
        DatasetVersion other = writeAreas(Level.MSOA, 1);
        DatasetVersion second = writeAreas(Level.LSOA, 2);
        assertThat(store.datasets().listVersions()).containsExactly(second, other, first);
        assertThat(store.datasets().listCurrent()).containsExactly(second, other);
        assertThat(store.datasets().find(first.id())).contains(first);
        assertThat(store.areas().find(Level.LSOA))
                .get()
                .extracting(AreaFrame::version)
                .isEqualTo(second);
    }

    @Test
    void keepsTheSummaryWordForWord() {
        ImportSummary summary = new ImportSummary(
                List.of("Straßen & Wege.csv", "two.csv"), "00ff", 12, 9, 3, 2, List.of("Encoding: “Windows-1252”. 🗺"));
        Instant before = Instant.now().minusSeconds(1);
        DatasetVersion written;
        try (Draft<Area> draft = store.areas().open(Level.WARD, 2021)) {
            draft.add(Facts.square("W1", 100));
            written = draft.commit(summary, List.of());
        }
        DatasetVersion read = store.datasets().find(written.id()).orElseThrow();
        assertThat(read).isEqualTo(written);
        assertThat(read.summary()).isEqualTo(summary);
        assertThat(read.kind()).isEqualTo(DatasetKind.AREAS);
        assertThat(read.key()).isEqualTo("areas/ward");
        assertThat(read.created()).isBetween(before, Instant.now().plusSeconds(1));
    }

    @Test
    void listsIssuesInFileOrderUpToTheLimit() {
        List<RowIssue> issues = List.of(
                new RowIssue("ü.csv", 7, "größe", "a whole number, 0 or more", true),
                new RowIssue("ü.csv", 3_000_000_000L, "", "the row has fewer cells than the header", true),
                new RowIssue("ü.csv", 9, "area", "an area that is loaded", false));
        DatasetVersion version;
        try (Draft<Area> draft = store.areas().open(Level.LSOA, 2021)) {
            version = draft.commit(Facts.summary(0), issues);
        }
        assertThat(store.datasets().listIssues(version.id(), 100)).isEqualTo(issues);
        assertThat(store.datasets().listIssues(version.id(), 2)).isEqualTo(issues.subList(0, 2));
        assertThat(store.datasets().countIssues(version.id())).isEqualTo(3);
        assertThat(store.datasets().countIssues(version.id() + 1)).isZero();
    }

    @Test
    void nothingOfADraftIsSeenBeforeItsCommit() {
        DatasetVersion first = writeAreas(Level.LSOA, 1);
        try (Draft<Area> draft = store.areas().open(Level.LSOA, 2021)) {
            draft.add(Facts.square("NEW", 50));
            assertThat(store.areas().find(Level.LSOA))
                    .get()
                    .extracting(AreaFrame::version)
                    .isEqualTo(first);
            assertThat(store.datasets().listVersions()).containsExactly(first);
            draft.commit(Facts.summary(1), List.of());
        }
        assertThat(codes(Level.LSOA)).containsExactly("NEW");
    }

    @Test
    void aClosedDraftLeavesNothing() {
        writeAreas(Level.LSOA, 1);
        try (Draft<Area> draft = store.areas().open(Level.LSOA, 2021)) {
            for (int i = 0; i < 2_500; i++) {
                draft.add(Facts.square("X" + i, 10));
            }
        }
        assertThat(codes(Level.LSOA)).containsExactly("E0");
        assertThat(store.datasets().listVersions()).hasSize(1);
        assertThat(writeAreas(Level.LSOA, 2).number()).isEqualTo(2);
    }

    @Test
    void aDraftTakesNothingAfterItsCommit() {
        try (Draft<Area> draft = store.areas().open(Level.LSOA, 2021)) {
            draft.commit(Facts.summary(0), List.of());
            assertThatThrownBy(() -> draft.add(Facts.square("E1", 10))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> draft.commit(Facts.summary(0), List.of()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aDraftThatRefusedARowCannotBeCommitted() {
        try (Draft<Area> draft = store.areas().open(Level.LSOA, 2021)) {
            draft.add(Facts.square("E1", 10));
            assertThatThrownBy(() -> draft.add(Facts.square("E1", 20)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("E1");
            assertThatThrownBy(() -> draft.commit(Facts.summary(1), List.of()))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(store.areas().find(Level.LSOA)).isEmpty();
    }

    @Test
    void twoDraftsAtOnceGetNumbersInTheOrderOfTheirCommits() {
        try (Draft<Area> early = store.areas().open(Level.LSOA, 2021);
                Draft<Area> late = store.areas().open(Level.LSOA, 2021)) {
            early.add(Facts.square("EARLY", 10));
            late.add(Facts.square("LATE", 10));
            assertThat(late.commit(Facts.summary(1), List.of()).number()).isEqualTo(1);
            assertThat(early.commit(Facts.summary(1), List.of()).number()).isEqualTo(2);
        }
        assertThat(codes(Level.LSOA)).containsExactly("EARLY");
        assertThat(store.datasets().listVersions())
                .extracting(DatasetVersion::number)
                .containsExactly(2, 1);
    }

    @Test
    void noticesAVersionThatAnotherCommitted() {
        writeAreas(Level.LSOA, 1);
        assertThat(codes(Level.LSOA)).containsExactly("E0");
        try (Store other = openStore();
                Draft<Area> draft = other.areas().open(Level.LSOA, 2011)) {
            draft.add(Facts.square("OTHER", 10));
            draft.commit(Facts.summary(1), List.of());
        }
        assertThat(codes(Level.LSOA)).containsExactly("OTHER");
        assertThat(store.areas().find(Level.LSOA))
                .get()
                .extracting(AreaFrame::vintage)
                .isEqualTo(2011);
    }

    @Test
    void keepsAVersionInMemoryUntilANewerOne() {
        writeAreas(Level.LSOA, 1);
        AreaFrame frame = store.areas().find(Level.LSOA).orElseThrow();
        assertThat(store.areas().find(Level.LSOA)).containsSame(frame);
        writeAreas(Level.MSOA, 1);
        assertThat(store.areas().find(Level.LSOA)).containsSame(frame);
    }

    @Test
    void anotherStartFindsEverything() {
        DatasetVersion version = writeAreas(Level.LSOA, 3);
        try (Store again = openStore()) {
            assertThat(again.datasets().listVersions()).containsExactly(version);
            assertThat(again.areas().find(Level.LSOA))
                    .get()
                    .extracting(AreaFrame::size)
                    .isEqualTo(3);
        }
    }

    @Test
    void refusesADatasetWithoutAName() {
        for (String name : Map.of("", 1, "  ", 1, "n".repeat(201), 1, "a\0b", 1).keySet()) {
            assertThatThrownBy(() -> store.areas().openPopulations(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    final DatasetVersion writeAreas(Level level, int count) {
        try (Draft<Area> draft = store.areas().open(level, 2021)) {
            for (int i = 0; i < count; i++) {
                draft.add(Facts.square("E" + i, 100 + i));
            }
            return draft.commit(Facts.summary(count), List.of());
        }
    }

    private List<String> codes(Level level) {
        return store.areas().find(level).orElseThrow().areas().stream()
                .map(Area::code)
                .map(AreaCode::value)
                .toList();
    }
}
