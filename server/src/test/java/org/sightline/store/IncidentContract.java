package org.sightline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sightline.area.AreaCode;
import org.sightline.area.Level;
import org.sightline.incident.Agreement;
import org.sightline.incident.Coverage;
import org.sightline.incident.CoverageSpan;
import org.sightline.incident.Incident;
import org.sightline.incident.IncidentDraft;
import org.sightline.incident.IncidentFrame;
import org.sightline.incident.IncidentFrame.Words;
import org.sightline.incident.IncidentKind;
import org.sightline.incident.Source;
import org.sightline.period.Month;
import org.sightline.privacy.CoarsePoint;

/** Incidents come back as columns. */
abstract class IncidentContract extends FactContract {
    private static final int MANY = 100_000;

    @Test
    void everyFieldOfManyIncidentsComesBack() {
        write(store().incidents().open(), 0, MANY);
        IncidentFrame frame = frame();
        assertThat(frame.size()).isEqualTo(MANY);
        for (int i = 0; i < MANY; i++) {
            assertThat(read(frame, i)).as("row %d", i).isEqualTo(Facts.incident(i));
        }
    }

    @Test
    void dictionariesAreSortedAndHoldNoMoreThanTheirColumnUses() {
        write(store().incidents().open(), 0, 20);
        IncidentFrame frame = frame();
        assertThat(frame.models().dictionary()).containsExactly("model 0", "model 1", "model 2");
        assertThat(frame.methods().dictionary()).containsExactly("");
        assertThat(frame.origins().dictionary()).first().isEqualTo("");
        assertThat(frame.areas().keySet()).containsExactlyInAnyOrder(Level.LSOA, Level.AUTHORITY);
        assertThat(Objects.requireNonNull(frame.areas().get(Level.LSOA)).dictionary())
                .isSorted()
                .contains("")
                .hasSize(19);
    }

    @Test
    void anEmptyVersionIsAFrameWithoutRows() {
        write(store().incidents().open(), 0, 0);
        IncidentFrame frame = frame();
        assertThat(frame.size()).isZero();
        assertThat(frame.categories().dictionary()).isEmpty();
        assertThat(frame.areas()).isEmpty();
        assertThat(frame.version().number()).isEqualTo(1);
    }

    @Test
    void coverageAndAgreementComeBack() {
        Coverage coverage = new Coverage(
                Coverage.Basis.DECLARED,
                List.of(
                        new CoverageSpan("Heddlu Gogledd Cymru", null, Facts.months(2022, 2023)),
                        new CoverageSpan("B", new AreaCode("E1"), Facts.months(2021, 2021))));
        try (IncidentDraft draft = store().incidents().open()) {
            draft.describe(coverage, new Agreement(1_000, 999));
            draft.commit(Facts.summary(0), List.of());
        }
        assertThat(frame().coverage()).isEqualTo(coverage);
        assertThat(frame().agreement()).isEqualTo(new Agreement(1_000, 999));
    }

    @Test
    void aCommitWithoutCoverageIsRefused() {
        try (IncidentDraft draft = store().incidents().open()) {
            draft.add(Facts.incident(1));
            assertThatThrownBy(() -> draft.commit(Facts.summary(1), List.of()))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(store().incidents().find()).isEmpty();
    }

    @Test
    void wordsOfAnyScriptComeBack() {
        IncidentKind kind = new IncidentKind("\\N\t“taxi”\n", "рынок", "模式", "a\0b");
        try (IncidentDraft draft = store().incidents().open()) {
            draft.add(new Incident(
                    new Month(2200, 12), 7, 23, kind, Source.UNKNOWN, "🚓", CoarsePoint.of(-1, 1e6), Map.of(), null));
            draft.describe(Facts.ASSUMED, Agreement.NONE);
            draft.commit(Facts.summary(1), List.of());
        }
        Incident read = read(frame(), 0);
        assertThat(read.kind()).isEqualTo(new IncidentKind("\\N\t“taxi”\n", "рынок", "模式", "a\uFFFDb"));
        assertThat(read.reporter()).isEqualTo("🚓");
        assertThat(read.point()).isEqualTo(CoarsePoint.of(-1, 1e6));
        assertThat(read.month()).isEqualTo(new Month(2200, 12));
    }

    @Test
    void aPositionThatIsNotCoarseIsRefused() {
        assertThatThrownBy(() -> {
                    writeNumbers(350_001, 400_050);
                    store().incidents().find();
                })
                .isInstanceOf(StoreUnavailable.class);
    }

    /** Writes a version of one row past the type that keeps positions coarse. */
    abstract void writeNumbers(int x, int y);

    @Test
    void readersSeeTheOldVersionWhileANewOneIsWritten() throws InterruptedException, ExecutionException {
        write(store().incidents().open(), 0, 60_000);
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try (IncidentDraft draft = store().incidents().open()) {
            for (int i = 0; i < 120_000; i++) {
                draft.add(Facts.incident(i));
            }
            List<Future<Integer>> sizes = readers.invokeAll(Collections.nCopies(12, this::sizeSeenByAnother));
            for (Future<Integer> size : sizes) {
                assertThat(size.get()).isEqualTo(60_000);
            }
            draft.describe(Facts.ASSUMED, Agreement.NONE);
            draft.commit(Facts.summary(120_000), List.of());
        } finally {
            readers.shutdownNow();
        }
        assertThat(frame().size()).isEqualTo(120_000);
    }

    private int sizeSeenByAnother() {
        try (Store other = openStore()) {
            return other.incidents().find().orElseThrow().size();
        }
    }

    @Test
    void loadsAVersionOnce() {
        write(store().incidents().open(), 0, 10);
        IncidentFrame first = frame();
        assertThat(frame()).isSameAs(first);
        write(store().incidents().open(), 0, 11);
        assertThat(frame().size()).isEqualTo(11);
        assertThat(first.size()).isEqualTo(10);
    }

    @Test
    void anAbandonedDraftLeavesNothing() {
        write(store().incidents().open(), 0, 10);
        try (IncidentDraft draft = store().incidents().open()) {
            for (int i = 0; i < 60_000; i++) {
                draft.add(Facts.incident(i));
            }
        }
        assertThat(frame().size()).isEqualTo(10);
        assertThat(store().answers()).isTrue();
    }

    private IncidentFrame frame() {
        return store().incidents().find().orElseThrow();
    }

    static void write(IncidentDraft draft, int from, int to) {
        try (draft) {
            Facts.writeIncidents(draft, from, to);
        }
    }

    private static Incident read(IncidentFrame frame, int i) {
        boolean nowhere = frame.x()[i] == IncidentFrame.NOWHERE;
        Map<Level, AreaCode> areas = new EnumMap<>(Level.class);
        frame.areas().forEach((level, words) -> code(words, i).ifPresent(code -> areas.put(level, code)));
        return new Incident(
                Month.ofIndex(frame.month()[i]),
                frame.weekday()[i],
                frame.hour()[i],
                new IncidentKind(
                        frame.categories().get(i),
                        frame.placeTypes().get(i),
                        frame.models().get(i),
                        frame.methods().get(i)),
                Source.values()[frame.source()[i]],
                frame.reporters().get(i),
                nowhere ? null : CoarsePoint.restore(frame.x()[i], frame.y()[i]),
                areas,
                code(frame.origins(), i).orElse(null));
    }

    private static Optional<AreaCode> code(Words words, int i) {
        return Optional.of(words.get(i)).filter(word -> !word.isEmpty()).map(AreaCode::new);
    }
}
