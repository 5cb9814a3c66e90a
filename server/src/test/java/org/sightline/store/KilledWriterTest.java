package org.sightline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.area.AreaFrame;
import org.sightline.area.Level;
import org.sightline.dataset.DatasetKind;
import org.sightline.dataset.DatasetVersion;
import org.sightline.incident.IncidentFrame;
import org.sightline.privacy.CoarsePoint;

/** A process killed with SIGKILL while it writes leaves the old version or the new one, never a mixture, and loses nothing it confirmed. */
@ExtendWith(PostgisExtension.class)
final class KilledWriterTest {
    /** How often the embedded store's writer is killed; {@code -Dsightline.kills=20} for more. */
    private static final int KILLS = Integer.getInteger("sightline.kills", 5);

    private static final int LONGEST_WAIT_MILLIS = 1_500;
    private static final Random RANDOM = new Random(20);

    @Test
    void theEmbeddedStoreSurvivesKill9(@TempDir Path folder) throws IOException, InterruptedException {
        int last = 0;
        for (int i = 0; i < KILLS; i++) {
            Map<String, Integer> confirmed = writeUntilKilled(folder.toString());
            try (Store store = Store.embedded(folder)) {
                last = check(store, confirmed);
            }
        }
        assertThat(last).as("versions written in all").isPositive();
    }

    @Test
    void theSharedStoreSurvivesKill9(PostgisDatabase database) throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            Map<String, Integer> confirmed = writeUntilKilled(database.url());
            try (Store store = Store.postgis(database.url())) {
                assertThat(check(store, confirmed)).isPositive();
            }
        }
    }

    @Test
    void aStoreThatAnotherProcessHoldsIsRefusedUntilItEnds(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("holder", ".txt");
        Process holder = start(folder.toString(), "hold", said);
        try {
            awaitLine(holder, said, "open");
            assertThatThrownBy(() -> Store.embedded(folder).close())
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("another Sightline is using it")
                    .hasMessageContaining(folder.toString());
        } finally {
            holder.destroyForcibly().waitFor();
            Files.delete(said);
        }
        try (Store store = Store.embedded(folder)) {
            assertThat(store.answers()).isTrue();
        }
    }

    private static Process start(String place, String task, Path said) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx500m",
                        "-cp",
                        classes,
                        KilledWriter.class.getName(),
                        place,
                        task)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitLine(Process process, Path said, String start) throws IOException, InterruptedException {
        while (Files.readAllLines(said).stream().noneMatch(line -> line.startsWith(start))) {
            assertThat(process.isAlive()).as("the process came to say " + start).isTrue();
            Thread.sleep(10);
        }
    }

    /** The last number of each kind that the writer confirmed. */
    private static Map<String, Integer> writeUntilKilled(String place) throws IOException, InterruptedException {
        Path said = Files.createTempFile("writer", ".txt");
        Process writer = start(place, "write", said);
        try {
            awaitLine(writer, said, "INCIDENTS");
            Thread.sleep(RANDOM.nextInt(LONGEST_WAIT_MILLIS));
        } finally {
            writer.destroyForcibly().waitFor();
        }
        Map<String, Integer> confirmed = new HashMap<>();
        Files.readAllLines(said).forEach(line -> note(line, confirmed));
        Files.delete(said);
        return confirmed;
    }

    private static void note(String line, Map<String, Integer> confirmed) {
        String[] words = line.split(" ");
        if (words.length == 2 && words[1].matches("\\d+")) {
            confirmed.put(words[0], Integer.parseInt(words[1]));
        }
    }

    private static int check(Store store, Map<String, Integer> confirmed) {
        IncidentFrame incidents = store.incidents().find().orElseThrow();
        int number = incidents.version().number();
        int promised = confirmed.getOrDefault("INCIDENTS", 0);
        assertThat(number).isBetween(promised, promised + 1);
        assertThat(incidents.size()).isEqualTo(KilledWriter.ROWS + number);
        for (int row = 0; row < incidents.size(); row++) {
            CoarsePoint point = KilledWriter.incident(number, row).point();
            assertThat(incidents.x()[row]).isEqualTo(point == null ? IncidentFrame.NOWHERE : point.x());
            assertThat(incidents.month()[row])
                    .isEqualTo(KilledWriter.incident(number, row).month().index());
        }
        assertThat(numbers(store, DatasetKind.INCIDENTS))
                .isEqualTo(IntStream.rangeClosed(1, number).boxed().toList());
        store.areas().find(Level.LSOA).ifPresent(KilledWriterTest::checkAreas);
        assertThat(numbers(store, DatasetKind.AREAS)).hasSizeGreaterThanOrEqualTo(confirmed.getOrDefault("AREAS", 0));
        return number;
    }

    private static void checkAreas(AreaFrame areas) {
        int number = areas.vintage() - 2000;
        assertThat(areas.size()).isEqualTo(KilledWriter.AREAS);
        areas.areas()
                .forEach(
                        area -> assertThat(area.geometry().getEnvelopeInternal().getWidth())
                                .isEqualTo(100 * number
                                        + Integer.parseInt(area.code().value().substring(1))));
    }

    private static List<Integer> numbers(Store store, DatasetKind kind) {
        return store.datasets().listVersions().stream()
                .filter(version -> version.kind() == kind)
                .map(DatasetVersion::number)
                .sorted()
                .toList();
    }
}
